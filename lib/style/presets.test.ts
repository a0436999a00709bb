import { describe, expect, test } from 'vitest';
import { RULES } from '../rules/index';
import { PRESET_IDS } from './house-style';
import { PRESETS } from './presets';
import { readHouseStyle } from './read-house-style';

describe.each(PRESET_IDS)('%s', (id) => {
  test('is a valid document that names itself', () => {
    const preset = PRESETS[id];
    expect(readHouseStyle(JSON.parse(JSON.stringify(preset)))).toEqual({ style: preset, problems: [] });
    expect(preset.preset).toBe(id);
  });
});

test.each([
  ...['phone-invalid', 'phone-placeholder', 'email-syntax', 'email-typo', 'name-case', 'name-placeholder'],
  ...['name-symbols', 'country', 'required-field', 'possible-duplicate'],
] as const)('Starter has %s on', (id) => expect(PRESETS.starter.rules[id]?.severity).not.toBe('off'));

test('Starter asks for an email and is quiet about what is written another way', () => {
  expect(RULES['required-field'].defaults.contact).toEqual(['email']);
  for (const id of ['phone-format', 'company-name', 'owner-missing', 'completing', 'stale'] as const) {
    expect(PRESETS.starter.rules[id]?.severity).toBe('off');
  }
});

test.each(['fullName', 'company', 'leadSource', 'owner', 'phone', 'email', 'country'])(
  'B2B sales asks for %s',
  (field) => {
    expect(PRESETS['b2b-sales'].rules['required-field']?.options?.contact).toContain(field);
  },
);
test.each(['industry', 'companySize'])('B2B sales asks a company for %s', (field) => {
  expect(PRESETS['b2b-sales'].rules['required-field']?.options?.company).toContain(field);
});

test.each([
  ['finland', 'FI', 'finnish'],
  ['sweden', 'SE', 'swedish'],
] as const)('%s writes numbers and countries as at home', (id, country, form) => {
  expect(PRESETS[id]).toMatchObject({ defaultCountry: country, rules: { country: { options: { form } } } });
});

test('Strict leaves no rule off and marks everything', () => {
  expect(PRESETS.strict.markOnOpen).toBe('everything');
  for (const setting of Object.values(PRESETS.strict.rules)) expect(setting.severity).toMatch(/warning|error/);
});
