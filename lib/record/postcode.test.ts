import { describe, expect, test } from 'vitest';
import { hasPostcodes, readPostcode, splitPostcode } from './postcode';

describe('right as it stands', () => {
  test.each([
    ['00100', 'FI'],
    ['02150', 'FI'],
    ['22100', 'AX'],
    ['AX-22100', 'AX'],
    ['114 55', 'SE'],
    ['0150', 'NO'],
    ['1050', 'DK'],
    ['01067', 'DE'],
    ['10115', 'DE'],
    ['1010', 'AT'],
    ['8001', 'CH'],
    ['1012 AB', 'NL'],
    ['75001', 'FR'],
    ['28001', 'ES'],
    ['00187', 'IT'],
    ['00-001', 'PL'],
    ['SW1A 1AA', 'GB'],
    ['M1 1AE', 'GB'],
    ['GIR 0AA', 'GB'],
    ['EC1A 1BB', 'GB'],
    ['12345-6789', 'US'],
    ['94105', 'US'],
    ['K1A 0B1', 'CA'],
    ['101000', 'RU'],
    ['10111', 'EE'],
    ['LV-1010', 'LV'],
    ['1010', 'LV'],
    ['01001', 'LT'],
    ['LT-01001', 'LT'],
    ['110 00', 'CZ'],
    ['1000-001', 'PT'],
    ['D02 X285', 'IE'],
    ['110 001', 'IN'],
    ['110001', 'IN'],
  ])('%s (%s)', (text, country) => expect(readPostcode(text, country)?.as).toBe('right'));
});

describe('written otherwise', () => {
  test.each([
    ['11455', 'SE', '114 55'],
    ['SE-114 55', 'SE', '114 55'],
    ['S-11455', 'SE', '114 55'],
    ['sw1a1aa', 'GB', 'SW1A 1AA'],
    ['SW1A1AA', 'GB', 'SW1A 1AA'],
    ['FI-00100', 'FI', '00100'],
    ['D-10115', 'DE', '10115'],
    ['A-1010', 'AT', '1010'],
    ['1012ab', 'NL', '1012 AB'],
    ['00001', 'PL', '00-001'],
    ['123456789', 'US', '12345-6789'],
    ['k1a0b1', 'CA', 'K1A 0B1'],
    ['101 000', 'RU', '101000'],
    ['00 100', 'FI', '00100'],
  ])('%s (%s) → %s', (text, country, set) => expect(readPostcode(text, country)).toEqual({ set, as: 'form' }));
});

describe('zeros that a spreadsheet dropped', () => {
  test.each([
    ['1067', 'DE', '01067'],
    ['100', 'FI', '00100'],
    ['2150', 'FI', '02150'],
    ['2134', 'US', '02134'],
    ['150', 'NO', '0150'],
    ['8001', 'ES', '08001'],
    ['187', 'IT', '00187'],
    ['1000', 'FR', '01000'],
  ])('%s (%s) → %s', (text, country, set) => expect(readPostcode(text, country)).toEqual({ set, as: 'zeros' }));
});

describe('none of the country', () => {
  test.each([
    ['0010', 'FI'],
    ['001000', 'FI'],
    ['00 1OO', 'FI'],
    ['114 555', 'SE'],
    ['1145', 'SE'],
    ['101155', 'DE'],
    ['D-1', 'DE'],
    ['10100', 'RU'],
    ['12345', 'GB'],
    ['SW1A', 'GB'],
    ['99 1AA', 'GB'],
    ['303033', 'US'],
    ['ABCDE', 'US'],
    ['99999', 'ES'],
    ['D-10115', 'FI'],
    ['00100', 'AE'],
    ['x'.repeat(500), 'FI'],
  ])('%.20s (%s)', (text, country) => expect(readPostcode(text, country)).toBeUndefined());
});

test.each([
  ['00100 Helsinki', 'FI', '00100', 'Helsinki'],
  ['114 55 Stockholm', 'SE', '114 55', 'Stockholm'],
  ['11455 Stockholm', 'SE', '114 55', 'Stockholm'],
  ['10115 Berlin', 'DE', '10115', 'Berlin'],
  ['D-10115 Berlin', 'DE', '10115', 'Berlin'],
  ['101000 Москва', 'RU', '101000', 'Москва'],
  ['101000, Москва', 'RU', '101000', 'Москва'],
  ['1012 AB Amsterdam', 'NL', '1012 AB', 'Amsterdam'],
  ['London SW1A 1AA', 'GB', 'SW1A 1AA', 'London'],
  ['New York, NY 10001', 'US', '10001', 'New York, NY'],
  ['Ottawa K1A 0B1', 'CA', 'K1A 0B1', 'Ottawa'],
])('%s (%s) is %s and %s', (text, country, postcode, words) => {
  expect(splitPostcode(text, country)).toEqual({ postcode, words });
});

test.each([
  ['Helsinki', 'FI'],
  ['Helsinki 10', 'FI'],
  ['10 Downing Street', 'GB'],
  ['29 Palms', 'US'],
  ['00100', 'FI'],
  ['Mannerheimintie 1', 'FI'],
  ['Paris 75001', 'FI'],
])('%s (%s) is not both', (text, country) => expect(splitPostcode(text, country)).toBeUndefined());

test('some countries have none here', () => expect(['FI', 'AE', ''].map(hasPostcodes)).toEqual([true, false, false]));
