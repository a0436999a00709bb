import { expect, test } from 'vitest';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { RULES } from '../../lib/rules/index';
import type { HouseStyle } from '../../lib/style/house-style';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { editOption, optionsOf, setSeverity, severityOf } from './style-edits';

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
