import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldKey } from '../record/record';
import { crmValidation, skippedValidations } from './crm-validation';
import type { CrmFacts, FieldValidation } from './facts';
import { onFields, said } from './rule-test-kit';

const NOTES: FieldKey = 'custom:notes';

/** What is said of a value under validations of one field, each `[type, ...arguments]`. */
function on(value: string, rules: readonly (readonly string[])[], field = NOTES, facts: CrmFacts = {}, country = 'FI') {
  const validations = rules.map(([type = '', ...args]): FieldValidation => ({ field, type, arguments: args }));
  return onFields(crmValidation, { [field]: [value] }, { facts: { ...facts, validations }, country })[0];
}

const PHONE = 'PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE';
const MAY_1 = String(Date.UTC(2026, 4, 1));

describe('refused', () => {
  test.each([
    [['REGEX', '^[A-Z]{2}\\d+$', 'Two capitals, then digits'], 'ab12', 'patternSays', undefined],
    [['REGEX', '^[A-Z]{2}\\d+$'], 'ab12', 'pattern', undefined],
    [['MIN_LENGTH', '5'], 'abcd', 'tooShort', undefined],
    [['MAX_LENGTH', '3'], 'abcd', 'tooLong', undefined],
    [['MAX_LENGTH', '2000'], 'x'.repeat(2001), 'tooLong', undefined],
    [['MIN_NUMBER', '1'], '0', 'tooSmall', undefined],
    [['MIN_NUMBER', '-10.5'], '-11', 'tooSmall', undefined],
    [['MAX_NUMBER', '99.99'], '100', 'tooLarge', undefined],
    [['MAX_NUMBER', '1000'], '1 001', 'tooLarge', undefined],
    [['DECIMAL', '2'], '1.234', 'decimals', undefined],
    [['DECIMAL', '0'], '1.5', 'decimals', undefined],
    [['ALPHANUMERIC', 'NUMERIC_ONLY'], '12a', 'digitsOnly', undefined],
    [['ALPHANUMERIC', 'NUMERIC_ONLY'], '114 55', 'digitsOnly', undefined],
    [['ALPHANUMERIC', 'ALPHA_ONLY'], 'Anna 2', 'lettersOnly', undefined],
    [['ALPHANUMERIC', 'ALPHANUMERIC'], 'Anna $', 'lettersAndDigits', undefined],
    [['SPECIAL_CHARACTERS', 'NOT_ALLOWED'], '50 %', 'special', undefined],
    [['FORMAT', 'UPPER'], 'Abc', 'upper', 'ABC'],
    [['FORMAT', 'LOWER'], 'Åbc', 'lower', 'åbc'],
    [['FORMAT', 'CAPITALIZATION'], 'anna', 'capital', undefined],
    [['WHITESPACE'], 'a b', 'blanks', 'ab'],
    [['WHITESPACE', 'ALL'], 'a\u00a0b', 'blanks', 'ab'],
    [['WHITESPACE', 'TRIM'], ' a b', 'blankEnds', 'a b'],
    [['START_DATE', MAY_1], '2026-04-01', 'tooEarly', undefined],
    [['END_DATE', MAY_1], '2026-06-01', 'tooLate', undefined],
    [['START_DATETIME', MAY_1], '2026-04-01T10:00:00Z', 'tooEarly', undefined],
    [['END_DATETIME', MAY_1], '1800000000000', 'tooLate', undefined],
    [['DAYS_OF_WEEK', 'MONDAY', 'FRIDAY'], '2026-11-22', 'weekday', undefined],
    [['EMAIL'], 'anna at firma', 'email', undefined],
    [['EMAIL_ALLOWED_DOMAINS', 'firma.se', 'acme.com'], 'anna@gmail.com', 'onlyDomains', undefined],
    [['EMAIL_BLOCKED_DOMAINS', 'competitor.com'], 'anna@mail.competitor.com', 'notDomains', undefined],
    [['URL'], 'not a site', 'url', undefined],
    [['URL_ALLOWED_DOMAINS', 'hubspot.com'], 'https://firma.se/x', 'onlyDomains', undefined],
    [['URL_BLOCKED_DOMAINS', 'spam.com'], 'http://www.spam.com', 'notDomains', undefined],
    [['DOMAIN'], 'firma', 'domain', undefined],
  ])('%j: %.20s', (rule, value, message, fixed) => {
    const report = on(value, [rule]);
    expect(said(report)).toBe(message);
    expect(report?.fix?.value).toBe(fixed);
    expect(report?.value).toBe(value);
  });

  test('with the account’s own words', () =>
    expect(on('x', [['REGEX', '^\\d+$', 'Digits, please']])?.message.params).toEqual(['Digits, please']));
  test('once a value, by the first that it breaks', () =>
    expect(
      said(
        on('abc', [
          ['MIN_LENGTH', '2'],
          ['MAX_LENGTH', '2'],
          ['REGEX', '^\\d+$'],
        ]),
      ),
    ).toBe('tooLong'));
  test('each of several values', () => {
    const validations = [{ field: 'email' as const, type: 'MAX_LENGTH', arguments: ['6'] }];
    const found = onFields(crmValidation, { email: ['a@b.fi', 'anna@b.fi'] }, { facts: { validations } });
    expect(found.map(({ index }) => index)).toEqual([1]);
  });
});

describe('not refused', () => {
  test.each([
    [['REGEX', '^[A-Z]{2}\\d+$'], 'AB12'],
    [['REGEX', '[A-Z]'], 'abC'],
    [['MIN_LENGTH', '5'], 'abcde'],
    [['MAX_LENGTH', '3'], 'abc'],
    [['MIN_NUMBER', '1'], '1'],
    [['MAX_NUMBER', '10'], '1,500'],
    [['MAX_NUMBER', '10'], 'eleven'],
    [['DECIMAL', '2'], '1.23'],
    [['DECIMAL', '2'], '1,234'],
    [['DECIMAL', '2'], '12'],
    [['ALPHANUMERIC', 'NUMERIC_ONLY'], '00100'],
    [['ALPHANUMERIC', 'ALPHA_ONLY'], "Åsa O'Neill-Łoś"],
    [['ALPHANUMERIC', 'ALPHA_ONLY'], 'Анна'],
    [['ALPHANUMERIC', 'ALPHANUMERIC'], 'Mannerheimintie 12 A'],
    [['SPECIAL_CHARACTERS', 'NOT_ALLOWED'], 'Jean-Luc O’Neill, jr. / x'],
    [['FORMAT', 'UPPER'], 'ABC 1'],
    [['FORMAT', 'CAPITALIZATION'], 'Anna von Berg'],
    [['FORMAT', 'CAPITALIZATION'], '李'],
    [['FORMAT', 'CAPITALIZATION'], '3M'],
    [['WHITESPACE'], 'ab'],
    [['WHITESPACE', 'TRIM'], 'a b'],
    [['START_DATE', MAY_1], '2026-04-30'],
    [['START_DATE', MAY_1], '01/04/2026'],
    [['END_DATE', MAY_1], '2026-05-01T23:59:00Z'],
    [['DAYS_OF_WEEK', 'MONDAY', 'FRIDAY'], '2026-11-23'],
    [['DAYS_OF_WEEK', 'MONDAY'], '22.11.2026'],
    [['EMAIL'], 'info@åkeri.se'],
    [['EMAIL_ALLOWED_DOMAINS', 'firma.se'], 'anna@mail.firma.se'],
    [['EMAIL_BLOCKED_DOMAINS', 'competitor.com'], 'anna@notcompetitor.com'],
    [['URL'], 'firma.se/om'],
    [['URL_ALLOWED_DOMAINS', 'hubspot.com'], 'https://app.hubspot.com'],
    [['DOMAIN'], 'åkeri.se'],
    [['MIN_LENGTH', '5'], ''],
    [['MIN_LENGTH', '5'], '--'],
  ])('%j: %s', (rule, value) => expect(on(value, [rule])).toBeUndefined());

  test('without validations', () => expect(onFields(crmValidation, { [NOTES]: ['x'] })).toEqual([]));
  test('a field that was not read', () => {
    const validations = [{ field: 'city' as const, type: 'MIN_LENGTH', arguments: ['50'] }];
    expect(onFields(crmValidation, { [NOTES]: ['x'] }, { facts: { validations } })).toEqual([]);
  });
});

describe('a phone number with its country code', () => {
  test.each([
    [[PHONE], '040 1234567', 'phoneCode', '+358401234567', 'review'],
    [[PHONE], '00358401234567', 'phoneCode', '+358401234567', 'safe'],
    [[PHONE, 'fi'], '040 1234567', 'phoneCode', '+358401234567', 'safe'],
    [[PHONE, 'fi'], '040 1234567 (työ)', 'phoneCode', '+358401234567', 'review'],
    [[PHONE, 'fi'], '+46701234567', 'phoneCountry', undefined, undefined],
  ])('%j: %s', (rule, value, message, fixed, kind) => {
    const report = on(value, [rule], 'phone');
    expect([said(report), report?.fix?.value, report?.fix?.kind]).toEqual([message, fixed, kind]);
  });
  test.each([
    [[PHONE], '+358 40 1234567'],
    [[PHONE, 'us'], '+14165551234'],
    [[PHONE, 'fi'], '+358 18 12345'],
    [[PHONE], '040 12'],
    [[PHONE], 'TBD'],
  ])('silent %j: %s', (rule, value) => expect(on(value, [rule], 'phone')).toBeUndefined());
});

describe('what is stored is compared', () => {
  test.each(['040 1234567', '040-123 4567', '+358 40 1234567'])('%s is stored as E.164', (shown) =>
    expect(
      on(shown, [[PHONE], ['MIN_LENGTH', '13']], 'phone', { stored: { phone: ['+358401234567'] } }),
    ).toBeUndefined(),
  );
  test('another number is judged as it stands', () =>
    expect(said(on('040 7654321', [[PHONE]], 'phone', { stored: { phone: ['+358401234567'] } }))).toBe('phoneCode'));
  test('what is typed better than what is stored passes', () =>
    expect(on('+358401234567', [[PHONE]], 'phone', { stored: { phone: ['040 1234567'] } })).toBeUndefined());
  test('a number in regional form', () =>
    expect(on('1 234.5', [['REGEX', '^[0-9.]+$']], NOTES, { stored: { [NOTES]: ['1234.5'] } })).toBeUndefined());
  test('an old value that the account would refuse today is no error', () => {
    expect(on('ab', [['MIN_LENGTH', '5']], NOTES, { stored: { [NOTES]: ['ab'] } })?.atMost).toBe('warning');
    expect(on('ab', [['MIN_LENGTH', '5']], NOTES, { stored: { [NOTES]: ['abc'] } })?.atMost).toBeUndefined();
  });
});

test('a fix that breaks another validation is not offered', () =>
  expect(
    on(' abc', [
      ['WHITESPACE', 'TRIM'],
      ['MIN_LENGTH', '4'],
    ])?.fix,
  ).toBeUndefined());

test('what is not understood is skipped, and named', () => {
  const of = (type: string, ...args: readonly string[]): FieldValidation => ({ field: NOTES, type, arguments: args });
  const skipped = [
    of('REGEX', '^(?=.*\\d).+$', 'With a digit'),
    of('REGEX', '(a)\\1'),
    of('REGEX', '(unclosed'),
    of('REGEX'),
    of('AFTER_DURATION', 'P7D'),
    of('BEFORE_DURATION', 'P30D'),
    of('AFTER_DATETIME_DURATION', 'P1Y'),
    of('BEFORE_DATETIME_DURATION', 'P1M'),
    of('MIN_LENGTH', 'five'),
    of('MAX_NUMBER'),
    of('FORMAT', 'SIDEWAYS'),
    of('ALPHANUMERIC', 'EMOJI'),
    of('DAYS_OF_WEEK', 'SOMEDAY'),
    of('EMAIL_ALLOWED_DOMAINS', 'not a domain'),
    of(PHONE, 'nowhere'),
    of('SOMETHING_NEW'),
    of('constructor'),
  ];
  const understood = [of('REGEX', '^\\d+$'), of('MIN_LENGTH', '1'), of('WHITESPACE'), of('URL')];
  expect(skippedValidations([...skipped, ...understood])).toEqual(skipped);
  expect(onFields(crmValidation, { [NOTES]: ['x'] }, { facts: { validations: skipped } })).toEqual([]);
});

test('a fix passes the rule, and nothing throws', () => {
  const rule = fc.constantFrom(
    ...[
      ['FORMAT', 'UPPER'],
      ['FORMAT', 'LOWER'],
      ['WHITESPACE'],
      ['WHITESPACE', 'TRIM'],
      ['MIN_LENGTH', '3'],
      [PHONE],
      [PHONE, 'fi'],
    ],
    ...[
      ['REGEX', '^\\p{L}+$'],
      ['URL'],
      ['DOMAIN'],
      ['EMAIL'],
      ['DECIMAL', '2'],
      ['START_DATE', MAY_1],
      ['ALPHANUMERIC', 'NUMERIC_ONLY'],
    ],
  );
  const value = fc.oneof(anyText(), fc.constantFrom('040 1234567 työ', ' anna Berg ', '0046 70 1234567', 'ß', 'İ'));
  fc.assert(
    fc.property(value, fc.array(rule, { minLength: 1, maxLength: 3 }), (text, rules) => {
      const fix = on(text, rules)?.fix;
      if (fix) expect(on(fix.value, rules)).toBeUndefined();
    }),
    { numRuns: 300, seed: 1 },
  );
});
