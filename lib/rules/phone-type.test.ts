import { describe, expect, test } from 'vitest';
import { phoneType } from './phone-type';
import { onFields, onValue, said } from './rule-test-kit';

test('is off until a house asks for it', () => expect(phoneType.severity).toBe('off'));

describe('what the numbering plan tells', () => {
  test.each([
    ['mobilePhone', '+4687510630', 'FI', 'landline', 'phone'],
    ['mobilePhone', '09 1234567', 'FI', 'landline', 'phone'],
    ['mobilePhone', '030/1234567', 'DE', 'landline', 'phone'],
    ['mobilePhone', '020 7183 8750', 'GB', 'landline', 'phone'],
    ['mobilePhone', '8 495 123-45-67', 'RU', 'landline', 'phone'],
    ['fax', '+46701234567', 'FI', 'mobile', 'mobilePhone'],
    ['fax', '040 1234567', 'FI', 'mobile', 'mobilePhone'],
    ['fax', '+7 916 123 45 67', 'RU', 'mobile', 'mobilePhone'],
  ] as const)('%s %s (%s): %s', (field, value, country, message, home) => {
    const report = onValue(phoneType, field, value, { country });
    expect(said(report)).toBe(message);
    expect(report?.message.params).toEqual([{ field: home }]);
  });
});

describe('silent', () => {
  test.each([
    ['mobilePhone', '+46701234567', 'SE'],
    ['mobilePhone', '+12125551234', 'US'],
    ['mobilePhone', '+14165551234', 'CA'],
    ['mobilePhone', '+18763456789', 'JM'],
    ['mobilePhone', '+358207101000', 'FI'],
    ['mobilePhone', '040 12', 'FI'],
    ['mobilePhone', 'TBD', 'FI'],
    ['fax', '+4687510630', 'SE'],
    ['fax', '+12125551234', 'US'],
    ['phone', '+46701234567', 'SE'],
    ['phone', '+4687510630', 'SE'],
  ] as const)('%s %s (%s)', (field, value, country) => {
    expect(onValue(phoneType, field, value, { country })).toBeUndefined();
  });
});

describe('the number moves where it belongs, under a person’s eye', () => {
  const mobilePhone = ['+4687510630'];

  test('to a field that is known to be empty', () => {
    const fix = { kind: 'review', value: '', others: { phone: '+4687510630' } };
    expect(onFields(phoneType, { mobilePhone, phone: [] })[0]?.fix).toEqual(fix);
    expect(onFields(phoneType, { mobilePhone, phone: [' '] })[0]?.fix).toEqual(fix);
    expect(onFields(phoneType, { fax: ['+46701234567'], mobilePhone: [] })[0]?.fix?.others).toEqual({
      mobilePhone: '+46701234567',
    });
  });

  test('nowhere else', () => {
    expect(onFields(phoneType, { mobilePhone })[0]?.fix).toBeUndefined();
    expect(onFields(phoneType, { mobilePhone, phone: ['+4687510631'] })[0]?.fix).toBeUndefined();
  });
});
