import { describe, expect, test } from 'vitest';
import { phoneSeveral } from './phone-several';
import { onFields, onPhone, said } from './rule-test-kit';

describe('two numbers in one field', () => {
  test.each([
    ['08-751 06 30 / 070-123 45 67', 'SE'],
    ['08-751 06 30; 070-123 45 67', 'SE'],
    ['+46 8 751 06 30 +46 70 123 45 67', 'SE'],
    ['040-1234567, 09-123456', 'FI'],
    ['040 1234567 tai 050 7654321', 'FI'],
    ['040 1234567 050 7654321', 'FI'],
    ['030 1234567 oder 0176 12345678', 'DE'],
    ['8 916 123-45-67, 8 903 765-43-21', 'RU'],
    ['(212) 736-5000 (646) 736-5000', 'US'],
    ['212-736-5000 or 646-736-5000', 'US'],
    ['040 1234567 (työ), 050 7654321 (koti)', 'FI'],
    ['08-751 06 30, 08-751 06 31, 08-751 06 32', 'SE'],
    ['08-751 06 30, 751 06 31', 'SE'],
  ])('%s (%s): without a second field nothing is offered', (value, country) => {
    const report = onPhone(phoneSeveral, value, country);
    expect(said(report)).toBe('several');
    expect(report?.fix).toBeUndefined();
  });
});

describe('the second number goes to the second field, when that was read and is empty', () => {
  test.each([
    ['phone', '08-751 06 30 / 070-123 45 67', 'SE', '08-751 06 30', 'mobilePhone', '070-123 45 67'],
    ['phone', '070-123 45 67 / 08-751 06 30', 'SE', '08-751 06 30', 'mobilePhone', '070-123 45 67'],
    ['phone', '040-1234567, 09-123456', 'FI', '09-123456', 'mobilePhone', '040-1234567'],
    ['phone', '040 1234567 ja 050 7654321', 'FI', '040 1234567', 'mobilePhone', '050 7654321'],
    ['phone', '212-736-5000 / 646-736-5000', 'US', '212-736-5000', 'mobilePhone', '646-736-5000'],
    ['phone', 'тел. 8 495 123-45-67, моб. 8 916 123-45-67', 'RU', '8 495 123-45-67', 'mobilePhone', '8 916 123-45-67'],
    ['mobilePhone', '030 1234567 / 0176 12345678', 'DE', '0176 12345678', 'phone', '030 1234567'],
    ['mobilePhone', '0176 12345678 / 030 1234567', 'DE', '0176 12345678', 'phone', '030 1234567'],
    ['fax', '08-751 06 30 / 08-751 06 31', 'SE', '08-751 06 30', 'phone', '08-751 06 31'],
  ] as const)('%s: %s (%s)', (field, value, country, stays, other, goes) => {
    const [report] = onFields(phoneSeveral, { phone: [], mobilePhone: [], fax: [], [field]: [value] }, { country });
    expect(said(report)).toBe('second');
    expect(report?.message.params).toEqual([{ field: other }]);
    expect(report?.fix).toEqual({ kind: 'review', value: stays, others: { [other]: goes } });
    expect(onFields(phoneSeveral, { [field]: [stays], [other]: [goes] }, { country })).toEqual([]);
  });

  test.each([
    ['the field holds a number', '08-751 06 30 / 070-123 45 67', ['+46701234567']],
    ['words would be lost', '08-751 06 30 (työ) / 070-123 45 67 (koti)', []],
    ['an extension belongs to one of them', '08-751 06 30 ank 12 / 070-123 45 67', []],
    ['there are three', '08-751 06 30, 08-751 06 31, 070-123 45 67', []],
    ['one is no full number', '08-751 06 30, 751 06 31', []],
  ])('nothing is offered where %s', (_why, value, mobilePhone) => {
    const [report] = onFields(phoneSeveral, { phone: [value], mobilePhone }, { country: 'SE' });
    expect(said(report)).toBe('several');
    expect(report?.fix).toBeUndefined();
  });
});

describe('the second number becomes a value of its own, in a field that holds several', () => {
  const on = (...phone: readonly string[]) =>
    onFields(phoneSeveral, { phone }, { country: 'FI', several: new Set(['phone'] as const) })[0];

  test('behind those it holds', () => {
    const report = on('040 1234567 / 050 7654321');
    expect(said(report)).toBe('further');
    expect(report?.fix).toEqual({ kind: 'review', value: '040 1234567', further: '050 7654321' });
    expect(on('040 1234567', '050 7654321')).toBeUndefined();
  });
  test('but not once more', () => {
    const report = on('040 1234567 / 050 7654321', '+358 50 7654321');
    expect(said(report)).toBe('twice');
    expect(report?.fix).toEqual({ kind: 'review', value: '040 1234567' });
  });
  test.each(['040 1234567 / 050 7654321 / 09 123456', '040 1234567 (työ) / 050 7654321 (koti)', '09 123456/7'])(
    'nothing is offered for %s',
    (value) => expect(on(value)?.fix).toBeUndefined(),
  );
});

test('one number written twice is kept once, with its country code', () => {
  const report = onPhone(phoneSeveral, '040 1234567 / +358 40 1234567', 'FI');
  expect(said(report)).toBe('twice');
  expect(report?.fix).toEqual({ kind: 'review', value: '+358 40 1234567' });
});

describe('silent', () => {
  test.each([
    ['08-751 06 30/31', 'SE'],
    ['08/7510630', 'SE'],
    ['030/1234567', 'DE'],
    ['+49 89 636-00', 'DE'],
    ['+358401234567', 'FI'],
    ['040 1234567 (klo 9-16)', 'FI'],
    ['040 1234567 (8.00-16.00)', 'FI'],
    ['040 1234567, soitettu 12.5.2026', 'FI'],
    ['040 1234567 (2026-05-12)', 'FI'],
    ['09 1234567 alanumero 12345', 'FI'],
    ['0401234567 / Matti', 'FI'],
    ['8 (846) 222-22-22', 'RU'],
    ['040 123 456 789 012', 'FI'],
    ['TBD', 'FI'],
    ['', 'FI'],
  ])('%s (%s)', (value, country) => expect(onPhone(phoneSeveral, value, country)).toBeUndefined());
});
