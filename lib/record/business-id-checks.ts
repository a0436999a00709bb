import { passesLuhn, passesMod1110, remainder, weighted } from './check-digits';

/** Whether the check digits of a number fit. Takes what the scheme's shape lets through: digits, sometimes letters, nothing between them. */
export type Check = (code: string) => boolean;

const last = (digits: string): number => Number(digits.at(-1));
const down = (from: number): readonly number[] => Array.from({ length: from - 1 }, (_, index) => from - index);

/** Finland, Y-tunnus (PRH; https://tarkistusmerkit.teppovuori.fi/tarkmerk.htm#y-tunnus2). A remainder of 1 is given to nobody. */
export const finnish: Check = (digits) => weighted(digits, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0;

/** Sweden, organisationsnummer (Skatteverket, SKV 709): the last ten digits. */
export const swedish: Check = (digits) => passesLuhn(digits.slice(-10));

/** Norway (https://www.brreg.no/om-oss/registrene-vare/om-enhetsregisteret/organisasjonsnummeret/). */
export const norwegian: Check = (digits) => weighted(digits, [3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Denmark, CVR: every number has it (http://erhvervsstyrelsen.dk/modulus_11). */
export const danish: Check = (digits) => weighted(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Russia, ИНН of a company (10 digits) or a person (12) (приказ ФНС России ММВ-7-6/435@). */
const russianTax: Check = (digits) => {
  const fits = (weights: readonly number[], at: number): boolean =>
    (weighted(digits, weights) % 11) % 10 === Number(digits[at]);
  if (digits.length === 10) return fits([2, 4, 10, 3, 5, 9, 4, 6, 8], 9);
  return fits([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 10) && fits([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], 11);
};

/** Russia, ОГРН (13 digits, by 11) and ОГРНИП (15, by 13) (приказ Минфина России 165н). */
const russianRegister: Check = (digits) =>
  remainder(digits.slice(0, -1), digits.length === 13 ? 11 : 13) % 10 === last(digits);

/** Russia, by length. */
export const russian: Check = (digits) => (digits.length < 13 ? russianTax(digits) : russianRegister(digits));

const austrian: Check = (code) => {
  const sum = Array.from(code.slice(1, 8), (digit, index) => Number(digit) * (index % 2 === 0 ? 1 : 2));
  const digits = sum.reduce((all, one) => all + Math.floor(one / 10) + (one % 10), 0);
  return (96 - digits) % 10 === last(code);
};
const french: Check = (code) =>
  !/^\d{2}/.test(code) || remainder(`${code.slice(2)}12`, 97) === Number(code.slice(0, 2));
const greek: Check = (digits) => (weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(digits);
const portuguese: Check = (digits) => {
  const rest = 11 - (weighted(digits, down(9)) % 11);
  return (rest > 9 ? 0 : rest) === last(digits);
};
const slovenian: Check = (digits) => {
  const rest = 11 - (weighted(digits, down(8)) % 11);
  return rest < 11 && rest % 10 === last(digits);
};
/** Old numbers by 11; those of sole traders since 2020 by 97. */
const dutch: Check = (code) => weighted(code, down(9)) % 11 === Number(code[8]) || remainder(`NL${code}`, 97) === 1;
const british: Check = (code) => {
  const sum = weighted(code, down(8)) + Number(code.slice(7, 9));
  return !/^\d{9}/.test(code) || sum % 97 === 0 || (sum + 55) % 97 === 0;
};
const shapeOnly: Check = () => true;

/**
 * VAT numbers by the prefix they are written with: what follows it, and its check where it is known for sure.
 * Shapes: https://ec.europa.eu/taxation_customs/vies/#/faq (question 11, 2026-11). Checks: the Commission's "VAT identification numbers,
 * algorithms" (VIES-VAT ROUTINES), compared with published numbers in the test.
 */
export const VAT: Readonly<
  Record<string, { readonly shape: RegExp; readonly check: Check; readonly country?: string }>
> = {
  AT: { shape: /^U\d{8}$/, check: austrian },
  BE: { shape: /^[01]\d{9}$/, check: (code) => 97 - (Number(code.slice(0, 8)) % 97) === Number(code.slice(8)) },
  BG: { shape: /^\d{9,10}$/, check: shapeOnly },
  CY: { shape: /^\d{8}[A-Z]$/, check: shapeOnly },
  CZ: { shape: /^\d{8,10}$/, check: shapeOnly },
  DE: { shape: /^\d{9}(?:\d{5})?$/, check: (code) => passesMod1110(code.slice(0, 9)) }, // with five more: Wirtschafts-Identifikationsnummer
  DK: { shape: /^\d{8}$/, check: danish },
  EE: { shape: /^\d{9}$/, check: (code) => weighted(code, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0 },
  EL: { shape: /^\d{9}$/, check: greek, country: 'GR' },
  ES: { shape: /^[A-Z\d]\d{7}[A-Z\d]$/, check: shapeOnly },
  FI: { shape: /^\d{8}$/, check: finnish },
  FR: { shape: /^[A-HJ-NP-Z\d]{2}\d{9}$/, check: french },
  GB: { shape: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/, check: british },
  HR: { shape: /^\d{11}$/, check: passesMod1110 },
  HU: { shape: /^\d{8}$/, check: (code) => weighted(code, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0 },
  IE: { shape: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/, check: shapeOnly },
  IT: { shape: /^\d{11}$/, check: passesLuhn },
  LT: { shape: /^(?:\d{9}|\d{12})$/, check: shapeOnly },
  LU: { shape: /^\d{8}$/, check: (code) => Number(code.slice(0, 6)) % 89 === Number(code.slice(6)) },
  LV: { shape: /^\d{11}$/, check: shapeOnly },
  MT: { shape: /^\d{8}$/, check: shapeOnly },
  NL: { shape: /^\d{9}B\d{2}$/, check: dutch },
  PL: { shape: /^\d{10}$/, check: (code) => weighted(code, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(code) },
  PT: { shape: /^\d{9}$/, check: portuguese },
  RO: { shape: /^\d{2,10}$/, check: shapeOnly },
  SE: { shape: /^\d{12}$/, check: (code) => passesLuhn(code.slice(0, 10)) },
  SI: { shape: /^\d{8}$/, check: slovenian },
  SK: { shape: /^\d{10}$/, check: (code) => Number(code) % 11 === 0 },
  XI: { shape: /^(?:\d{9}|\d{12}|(?:GD|HA)\d{3})$/, check: british, country: 'GB' },
};
