import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { readCompany } from '../record/company';
import { BAD_COMPANIES, GOOD_COMPANIES } from './companies.test-data';
import { companyName } from './company-name';
import { onValue, said } from './rule-test-kit';

const on = (value: string, options = {}) => onValue(companyName, 'company', value, { options });

describe('what a person looks at', () => {
  test.each(BAD_COMPANIES)('%s → %s: %s', (value, fixed, message) => {
    const report = on(value);
    expect(said(report)).toBe(message);
    expect(report?.fix).toEqual({ kind: 'review', value: fixed });
    expect(on(fixed)).toBeUndefined();
  });
});

test.each(GOOD_COMPANIES)('silent: %s', (value) => {
  expect(on(value)).toBeUndefined();
});

describe('legal forms of the house', () => {
  const forms = { inc: 'Inc', 'ltd.': 'Limited', 'S.A.': 'SA' };
  test.each([
    ['Acme Inc.', 'Acme Inc'],
    ['Acme inc', 'Acme Inc'],
    ['Acme Ltd', 'Acme Limited'],
    ['L’Oréal S.A.', 'L’Oréal SA'],
    ['Virtanen oy', 'Virtanen Oy'],
    ['Acme Inc', undefined],
    ['Acme Limited', undefined],
  ])('%s → %s', (value, fixed) => {
    expect(on(value, { forms })?.fix?.value).toBe(fixed);
  });
});

test('small letters may stay where the house says so', () => {
  expect(on('acme solutions LLC', { smallLetters: false })).toBeUndefined();
  expect(on('acme solutions llc', { smallLetters: false })?.fix?.value).toBe('acme solutions LLC');
});

test('a fix passes, and names the same company', () => {
  const word = fc.constantFrom(
    'Acme',
    'oy',
    'OY',
    'ab',
    'gmbh',
    '&',
    'co',
    'kg',
    'ооо',
    '«Ромашка»',
    'virtanen',
    'inc.',
    ',',
    '-',
    '(publ)',
    '10',
  );
  const name = fc.array(fc.oneof({ weight: 4, arbitrary: word }, anyText({ maxLength: 5 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(name, fc.constantFrom(' ', '  ', '\u00a0'), (words, blank) => {
      const value = words.join(blank);
      const fix = on(value)?.fix;
      if (!fix) return;
      expect(on(fix.value)).toBeUndefined();
      expect(readCompany(fix.value).core).toBe(readCompany(value).core);
    }),
    { numRuns: 200, seed: 1 },
  );
});
