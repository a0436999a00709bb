import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldKey } from '../record/record';
import { onFields, onValue, said } from './rule-test-kit';
import { sensitiveData } from './sensitive-data';

const NOTES: FieldKey = 'custom:notes';

describe('codes of people, cards and accounts', () => {
  test.each([
    ['131052-308T', 'finnish', ''],
    ['hetu 131052-308t soita', 'finnish', 'hetu soita'],
    ['010594Y9032', 'finnish', ''],
    ['synt. 020502E902X', 'finnish', 'synt.'],
    ['Anna (811218-9876)', 'swedish', 'Anna'],
    ['19811218-9876', 'swedish', ''],
    ['personnummer 8112189876', 'swedish', 'personnummer'],
    ['pnr: 20121218-9878', undefined, undefined],
    ['pnr 198112189876', 'swedish', 'pnr'],
    ['15076500565', 'norwegian', ''],
    ['fnr 150765 00565', 'norwegian', 'fnr'],
    ['CPR 070761-4285', 'danish', 'CPR'],
    ['SSN 536-22-1234', 'american', 'SSN'],
    ['536-22-1234', 'american', ''],
    ['4111 1111 1111 1111', 'card', ''],
    ['4111-1111-1111-1111', 'card', ''],
    ['4111 1111 1111 1111 12/27 cvc 123', 'card', '12/27 cvc 123'],
    ['card 5555555555554444', 'card', 'card'],
    ['Amex 3782 822463 10005', 'card', 'Amex'],
    ['карта 2200 1234 5678 9019', 'card', 'карта'],
    ['FI21 1234 5600 0007 85', 'iban', ''],
    ['maksu FI2112345600000785 tilille', 'iban', 'maksu tilille'],
    ['DE89370400440532013000', 'iban', ''],
    ['SE45 5000 0000 0583 9825 7466', 'iban', ''],
  ] as const)('%s: %s', (value, kind, left) => {
    const report = onValue(sensitiveData, NOTES, value);
    expect(said(report)).toBe(kind);
    expect(report?.fix?.value).toBe(left);
    expect(report?.fix?.kind ?? 'review').toBe('review');
  });

  test('the message shows the end only', () => {
    expect(onValue(sensitiveData, NOTES, '131052-308T')?.message.params).toEqual(['•••8T']);
    expect(onValue(sensitiveData, NOTES, '4111 1111 1111 1111')?.message.params).toEqual(['•••1111']);
  });

  test('every code goes, one finding says so', () => {
    const reports = onFields(sensitiveData, { [NOTES]: ['131052-308T and FI21 1234 5600 0007 85, thanks'] });
    expect(reports.map(({ fix }) => fix?.value)).toEqual(['and, thanks']);
  });
});

describe('silent on what merely looks alike', () => {
  test.each([
    '131052-308U',
    '320152-308T',
    'Order 240115-1234',
    'Tilaus 20240115-1239',
    'Org.nr 556036-0793',
    '556703-7485',
    'EAN 4006381333931',
    'ОГРН 1027700132195',
    'ИНН 7707083893',
    'IMEI 356938035643809',
    '+46 8 751 06 30',
    '+358 40 123 4567',
    '070-123 45 67',
    '8 (846) 222-22-22',
    '(212) 555-0123',
    '212-555-0123',
    'FI21 1234 5600 0007 86',
    'FI12345678',
    'DE123456789',
    '666-22-1234',
    '900-22-1234',
    '040-12-3456',
    '070761-4285',
    '4111 1111 1111 1112',
    '1234 5678 9012 3456',
    '4111111111111111',
    '0000 0000 0000 0000',
    'https://example.com/p/4111111111111111',
    'HRB 123456',
    '2024-01-15 12:30',
    '15.1.2024–31.12.2025',
    'B2B, 10-50 employees, 1 000 000 €',
    'S:t Eriksgatan 12 B 34',
    'Ключевой клиент с 2015 года',
    'Kundennr. 15076500566',
  ])('%s', (value) => {
    expect(onValue(sensitiveData, NOTES, value)).toBeUndefined();
  });

  test.each([
    ['phone', '030123-4567'],
    ['phone', '811218-9876'],
    ['businessId', '811218-9876'],
    ['postalCode', '536-22-1234'],
    ['custom:iban', 'FI21 1234 5600 0007 85'],
    ['custom:bank_account', 'DE89370400440532013000'],
    ['email', '131052-308T@example.com'],
  ] as const)('%s: %s', (field, value) => {
    expect(onValue(sensitiveData, field, value)).toBeUndefined();
  });
});

test('where no numbers of the house are kept, a bare card number is one', () => {
  expect(said(onValue(sensitiveData, 'jobTitle', '4111111111111111'))).toBe('card');
  expect(said(onValue(sensitiveData, 'custom:credit_card', '4111111111111111'))).toBe('card');
});

test('in Denmark a day with four digits is a person', () => {
  const fields = { [NOTES]: ['070761-4285'], country: ['Danmark'] };
  expect(said(onFields(sensitiveData, fields)[0])).toBe('danish');
});

test('in a phone field only what is no number', () => {
  expect(said(onValue(sensitiveData, 'phone', '131052-308T'))).toBe('finnish');
  expect(said(onValue(sensitiveData, 'phone', 'FI21 1234 5600 0007 85'))).toBe('iban');
});

test('what the house allows', () => {
  const options = { allowed: ['iban'] as const };
  expect(onValue(sensitiveData, NOTES, 'FI21 1234 5600 0007 85', { options })).toBeUndefined();
  expect(said(onValue(sensitiveData, NOTES, '131052-308T', { options }))).toBe('finnish');
});

test('a fix passes and is its own fix, whatever stands around the codes', () => {
  const codes = fc.constantFrom(
    '131052-308T',
    '811218-9876',
    '4111 1111 1111 1111',
    'FI2112345600000785',
    '1',
    ' ',
    '-',
  );
  const text = fc.array(fc.oneof(codes, anyText({ maxLength: 6 })), { maxLength: 6 });
  fc.assert(
    fc.property(text, (parts) => {
      const fix = onValue(sensitiveData, NOTES, parts.join(' '))?.fix;
      if (fix) expect(onValue(sensitiveData, NOTES, fix.value)).toBeUndefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
