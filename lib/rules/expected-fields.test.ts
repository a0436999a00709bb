import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../style/presets';
import { expectedFields } from './expected-fields';

test('a contact is known by name, email and phone, and needs what the house requires', () => {
  const rules = {
    'required-field': { severity: 'error', options: { contact: ['jobTitle', 'email'], company: ['industry'] } },
  } as const;
  const style = { ...DEFAULT_STYLE, rules };
  expect(expectedFields(style, 'contact')).toEqual(['jobTitle', 'email', 'firstName', 'lastName', 'phone']);
  expect(expectedFields(style, 'company')).toEqual(['industry', 'company', 'website', 'phone']);
});

test('what a rule that is off requires is not expected', () => {
  const style = {
    ...DEFAULT_STYLE,
    rules: { 'required-field': { severity: 'off', options: { contact: ['fax'] } } },
  } as const;
  expect(expectedFields(style, 'contact')).not.toContain('fax');
});
