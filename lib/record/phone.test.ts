import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { digitsOf, phoneTail, readPhone } from './phone';

describe('one number', () => {
  test.each([
    ['040 123 4567', 'FI', '+358401234567', '401234567', 'FI'],
    ['+1 (212) 555-1234', 'FI', '+12125551234', '2125551234', 'US'],
    ['018 12345', 'FI', '+3581812345', '1812345', 'AX'],
    ['8 (846) 222-22-22', 'RU', '+78462222222', '8462222222', 'RU'],
    ['０４０ １２３ ４５６７', 'FI', '+358401234567', '401234567', 'FI'],
    ['+39 06 1234 5678', 'FI', '+390612345678', '0612345678', 'IT'],
  ])('%s (%s)', (text, country, e164, national, owner) => {
    expect(readPhone(text, country).number).toMatchObject({ e164, national, country: owner, valid: true });
  });

  test('an invalid number tells its country as well', () => {
    expect(readPhone('+1 555 123 4567', 'FI').number).toMatchObject({ country: 'US', valid: false });
    expect(readPhone('+358 40 12', 'SE').number).toMatchObject({ country: 'FI', valid: false });
  });

  test.each(['', 'XX', 'Finland', 'fi'])('a country that has no plan is no country: %j', (country) => {
    expect(readPhone('+358401234567', country).number?.e164).toBe('+358401234567');
  });
});

describe('what stands beside it', () => {
  test.each([
    ['08-751 06 30, ank 12', '12', 'ank', ''],
    ['+7 495 123-45-67 (доб. 12)', '12', 'доб', ''],
    ['+1 212 555 1234x12', '12', 'x', ''],
    ['+1 212 555 1234 #12', '12', '#', ''],
    ['tel:+12125551234;ext=12', '12', 'ext', ''],
    ['+1 212 555 1234 ext. 12 (Matti)', '12', 'ext', 'Matti'],
    ['puh. 040 1234567', '', '', 'puh'],
    ['0401234567 / Matti', '', '', 'Matti'],
    ['040 1234567 (klo 9-16)', '', '', 'klo 9-16'],
    ['040 1234567.', '', '', ''],
    ['fax 040 1234567', '', '', 'fax'],
    ['040 1234567 12.5.2026', '', '', '12.5.2026'],
    ['040 1234567 (8.00-16.00)', '', '', '8.00-16.00'],
    ['040 1234567, soitettu 2026-05-12', '', '', 'soitettu 2026-05-12'],
    ['12.5.2026', '', '', ''],
    ['+48 22 123 45 67 wewn. 12', '12', 'wewn', ''],
  ])('%s: extension %j, %j, remark %j', (text, extension, extensionWord, remark) => {
    expect(readPhone(text, 'US')).toMatchObject({ extension, extensionWord, remark });
  });

  test.each([
    ['08-751 06 30 / 070-123 45 67', ['08-751 06 30', '070-123 45 67']],
    ['08-751 06 30; 070-123 45 67', ['08-751 06 30', '070-123 45 67']],
    ['+46 8 751 06 30 +46 70 123 45 67', ['+46 8 751 06 30', '+46 70 123 45 67']],
    ['08-751 06 30/31', ['08-751 06 30', '31']],
    ['08-751 06 30 070-123 45 67', ['08-751 06 30', '070-123 45 67']],
    ['070-123 45 67 +46 8 751 06 30 / 08-751 06 31', ['070-123 45 67', '+46 8 751 06 30', '08-751 06 31']],
    ['08-751 06 30 12.5.2026', []],
    ['08/7510630', []],
  ])('%s: numbers %j', (text, several) => {
    const reading = readPhone(text, 'SE');
    expect(reading.several).toEqual(several);
    expect(reading.number === undefined).toBe(several.length > 0);
  });

  test('a switchboard of Germany and Austria shows its central ending', () => {
    expect(readPhone('+49 89 636-00', 'DE').central).toBe(true);
    expect(readPhone('+43 1 58858-0', 'DE').central).toBe(true);
    expect(readPhone('08-751 06-0', 'SE').central).toBe(false);
  });
});

test('the last digits of what does not parse', () => {
  expect(phoneTail('12-34-56-78-90-12')).toBe('56789012');
  expect(phoneTail('123 456')).toBe('');
  expect(digitsOf('x'.repeat(1000))).toBe('');
});

const written = fc
  .array(fc.constantFrom(...Array.from('0123456789+-() /.,;xå')), { maxLength: 40 })
  .map((signs) => signs.join(''));

test('any text is read without an exception, and always alike', () => {
  fc.assert(
    fc.property(fc.oneof(anyText(), written), fc.constantFrom('FI', 'US', '', '??'), (text, country) => {
      expect(readPhone(text, country)).toEqual(readPhone(text, country));
    }),
    { numRuns: 200, seed: 1 },
  );
});

test('a valid number is the same one however it was typed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('FI', 'SE', 'DE', 'RU', 'US', 'GB', 'IT', 'CA', 'NO'),
      fc.stringMatching(/^0?\d{7,11}$/),
      (country, typed) => {
        const { number } = readPhone(typed, country);
        if (!number?.valid) return;
        const { inNational, type } = number;
        const direct = parsePhoneNumberFromString(number.e164);
        expect([direct?.country, direct?.getType(), direct?.formatNational()]).toEqual([
          number.country,
          type,
          inNational,
        ]);
      },
    ),
    { numRuns: 200, seed: 1 },
  );
});

test('E.164 and both written forms of a number read back as that number', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('+35840', '+467012', '+4930', '+7916', '+1212', '+4420'),
      fc.stringMatching(/^\d{7,8}$/),
      (start, rest) => {
        const { number } = readPhone(start + rest, '');
        if (!number?.valid) return;
        expect(readPhone(number.inInternational, '').number?.e164).toBe(number.e164);
        expect(readPhone(number.inNational, number.country).number?.e164).toBe(number.e164);
      },
    ),
    { numRuns: 200, seed: 1 },
  );
});
