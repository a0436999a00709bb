import { passesLuhn, weighted } from './check-digits';

/** Whether there is such a day. `year` in full. */
function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Digits of a code as numbers: `two(code, 4)` reads the two that start at the fifth place. */
const two = (digits: string, at: number): number => Number(digits.slice(at, at + 2));

/** Two digits of a year fit either century: 29 February needs one that has it. */
const isDayOfSomeCentury = (year: number, month: number, day: number): boolean =>
  isDate(1900 + year, month, day) || isDate(2000 + year, month, day);

const FINNISH_CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const FINNISH_CENTURY: Readonly<Record<string, number>> = { '+': 1800, '-': 1900 };

/**
 * Finnish *henkilötunnus*, capitals: `131052-308T`. Letters between date and number since 2023 as well: U–Y for the 1900s, A–F for the 2000s
 * (Valtioneuvoston asetus 690/2022; https://dvv.fi/henkilotunnus, 2026-11).
 */
export function isFinnishCode(code: string): boolean {
  const separator = code.charAt(6);
  const century = FINNISH_CENTURY[separator] ?? (separator >= 'U' ? 1900 : 2000);
  const number = `${code.slice(0, 6)}${code.slice(7, 10)}`;
  const day = isDate(century + two(code, 4), two(code, 2), two(code, 0));
  return day && Number(code.slice(7, 10)) >= 2 && FINNISH_CHECK.charAt(Number(number) % 31) === code.charAt(10);
}

/**
 * Swedish *personnummer* or *samordningsnummer* (day + 60) as its last ten digits. Organisation numbers have 20 or more where the month stands
 * (Folkbokföringslag 1991:481, 18 §; Skatteverket, SKV 704).
 */
export function isSwedishCode(digits: string): boolean {
  const day = two(digits, 4);
  return isDayOfSomeCentury(two(digits, 0), two(digits, 2), day > 60 ? day - 60 : day) && passesLuhn(digits);
}

/**
 * Norwegian *fødselsnummer* or *D-nummer* (day + 40), eleven digits with two check digits
 * (https://www.skatteetaten.no/person/folkeregister/identitetsnummer/fodselsnummer/, 2026-11).
 */
export function isNorwegianCode(digits: string): boolean {
  const day = two(digits, 0);
  const first = weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
  const second = weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return isDayOfSomeCentury(two(digits, 4), two(digits, 2), day > 40 ? day - 40 : day) && first === 0 && second === 0;
}

/** The day in a Danish *CPR-nummer*, ten digits. Its check digit says nothing since 2007 (https://cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol). */
export function isDanishCode(digits: string): boolean {
  return isDayOfSomeCentury(two(digits, 4), two(digits, 2), two(digits, 0));
}

/** US social security number, nine digits: no area 000, 666 or 900 and up, no group 00, no serial 0000 (https://www.ssa.gov/employer/randomization.html). */
export function isAmericanCode(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}
