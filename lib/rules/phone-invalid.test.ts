import { describe, expect, test } from 'vitest';
import { phoneInvalid } from './phone-invalid';
import { contact, contextFor, onPhone, said } from './rule-test-kit';

describe('numbers that nobody can dial', () => {
  test.each([
    ['040 12', 'FI', 'tooShort'],
    ['+358 40 12', 'US', 'tooShort'],
    ['040 123 456 789 012', 'FI', 'tooLong'],
    ['(012) 345-6789', 'US', 'notInPlan'],
    ['+1 555 123 4567', 'FI', 'notInPlan'],
    ['123-45-67', 'RU', 'areaCode'],
    ['555-1234', 'US', 'areaCode'],
    ['+8 916 123 45 67', 'RU', 'noSuchCode'],
    ['+999 123 456 789', 'US', 'noSuchCode'],
    ['Aino', 'FI', 'notANumber'],
    ['call the switchboard', 'US', 'notANumber'],
    ['4O1234567', 'FI', 'letter'],
    ['05O 4412873', 'FI', 'letter'],
    ['O5O4412873', 'FI', 'letter'],
    ['+1 2l2 736 5000', 'US', 'letter'],
    ['+7 495 123 доб. 4567', 'RU', 'tooShort'],
    ['Matti', 'FI', 'notANumber'],
  ])('%s (%s): %s', (value, country, message) => {
    const report = onPhone(phoneInvalid, value, country);
    expect(said(report)).toBe(message);
    expect(report?.value).toBe(value);
    expect(report?.fix).toBeUndefined();
  });

  test('names the country of the number, not of the house', () => {
    expect(onPhone(phoneInvalid, '+358 40 12', 'US')?.message.params).toEqual([{ country: 'FI' }]);
    expect(onPhone(phoneInvalid, '+1 555 123 4567', 'FI')?.message.params).toEqual([{ country: 'US' }]);
  });

  test('a number complete but for its plus sign is offered for review', () => {
    const report = onPhone(phoneInvalid, '358 40 123 4567', 'SE');
    expect(said(report)).toBe('plusMissing');
    expect(report?.fix).toEqual({ kind: 'review', value: '+358401234567' });
    expect(onPhone(phoneInvalid, '+358401234567', 'SE')).toBeUndefined();
  });
});

describe('silent', () => {
  test.each([
    ['0401234567 / Matti', 'FI'],
    ['040 1234567 (työ)', 'FI'],
    ['08-751 06 30 vx', 'SE'],
    ['030-123 45 67 privat', 'DE'],
    ['+358 40 123 4567 ei soiteta', 'FI'],
    ['08-751 06 30, ank 12', 'SE'],
    ['08-751 06 30 anknytning 12', 'SE'],
    ['09 1234567 alanumero 12', 'FI'],
    ['09 1234567 alanro. 12', 'FI'],
    ['+49 89 636 DW 12', 'DE'],
    ['+43 1 588 DW 12', 'AT'],
    ['089 636 Durchwahl 41234', 'DE'],
    ['+7 495 123-45-67 доб. 12', 'RU'],
    ['+1 212 555 1234 ext. 12', 'US'],
    ['tel:+12125551234;ext=12', 'FI'],
    ['ank 12', 'SE'],
    ['08-751 06 30 / 070-123 45 67', 'SE'],
    ['08-751 06 30/31', 'SE'],
    ['040-1234567, 09-123456', 'FI'],
    ['+49 89 636-00', 'DE'],
    ['030/1234567', 'DE'],
    ['1-800-FLOWERS', 'US'],
    ['8 (846) 222-22-22', 'RU'],
    ['8 800 555-35-35', 'RU'],
    ['0500 123 123', 'FI'],
    ['018 12345', 'FI'],
    ['+7 701 123 4567', 'RU'],
    ['07911 123456', 'GB'],
    ['+44 1534 123456', 'GB'],
    ['787-555-1234', 'US'],
    ['+1 416 555 1234', 'US'],
    ['0771-567 567', 'SE'],
    ['0600 12345', 'FI'],
    ['0845 123 4567', 'GB'],
    ['01805 123456', 'DE'],
    ['070-1740605', 'SE'],
    ['08-751 06 30 ext. 12', 'SE'],
    ['+48 22 123 45 67 wewn. 12', 'PL'],
    ['040 1234567 050 7654321', 'FI'],
    ['+358 (0)40 1234567', 'SE'],
    ['00358 40 1234567', 'FI'],
    ['٠٤٠ ١٢٣٤٥٦٧', 'FI'],
    ['\u202a+358 40 123\u00a04567\u202c', 'FI'],
    ['+800 1234 5678', 'FI'],
    ['--', 'FI'],
    ['TBD', 'US'],
    ['ei tiedossa', 'FI'],
    ['', 'FI'],
  ])('%s (%s)', (value, country) => {
    expect(onPhone(phoneInvalid, value, country)).toBeUndefined();
  });
});

describe('the country a number is read in', () => {
  const check = (fields: Parameters<typeof contact>[0], more = {}) =>
    phoneInvalid.check(contact(fields), {}, contextFor('US', more)).length;

  test('the record, then the account, then the house', () => {
    expect(check({ phone: ['040 1234567'] })).toBe(1);
    expect(check({ phone: ['040 1234567'] }, { accountCountry: 'FI' })).toBe(0);
    expect(check({ phone: ['040 1234567'], country: ['Suomi'] })).toBe(0);
    expect(check({ phone: ['040 1234567'], country: ['United States'] }, { accountCountry: 'FI' })).toBe(1);
  });

  test('a domain that tells of another country silences the doubt', () => {
    expect(check({ phone: ['070-123 45 67'], email: ['bo@firma.se'] })).toBe(0);
    expect(check({ phone: ['070-1'], email: ['bo@firma.se'] })).toBe(1);
  });
});

test('every value of every phone field is looked at', () => {
  const fields = { phone: ['+358401234567', '040 12'], mobilePhone: ['1'], fax: ['09 1'] };
  const places = phoneInvalid.check(contact(fields), {}, contextFor('FI')).map(({ field, index }) => [field, index]);
  expect(places).toEqual([
    ['phone', 1],
    ['mobilePhone', 0],
    ['fax', 0],
  ]);
});

test('a text too long for a number is none', () => {
  expect(said(onPhone(phoneInvalid, '9'.repeat(100_000), 'FI'))).toBe('notANumber');
});
