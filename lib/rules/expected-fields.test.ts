import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../style/presets';
import { expectedFields, locateExpected } from './expected-fields';

test('a contact is known by name, email and phone, and needs what the house requires', () => {
  const rules = {
    'required-field': { severity: 'error', options: { contact: ['jobTitle', 'email'], company: ['industry'] } },
  } as const;
  const style = { ...DEFAULT_STYLE, rules };
  expect(expectedFields(style, 'contact')).toEqual(['jobTitle', 'email', 'firstName', 'lastName', 'phone']);
  expect(expectedFields(style, 'company')).toEqual(['industry', 'company', 'website', 'phone']);
});

test('what is asked at some stage is expected as well', () => {
  const contactStages = { customer: ['phone', 'street'], lead: ['leadSource'] } as const;
  const options = { contact: ['email'], contactStages };
  const style = { ...DEFAULT_STYLE, rules: { 'required-field': { severity: 'error', options } } } as const;
  const named = ['firstName', 'lastName'];
  expect(expectedFields(style, 'contact')).toEqual(['email', 'phone', 'street', 'leadSource', ...named]);
  expect(expectedFields(style, 'company')).toEqual(['company', 'website', 'phone']);
});

test('what a rule that is off requires is not expected', () => {
  const style = {
    ...DEFAULT_STYLE,
    rules: { 'required-field': { severity: 'off', options: { contact: ['fax'] } } },
  } as const;
  expect(expectedFields(style, 'contact')).not.toContain('fax');
});

describe('where the expected ones are', () => {
  const expected = ['firstName', 'lastName', 'phone', 'city'] as const;

  test('each says how it was found first, or that it was not', () => {
    const found = [
      { key: 'phone', foundBy: 'prefixed-attribute' },
      { key: 'firstName', foundBy: 'account-label' },
      { key: 'phone', foundBy: 'value' },
      { key: 'fax', foundBy: 'value' },
    ] as const;
    expect(locateExpected(expected, found)).toEqual([
      { key: 'firstName', foundBy: 'account-label' },
      { key: 'lastName', foundBy: null },
      { key: 'phone', foundBy: 'prefixed-attribute' },
      { key: 'city', foundBy: null },
    ]);
  });

  test('a name in one piece has both its parts, unless a part has a place of its own', () => {
    const found = [
      { key: 'fullName', foundBy: 'bare-attribute' },
      { key: 'lastName', foundBy: 'account-label' },
    ] as const;
    expect(locateExpected(expected, found).map(({ foundBy }) => foundBy)).toEqual([
      'bare-attribute',
      'account-label',
      null,
      null,
    ]);
  });
});
