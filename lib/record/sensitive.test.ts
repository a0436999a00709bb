import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { isCardNumber } from './card-number';
import { passesLuhn, passesMod1110, remainder } from './check-digits';
import { isIban } from './iban';
import { isAmericanCode, isDanishCode, isFinnishCode, isNorwegianCode, isSwedishCode } from './personal-code';
import { findSensitive, maskSensitive } from './sensitive';

describe('check digits', () => {
  test('published examples', () => {
    expect(passesLuhn('4111111111111111')).toBe(true);
    expect(passesLuhn('5560360793')).toBe(true);
    expect(passesLuhn('5560360794')).toBe(false);
    expect(passesMod1110('136695976')).toBe(true);
    expect(passesMod1110('136695977')).toBe(false);
    expect(remainder('1234560000078515182100'.replace('151821', '151821'), 97)).toBeGreaterThanOrEqual(0);
  });

  // DVV's invented people (https://dvv.fi, 2026-11) and the code of the Finnish manuals.
  test.each([
    '131052-308T',
    '010594Y9032',
    '020594X903P',
    '030594W903B',
    '040594V9030',
    '050594U903M',
    '010516B903X',
    '020516C903K',
    '030516D9037',
    '010501E9032',
    '020503F9037',
    '020504A902E',
  ])('Finnish %s', (code) => {
    expect(isFinnishCode(code)).toBe(true);
  });
  test.each(['131052-308U', '310252-308T', '290201A902E'])('not Finnish: %s', (code) => {
    expect(isFinnishCode(code)).toBe(false);
  });

  test('Swedish, Norwegian, Danish, American', () => {
    expect(isSwedishCode('8112189876')).toBe(true); // Skatteverket's example
    expect(isSwedishCode('5560360793')).toBe(false);
    expect(isSwedishCode('7010632391')).toBe(true); // a samordningsnummer
    expect(isNorwegianCode('15076500565')).toBe(true);
    expect(isNorwegianCode('15076500566')).toBe(false);
    expect(isDanishCode('0707614285')).toBe(true);
    expect(isDanishCode('3202614285')).toBe(false);
    expect(isAmericanCode('536221234')).toBe(true);
    expect(isAmericanCode('666051120')).toBe(false);
  });

  test.each([
    'FI2112345600000785',
    'DE89370400440532013000',
    'SE4550000000058398257466',
    'NO9386011117947',
    'GB29NWBK60161331926819',
    'MT84MALT011000012345MTLCAST001S',
    'DK5000400440116243',
    'RU0204452560040702810412345678901',
  ])('IBAN %s', (code) => {
    expect(isIban(code)).toBe(true);
    expect(isIban(`${code}1`)).toBe(false);
  });

  test.each([
    '4111111111111111',
    '5555555555554444',
    '2221000000000009',
    '378282246310005',
    '6011111111111117',
    '3530111333300000',
    '30569309025904',
  ])('card %s', (digits) => {
    expect(isCardNumber(digits)).toBe(true);
  });
});

test('of two readings the surer one counts', () => {
  expect(findSensitive('811218-9876').map(({ kind }) => kind)).toEqual(['swedish']);
});

describe('masking', () => {
  test.each([
    ['hetu 131052-308T, tili FI21 1234 5600 0007 85.', 'hetu •••, tili •••.'],
    ['4111111111111111', '•••'],
    ['Anna Berg, 040 123 4567, anna@firma.se', 'Anna Berg, 040 123 4567, anna@firma.se'],
    ['131052-308T 131052-308T', '••• •••'],
  ])('%s', (text, masked) => {
    expect(maskSensitive(text)).toBe(masked);
  });

  test('leaves no code, and masking again changes nothing', () => {
    const pieces = fc.constantFrom(
      '131052-308T',
      '4111 1111 1111 1111',
      'FI2112345600000785',
      '15076500565',
      ' ',
      '1',
      '-',
      'x',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, anyText({ maxLength: 5 }))), (parts) => {
        const masked = maskSensitive(parts.join(''));
        expect(findSensitive(masked)).toEqual([]);
        expect(maskSensitive(masked)).toBe(masked);
      }),
    );
  });

  test('long texts take no longer than they are', () => {
    for (const unit of ['1', '1 ', 'FI21 ', '131052-', '4111 ', '-', '12-'])
      expect(maskSensitive(unit.repeat(50_000)).length).toBeLessThanOrEqual(20_000);
  });
});
