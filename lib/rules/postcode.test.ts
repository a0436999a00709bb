import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldValues } from '../record/record';
import { postcode } from './postcode';
import { onFields, said } from './rule-test-kit';

const at = (value: string, country: string) =>
  onFields(postcode, { postalCode: [value], country: [country] }, { country: 'FI' })[0];

describe('what is said, and the fix', () => {
  test.each([
    ['11455', 'Sweden', 'form', 'safe', '114 55'],
    ['S-114 55', 'Sverige', 'form', 'safe', '114 55'],
    ['FI-00100', 'Finland', 'form', 'safe', '00100'],
    ['00 100', 'Suomi', 'form', 'safe', '00100'],
    ['D-10115', 'Germany', 'form', 'safe', '10115'],
    ['sw1a1aa', 'United Kingdom', 'form', 'safe', 'SW1A 1AA'],
    ['1012ab', 'Netherlands', 'form', 'safe', '1012 AB'],
    ['00001', 'Poland', 'form', 'safe', '00-001'],
    ['123456789', 'United States', 'form', 'safe', '12345-6789'],
    ['1067', 'Germany', 'zeros', 'review', '01067'],
    ['2134', 'USA', 'zeros', 'review', '02134'],
    ['100', 'Finland', 'zeros', 'review', '00100'],
    ['150', 'Norway', 'zeros', 'review', '0150'],
  ])('%s (%s): %s, %s → %s', (value, country, message, kind, fixed) => {
    const report = at(value, country);
    expect(said(report)).toBe(message);
    expect(report?.fix).toEqual({ kind, value: fixed });
  });

  test.each([
    ['0010', 'Finland'],
    ['001000', 'Finland'],
    ['00 1OO', 'Finland'],
    ['114 555', 'Sweden'],
    ['101155', 'Germany'],
    ['10100', 'Russia'],
    ['12345', 'United Kingdom'],
    ['SW1A', 'United Kingdom'],
    ['ABCDE', 'United States'],
    ['90210', 'Canada'],
  ])('%s is none in %s', (value, country) => {
    expect(said(at(value, country))).toBe('none');
    expect(at(value, country)?.fix).toBeUndefined();
  });
});

describe('silent', () => {
  test.each([
    ['00100', 'Finland'],
    ['33100', 'FI'],
    ['22100', 'Åland'],
    ['114 55', 'Sweden'],
    ['903 26', 'Sverige'],
    ['01067', 'Germany'],
    ['80331', 'Deutschland'],
    ['101000', 'Россия'],
    ['190000', 'Russia'],
    ['SW1A 1AA', 'United Kingdom'],
    ['M1 2WD', 'UK'],
    ['12345-6789', 'United States'],
    ['94105', 'USA'],
    ['K1A 0B1', 'Canada'],
    ['1010', 'Austria'],
    ['anything', 'United Arab Emirates'],
    ['12', 'Narnia'],
    ['', 'Finland'],
    ['-', 'Finland'],
    ['TBD', 'Finland'],
    ['00100 Helsinki', 'Finland'],
    ['x'.repeat(1000), 'Finland'],
  ])('%.20s in %s', (value, country) => expect(at(value, country)).toBeUndefined());

  test.each<FieldValues>([{ postalCode: ['1'] }, { postalCode: ['1'], country: [] }, { country: ['Finland'] }])(
    'where the record names no country: the house default is not asked: %j',
    (fields) => expect(onFields(postcode, fields, { country: 'FI' })).toEqual([]),
  );
});

test('the country that the CRM stores counts where the page shows none', () => {
  const facts = { stored: { country: ['Sweden'] } };
  expect(onFields(postcode, { postalCode: ['11455'] }, { facts })[0]?.fix?.value).toBe('114 55');
});

test('the label of a drop-down names the country', () => {
  const choices = [{ key: 'country' as const, options: [{ value: 'opt_7', label: 'Sverige' }] }];
  expect(onFields(postcode, { postalCode: ['11455'], country: ['opt_7'] }, { choices })[0]?.fix?.value).toBe('114 55');
});

test('for any text nothing throws, and a fix passes', () => {
  const countries = fc.constantFrom(
    'FI',
    'SE',
    'DE',
    'GB',
    'US',
    'CA',
    'NL',
    'PL',
    'LV',
    'LT',
    'IN',
    'RU',
    'IE',
    'AX',
    'PT',
  );
  const codes = fc.oneof(
    fc.stringMatching(/^[A-Z]{0,2}[- ]?[\dA-Z]{1,5}[- ]?[\dA-Z]{0,4}$/),
    fc.stringMatching(/^\d{1,9}$/),
    anyText({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(codes, countries, (value, country) => {
      const fix = at(value, country)?.fix;
      if (fix) expect(at(fix.value, country)).toBeUndefined();
      // No letter and no digit is lost: zeros and the country's sign come and go.
      if (fix?.kind === 'safe')
        expect(
          value
            .normalize('NFKC')
            .toUpperCase()
            .replace(/[^\dA-Z]/g, ''),
        ).toContain(fix.value.replace(/^L[VT]-|[^\dA-Z]/g, ''));
    }),
    { numRuns: 300, seed: 1 },
  );
});
