import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { RULES } from '../../lib/rules/index';
import type { HouseStyle } from '../../lib/style/house-style';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { PRESETS } from '../../lib/style/presets';
import { editOption, editSetting, isChanged, optionsOf, resetRule, setSeverity, severityOf } from './style-edits';

const BARE: HouseStyle = { ...DEFAULT_STYLE, defaultCountry: 'FI', markOnOpen: 'errors', rules: {} };

test.each(RULE_IDS)('%s: a style that does not name it has the rule’s own defaults', (id) => {
  expect(severityOf(BARE, id)).toBe(RULES[id].severity);
  expect(optionsOf(BARE, id)).toEqual(RULES[id].defaults);
});

test('a severity keeps the options, an option keeps the severity and the other options', () => {
  const national = editOption('phone-format', 'form', () => 'national')(BARE);
  expect(severityOf(national, 'phone-format')).toBe(RULES['phone-format'].severity);
  const edited = editOption(
    'phone-format',
    'keepExtension',
    () => false,
  )(setSeverity('phone-format', 'info')(national));
  expect(edited.rules['phone-format']).toEqual({
    severity: 'info',
    options: { form: 'national', keepExtension: false },
  });
  expect(BARE.rules).toEqual({});
});

test('a change is made to what the option is by then; the other options are left alone', () => {
  const before = optionsOf(BARE, 'required-field');
  const ask = (field: string) =>
    editOption('required-field', 'contact', (now) => [...(now as readonly string[]), field]);
  const more = ask('jobTitle')(ask('leadSource')(BARE));
  expect(optionsOf(more, 'required-field')).toEqual({
    ...before,
    contact: [...before.contact, 'leadSource', 'jobTitle'],
  });
});

test('options that are not valid fall back, and the next edit stays valid', () => {
  const broken: HouseStyle = { ...BARE, rules: { 'phone-format': { severity: 'off', options: { form: 'runes' } } } };
  expect(optionsOf(broken, 'phone-format').form).toBe(RULES['phone-format'].defaults.form);
  expect(optionsOf(editOption('phone-format', 'form', () => 'national')(broken), 'phone-format').form).toBe('national');
});

test('a part of a setting is set, and taken away again', () => {
  const mild = editSetting('name-case', () => ({ severity: 'info', exceptions: ['IKEA'] }))(BARE);
  expect(mild.rules['name-case']).toEqual({ severity: 'info', exceptions: ['IKEA'] });
  expect(editSetting('name-case', () => ({ exceptions: undefined }))(mild).rules['name-case']).toEqual({
    severity: 'info',
  });
});

describe('a rule is reset', () => {
  test('to its own defaults', () => {
    const edited = setSeverity('name-case', 'off')(BARE);
    expect([isChanged(BARE, 'name-case'), isChanged(edited, 'name-case')]).toEqual([false, true]);
    expect(resetRule('name-case')(edited)).toEqual(BARE);
  });

  test('to the preset that the style was started from', () => {
    const strict: HouseStyle = { ...BARE, ...PRESETS.strict };
    expect(RULE_IDS.filter((id) => isChanged(strict, id))).toEqual([]);
    const edited = setSeverity('name-case', 'off')(strict);
    expect(isChanged(edited, 'name-case')).toBe(true);
    expect(resetRule('name-case')(edited)).toEqual(strict);
  });
});
