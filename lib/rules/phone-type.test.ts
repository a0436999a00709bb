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
    ['mobilePhone', '+358 9 2511 0230', 'FI', 'landline', 'phone'],
    ['mobilePhone', '03 2123 4567', 'FI', 'landline', 'phone'],
    ['mobilePhone', '(02) 261 1234', 'FI', 'landline', 'phone'],
    ['mobilePhone', '08-751 06 30', 'SE', 'landline', 'phone'],
    ['mobilePhone', '031-701 23 45', 'SE', 'landline', 'phone'],
    ['mobilePhone', '+46 40 661 23 45', 'SE', 'landline', 'phone'],
    ['mobilePhone', '089 636 12345', 'DE', 'landline', 'phone'],
    ['mobilePhone', '+49 40 123456', 'DE', 'landline', 'phone'],
    ['mobilePhone', '+7 812 123-45-67', 'RU', 'landline', 'phone'],
    ['mobilePhone', '+44 161 496 0123', 'GB', 'landline', 'phone'],
    ['mobilePhone', '+47 22 12 34 56', 'NO', 'landline', 'phone'],
    ['mobilePhone', '+33 1 42 68 53 00', 'FR', 'landline', 'phone'],
    ['mobilePhone', '+43 1 58858 0', 'AT', 'landline', 'phone'],
    ['fax', '+46701234567', 'FI', 'mobile', 'mobilePhone'],
    ['fax', '040 1234567', 'FI', 'mobile', 'mobilePhone'],
    ['fax', '+7 916 123 45 67', 'RU', 'mobile', 'mobilePhone'],
    ['fax', '8 (903) 123-45-67', 'RU', 'mobile', 'mobilePhone'],
    ['fax', '+358 50 123 4567', 'FI', 'mobile', 'mobilePhone'],
    ['fax', '0400 123456', 'FI', 'mobile', 'mobilePhone'],
    ['fax', '073-123 45 67', 'SE', 'mobile', 'mobilePhone'],
    ['fax', '+49 151 23456789', 'DE', 'mobile', 'mobilePhone'],
    ['fax', '0170/1234567', 'DE', 'mobile', 'mobilePhone'],
    ['fax', '07912 345678', 'GB', 'mobile', 'mobilePhone'],
    ['fax', '+47 406 12 345', 'NO', 'mobile', 'mobilePhone'],
    ['fax', '+33 6 12 34 56 78', 'FR', 'mobile', 'mobilePhone'],
  ] as const)('%s %s (%s): %s', (field, value, country, message, home) => {
    const report = onValue(phoneType, field, value, { country });
    expect(said(report)).toBe(message);
    expect(report?.message.params).toEqual([{ field: home }]);
  });
});

describe('silent', () => {
  test.each([
    ['mobilePhone', '+46701234567', 'SE'],
    ['mobilePhone', '073-123 45 67', 'SE'],
    ['mobilePhone', '+358 50 123 4567', 'FI'],
    ['mobilePhone', '0400 123456', 'FI'],
    ['mobilePhone', '+49 151 23456789', 'DE'],
    ['mobilePhone', '0170/1234567', 'DE'],
    ['mobilePhone', '8 (903) 123-45-67', 'RU'],
    ['mobilePhone', '+7 916 123 45 67', 'RU'],
    ['mobilePhone', '07912 345678', 'GB'],
    ['mobilePhone', '+47 406 12 345', 'NO'],
    ['mobilePhone', '(415) 555-2671', 'US'],
    ['mobilePhone', '+12125551234', 'US'],
    ['mobilePhone', '+14165551234', 'CA'],
    ['mobilePhone', '+18763456789', 'JM'],
    ['mobilePhone', '+358207101000', 'FI'],
    ['mobilePhone', '040 12', 'FI'],
    ['mobilePhone', 'TBD', 'FI'],
    ['fax', '+4687510630', 'SE'],
    ['fax', '+12125551234', 'US'],
    ['fax', '09 1234567', 'FI'],
    ['fax', '089 636 12345', 'DE'],
    ['fax', '8 495 123-45-67', 'RU'],
    ['fax', '020 7183 8750', 'GB'],
    ['fax', '031-701 23 45', 'SE'],
    ['phone', '+46701234567', 'SE'],
    ['phone', '040 1234567', 'FI'],
    ['phone', '09 1234567', 'FI'],
    ['phone', '0170/1234567', 'DE'],
    ['phone', '+7 916 123 45 67', 'RU'],
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
