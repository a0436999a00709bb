import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../rules/index';
import { RULE_IDS } from '../rules/rule-ids';
import { DEFAULT_STYLE, EVERYTHING_ON } from './presets';
import { readHouseStyle } from './read-house-style';

test.each([undefined, null, {}])('%j is the starter style', (raw) => {
  expect(readHouseStyle(raw)).toEqual({ style: DEFAULT_STYLE, problems: [] });
});

test.each([[EVERYTHING_ON], [DEFAULT_STYLE]])('a good style comes out as it went in', (style) => {
  expect(readHouseStyle(JSON.parse(JSON.stringify(style)))).toEqual({ style, problems: [] });
});

describe('value by value', () => {
  test('what is bad has its default and is told; the rest is kept', () => {
    const { style, problems } = readHouseStyle({
      version: 3,
      defaultCountry: 'fi',
      markOnOpen: 'sometimes',
      rules: {
        'phone-format': { severity: 'warning', options: { form: 'sideways', keepExtension: false } },
        'required-field': { severity: 'error', options: { contact: ['email', 'phone'], company: ['nonsense'] } },
        'possible-duplicate': 'on',
        'no-such-rule': { severity: 'error' },
      },
    });
    expect(style).toEqual({
      ...DEFAULT_STYLE,
      defaultCountry: 'FI',
      rules: {
        'phone-format': { severity: 'warning', options: { form: 'e164', keepExtension: false } },
        'required-field': {
          severity: 'error',
          options: { ...RULES['required-field'].defaults, contact: ['email', 'phone'], company: ['company'] },
        },
      },
    });
    expect(problems).toEqual([
      { place: 'version', what: 'unknown-version' },
      { place: 'markOnOpen', what: 'default' },
      { place: 'rules.phone-format.options.form', what: 'default' },
      { place: 'rules.required-field.options.company', what: 'default' },
      { place: 'rules.possible-duplicate', what: 'default' },
      { place: 'rules.no-such-rule', what: 'unknown-rule' },
    ]);
  });

  test('of a setting what is bad is left out, the rest is kept', () => {
    const { style, problems } = readHouseStyle({
      version: 2,
      rules: {
        'name-case': {
          severity: 'info',
          kinds: ['contact', 'deal'],
          exceptions: [' IKEA '],
          when: { countries: ['Finland', 'se'] },
          later: { from: 'soon', severity: 'error' },
        },
      },
      changes: [{ at: 1, author: 'Maija', reason: '', rules: ['name-case'] }, 'x'],
    });
    expect(style.rules['name-case']).toEqual({
      severity: 'info',
      exceptions: ['IKEA'],
      when: { countries: ['FI', 'SE'] },
    });
    expect(style.changes).toHaveLength(1);
    expect(problems.map(({ place }) => place)).toEqual(['rules.name-case.kinds', 'rules.name-case.later', 'changes.1']);
  });

  test.each(['Finland', 'XX', 7, ''])('%j is no country', (defaultCountry) => {
    const { style, problems } = readHouseStyle({ defaultCountry });
    expect(style.defaultCountry).toBe(DEFAULT_STYLE.defaultCountry);
    expect(problems).toHaveLength(1);
  });
});

test('anything is read without an exception, and what comes out is good', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.constantFrom(...RULE_IDS), (raw, options, id) => {
      for (const given of [raw, { rules: raw }, { rules: { [id]: { severity: 'info', options } } }]) {
        const { style } = readHouseStyle(given);
        expect(readHouseStyle(style)).toEqual({ style, problems: [] });
      }
    }),
    { numRuns: 500 },
  );
});

test('everything on means every rule', () => {
  for (const id of RULE_IDS) expect(EVERYTHING_ON.rules[id]?.severity).not.toBe('off');
  expect(Object.keys(EVERYTHING_ON.rules).toSorted()).toEqual([...RULE_IDS].toSorted());
});
