import { passesLuhn } from './check-digits';

/**
 * First digits and lengths of payment cards by scheme (ISO/IEC 7812; the ranges the schemes publish, read 2026-11). Visa's old numbers of 13
 * digits are gone, and 13 digits are what a barcode or a Russian ОГРН has. Maestro is left out: its numbers begin like too much else.
 */
const SCHEMES: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [16, 19] }, // Visa
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { prefix: /^3[47]/, lengths: [15] }, // American Express
  { prefix: /^(?:6011|64[4-9]|65)/, lengths: [16, 19] }, // Discover
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 19] }, // JCB
  { prefix: /^3(?:0[0-5]|[68]|9)/, lengths: [14] }, // Diners Club
  { prefix: /^62/, lengths: [16, 19] }, // UnionPay
  { prefix: /^220[0-4]/, lengths: [16, 19] }, // Mir
];

/** Whether digits are the number of a payment card: a scheme's first digits and length, and Luhn's check digit. */
export function isCardNumber(digits: string): boolean {
  const fits = SCHEMES.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
  return fits && !/^(\d)\1+$/.test(digits) && passesLuhn(digits);
}
