import {
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type PhoneNumber,
  type PhoneNumberType,
} from 'libphonenumber-js/max';
import { ownerOfCallingCode, phoneCountry } from './phone-countries';
import { takePhoneApart, type PhoneText } from './phone-text';
import { vanityDigits } from './phone-vanity';

/** Longer texts hold no phone number (the library's own limit too). */
export const MAX_PHONE_LENGTH = 250;

/** One number, parsed once. */
export interface ParsedPhone {
  /** `+358401234567`, without extension. */
  readonly e164: string;
  /** Digits without country code and trunk prefix: HubSpot's `hs_searchable_calculated_phone_number`. */
  readonly national: string;
  readonly callingCode: string;
  /** ISO 3166-1 alpha-2 of the number, as far as the plan tells (Åland is `AX`); else the owner of the calling code. */
  readonly country: string;
  /** Fits the numbering plan of its country. */
  readonly valid: boolean;
  /** What is wrong with its length, where something is. */
  readonly length?: 'too-short' | 'too-long' | 'odd';
  readonly type?: PhoneNumberType;
  /** Grouped as the plan groups it: `040 1234567`. */
  readonly inNational: string;
  /** `+358 40 1234567`. */
  readonly inInternational: string;
}

/** A phone field, read. */
export interface PhoneReading extends PhoneText {
  /** The number of the field, valid or not; `undefined` where it holds none, or more than one. */
  readonly number?: ParsedPhone;
  /** The numbers of a field that holds two or more. */
  readonly several: readonly string[];
  /** Whether it names its own country (`+358…`, `00358…`). */
  readonly ownCode: boolean;
  /** Letters stood for digits: `1-800-FLOWERS`. `number` is what they dial. */
  readonly vanity: boolean;
  /** German and Austrian switchboards end in `-0` or `-00`, which callers replace by an extension. */
  readonly central: boolean;
  readonly tooLong: boolean;
}

const LENGTHS = { TOO_SHORT: 'too-short', TOO_LONG: 'too-long', INVALID_LENGTH: 'odd' } as const;

function parsed(number: PhoneNumber): ParsedPhone {
  const owner = number.country ?? ownerOfCallingCode(number.countryCallingCode) ?? '';
  const verdict = validatePhoneNumberLength(number.number);
  const length = verdict !== undefined && verdict in LENGTHS ? LENGTHS[verdict as keyof typeof LENGTHS] : undefined;
  const type = number.getType();
  return {
    e164: number.number,
    national: number.nationalNumber,
    callingCode: number.countryCallingCode,
    country: owner,
    valid: number.isValid(),
    ...(length && { length }),
    ...(type && { type }),
    inNational: number.formatNational(),
    inInternational: number.formatInternational(),
  };
}

/** Parses a text that is one number and nothing else. */
export function parseNumber(text: string, country: string): ParsedPhone | undefined {
  const defaultCountry = phoneCountry(country);
  const number = parsePhoneNumberFromString(text, { ...(defaultCountry && { defaultCountry }), extract: false });
  return number && parsed(number);
}

function dialledByLetters(text: string, country: string): ParsedPhone | undefined {
  const digits = vanityDigits(text);
  if (digits === undefined) return undefined;
  // `1-800-…` names its own plan, whatever country is assumed.
  const readings = [parseNumber(digits, country), digits.startsWith('1') ? parseNumber(`+${digits}`, '') : undefined];
  return readings.find((number) => number?.valid);
}

function severalNumbers({ main, others }: PhoneText, country: string): readonly string[] {
  if (others.length === 0) return [];
  const full = [main, ...others].filter((part) => parseNumber(part, country)?.valid);
  // `751 06 30/31` lists neighbouring numbers: the short tail is none of its own.
  return full.length > 0 ? [main, ...others] : [];
}

function read(text: string, country: string): PhoneReading {
  const parts = takePhoneApart(text);
  const none = { several: [], ownCode: false, vanity: false, central: false, tooLong: false } as const;
  const dialled = dialledByLetters(text, country);
  if (dialled) return { ...parts, ...none, remark: '', number: dialled, vanity: true };
  const several = severalNumbers(parts, country);
  if (several.length > 0) return { ...parts, ...none, several };
  const number = parts.others.length === 0 ? parseNumber(parts.main, country) : undefined;
  const central = /\d\s?-\s?00?$/.test(parts.main) && (number?.country === 'DE' || number?.country === 'AT');
  const reading = { ...parts, ...none, central, ownCode: /^\(?(\+|00)/.test(parts.main) };
  return number ? { ...reading, number } : reading;
}

const NOTHING: PhoneReading = {
  main: '',
  others: [],
  extension: '',
  extensionWord: '',
  remark: '',
  several: [],
  ownCode: false,
  vanity: false,
  central: false,
  tooLong: false,
};

/** Three rules, matching and look-ups ask about the same few values: each is parsed once. Holds a draft and the hundred records it is compared with. */
const MEMORY = 500;
const remembered = new Map<string, PhoneReading>();

/**
 * Reads a phone field. `country` (ISO 3166-1 alpha-2, or `''`) is assumed where the number names none.
 * Never throws; a text over 250 characters holds no number.
 */
export function readPhone(text: string, country: string): PhoneReading {
  if (text.length > MAX_PHONE_LENGTH) return { ...NOTHING, tooLong: true };
  const key = `${country}|${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const reading = read(text, country);
  const [oldest] = remembered.keys();
  if (remembered.size >= MEMORY && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, reading);
  return reading;
}

/** All digits of a text, as typed. */
export function digitsOf(text: string): string {
  return takePhoneApart(text.slice(0, MAX_PHONE_LENGTH)).main.replace(/\D/g, '');
}

/** The last eight digits, for numbers that do not parse; `''` under seven digits, which many numbers share. */
export function phoneTail(text: string): string {
  const digits = digitsOf(text);
  return digits.length < 7 ? '' : digits.slice(-8);
}
