import fc from 'fast-check';
import { getExampleNumber, type CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { describe, expect, test } from 'vitest';
import { readPhone } from '../record/phone';
import { PHONE_FORMS } from './phone-form';
import { phoneFormat } from './phone-format';
import { phoneInvalid } from './phone-invalid';
import { contact, contextFor, onPhone, said } from './rule-test-kit';

describe('a valid number in another form gets the house form', () => {
  test.each([
    ['040 123 4567', 'FI', '+358401234567'],
    ['+358 40 123 4567', 'FI', '+358401234567'],
    ['00358401234567', 'FI', '+358401234567'],
    ['+358 (0)40 1234567', 'FI', '+358401234567'],
    ['08-751 06 30', 'SE', '+4687510630'],
    ['030/1234567', 'DE', '+49301234567'],
    ['8 916 123-45-67', 'RU', '+79161234567'],
    ['(212) 555-1234', 'US', '+12125551234'],
    ['018 12345', 'FI', '+3581812345'],
    ['tel:+358401234567', 'FI', '+358401234567'],
    ['+1 212 555 1234 ext 12', 'US', '+12125551234 ext. 12'],
  ])('%s (%s) → %s, safe', (value, country, fixed) => {
    expect(onPhone(phoneFormat, value, country)?.fix).toEqual({ kind: 'safe', value: fixed });
  });

  test('says which country code is missing', () => {
    const report = onPhone(phoneFormat, '040 123 4567', 'FI');
    expect(said(report)).toBe('withoutCode');
    expect(report?.message.params).toEqual([{ country: 'FI' }, '+358']);
    expect(said(onPhone(phoneFormat, '+358 40 1234567', 'FI'))).toBe('otherForm');
  });
});

describe('what a person must look at', () => {
  test.each([
    ['0401234567 / Matti', 'FI', '+358401234567', 'remark'],
    ['040 1234567 (työ)', 'FI', '+358401234567', 'remark'],
    ['08-751 06 30 vx', 'SE', '+4687510630', 'remark'],
    ['030-123 45 67 privat', 'DE', '+49301234567', 'remark'],
    ['+358 40 123 4567 ei soiteta', 'FI', '+358401234567', 'remark'],
    ['+358401234567 ?', 'FI', '+358401234567', 'remark'],
    ['040 1234567 (klo 9-16)', 'FI', '+358401234567', 'remark'],
    ['08-751 06 30, ank 12', 'SE', '+4687510630 ext. 12', 'withoutCode'],
    ['+49 89 636-00', 'DE', '+498963600', 'otherForm'],
    ['1-800-FLOWERS', 'US', '+18003569377', 'vanity'],
    ['1-800-CONTACTS', 'FI', '+18002668228', 'vanity'],
  ])('%s (%s) → %s: %s', (value, country, fixed, message) => {
    const report = onPhone(phoneFormat, value, country);
    expect(report?.fix).toEqual({ kind: 'review', value: fixed });
    expect(said(report)).toBe(message);
  });

  test('a guessed country that a domain speaks against', () => {
    const draft = contact({ phone: ['040 1234567'], email: ['bo@firma.se'] });
    expect(phoneFormat.check(draft, phoneFormat.defaults, contextFor('FI'))[0]?.fix?.kind).toBe('review');
    const stated = contact({ phone: ['040 1234567'], email: ['bo@firma.se'], country: ['Finland'] });
    expect(phoneFormat.check(stated, phoneFormat.defaults, contextFor('US'))[0]?.fix?.kind).toBe('safe');
  });

  test('an extension that the house drops', () => {
    const fix = onPhone(phoneFormat, '+12125551234 ext. 12', 'US', { keepExtension: false })?.fix;
    expect(fix).toEqual({ kind: 'review', value: '+12125551234' });
  });
});

describe('what may not answer from abroad is good to know at most', () => {
  test.each([
    ['0771-567 567', 'SE', '+46771567567'],
    ['0600 12345', 'FI', '+35860012345'],
    ['0845 123 4567', 'GB', '+448451234567'],
    ['01805 123456', 'DE', '+491805123456'],
  ])('%s (%s)', (value, country, fixed) => {
    const report = onPhone(phoneFormat, value, country);
    expect(report).toMatchObject({ atMost: 'info', fix: { value: fixed } });
    expect(said(report)).toBe('serviceNumber');
  });

  test('others are as grave as the house says', () => {
    expect(onPhone(phoneFormat, '040 1234567', 'FI')?.atMost).toBeUndefined();
    expect(onPhone(phoneFormat, '0800 123 456', 'FI')?.atMost).toBeUndefined();
  });
});

describe('silent', () => {
  test.each([
    ['+358401234567', 'US'],
    ['+4687510630, ank 12', 'SE'],
    ['+12125551234x12', 'US'],
    ['+4687510630 ext. 12', 'SE'],
    ['08-751 06 30 / 070-123 45 67', 'SE'],
    ['040-1234567, 09-123456', 'FI'],
    ['040 12', 'FI'],
    ['ank 12', 'SE'],
    ['--', 'FI'],
    ['', 'FI'],
  ])('%s (%s)', (value, country) => {
    expect(onPhone(phoneFormat, value, country)).toBeUndefined();
  });
});

describe('the other forms', () => {
  test.each([
    ['international', '040 123 4567', 'FI', '+358 40 1234567'],
    ['international', '+358401234567', 'FI', '+358 40 1234567'],
    ['international', '089 636-00', 'DE', '+49 89 636-00'],
    ['national', '+358401234567', 'FI', '040 1234567'],
    ['national', '0046 8 751 06 30', 'FI', '+46 8 751 06 30'],
    ['national', '8 916 1234567 ext. 3', 'US', undefined],
  ] as const)('%s: %s (%s) → %s', (form, value, country, fixed) => {
    expect(onPhone(phoneFormat, value, country, { form })?.fix?.value).toBe(fixed);
  });

  test.each([
    ['international', '+358 40 123 4567', 'FI'],
    ['international', '+49 89 636-00', 'DE'],
    ['national', '040-123 4567', 'FI'],
    ['national', '212-555-1234', 'US'],
  ] as const)('%s leaves the grouping free: %s', (form, value, country) => {
    expect(onPhone(phoneFormat, value, country, { form })).toBeUndefined();
  });
});

const COUNTRIES: readonly CountryCode[] = [
  'FI',
  'SE',
  'DE',
  'AT',
  'RU',
  'US',
  'CA',
  'GB',
  'NO',
  'DK',
  'FR',
  'IT',
  'ES',
  'PL',
  'EE',
  'BR',
  'IN',
  'AU',
  'JP',
  'AX',
  'KZ',
];

/** Realistic numbers: a country's example with other last digits, written as people write. */
const numbers = fc
  .record({
    country: fc.constantFrom(...COUNTRIES),
    digits: fc.stringMatching(/^\d{4}$/),
    style: fc.constantFrom('national', 'international', 'e164', 'bare', 'zero-zero'),
    tail: fc.constantFrom('', '', ' ext. 12', ', ank 7', ' (työ)', ' x5', '-0'),
  })
  .map(({ country, digits, style, tail }) => {
    const example = getExampleNumber(country, examples);
    const e164 = `${(example?.number ?? '').slice(0, -4)}${digits}`;
    const { number } = readPhone(e164, country);
    const forms: Record<string, string | undefined> = {
      national: number?.inNational,
      international: number?.inInternational,
      bare: number?.inNational.replace(/\D/g, ''),
      'zero-zero': `00${e164.slice(1)}`,
    };
    return { country, value: `${forms[style] ?? e164}${tail}` };
  });

test('a fix passes the rule, changes no number and is its own fix', () => {
  fc.assert(
    fc.property(numbers, fc.constantFrom(...PHONE_FORMS), fc.boolean(), ({ country, value }, form, keepExtension) => {
      const options = { form, keepExtension };
      const fix = onPhone(phoneFormat, value, country, options)?.fix;
      if (!fix) return;
      expect(onPhone(phoneFormat, fix.value, country, options)).toBeUndefined();
      expect(onPhone(phoneInvalid, fix.value, country)).toBeUndefined();
      expect(readPhone(fix.value, country).number?.e164).toBe(readPhone(value, country).number?.e164);
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('a safe fix loses no word', () => {
  const words = fc.constantFrom('Matti', 'työ', 'vx', 'privat', 'ei soiteta', 'soita klo 10', 'доб', 'ring ej', '?');
  fc.assert(
    fc.property(numbers, words, fc.boolean(), ({ country, value }, word, before) => {
      const fix = onPhone(phoneFormat, before ? `${word} ${value}` : `${value} ${word}`, country)?.fix;
      expect(fix?.kind).not.toBe('safe');
    }),
    { numRuns: 200, seed: 1 },
  );
});
