import { parseNumber, possibleLengths, type ParsedPhone } from './phone-number';
import { takePhoneApart, type PhoneText } from './phone-text';
import { vanityDigits } from './phone-vanity';

export { parseNumber, possibleLengths, type ParsedPhone };

/** Longer texts hold no phone number (the library's own limit too). */
export const MAX_PHONE_LENGTH = 250;

/** A phone field, read. */
export interface PhoneReading extends PhoneText {
  /** The number of the field, valid or not; `undefined` where it holds none, or more than one. */
  readonly number: ParsedPhone | undefined;
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

/** Two numbers have at least so many digits, each of them so many, and no more blanks stand in them than that. */
const TWO = { digits: 14, each: 7, blanks: 8 };

/** `040 1234567 050 7654321`: nothing but a blank parts them. Only where both halves are full numbers. */
function runTogether(main: string, country: string): readonly string[] {
  const digits = (text: string) => text.replace(/\D/g, '').length;
  const blanks = [...main.matchAll(/\s+/g)];
  if (digits(main) < TWO.digits || blanks.length > TWO.blanks) return [];
  for (const { index } of blanks) {
    const halves = [main.slice(0, index), main.slice(index).trim()];
    if (halves.every((half) => digits(half) >= TWO.each && parseNumber(half, country)?.valid === true)) return halves;
  }
  return [];
}

/** What a reading says beside the parts of its text. */
function reading(parts: PhoneText, more: Partial<PhoneReading>): PhoneReading {
  const { main, others, extension, extensionWord, remark } = parts;
  const { number, several = [], ownCode = false, vanity = false, central = false, tooLong = false } = more;
  // One shape for all, made in one go: a million of them are.
  return { main, others, extension, extensionWord, remark, number, several, ownCode, vanity, central, tooLong };
}

function read(text: string, country: string): PhoneReading {
  const parts = takePhoneApart(text);
  const dialled = dialledByLetters(text, country);
  if (dialled) return reading({ ...parts, remark: '' }, { number: dialled, vanity: true });
  const several = severalNumbers(parts, country);
  if (several.length > 0) return reading(parts, { several });
  const number = parts.others.length === 0 ? parseNumber(parts.main, country) : undefined;
  const together = number?.valid === true ? [] : runTogether(parts.main, country);
  if (together.length > 0) return reading(parts, { several: together });
  const central = /\d\s?-\s?00?$/.test(parts.main) && (number?.country === 'DE' || number?.country === 'AT');
  return reading(parts, { number, central, ownCode: /^\(?(\+|00)/.test(parts.main) });
}

const NO_TEXT: PhoneText = { main: '', others: [], extension: '', extensionWord: '', remark: '' };

/** Rules, matching and look-ups ask about the same few values: each is parsed once. Two generations hold a draft and the hundred records it is compared with. */
const GENERATION = 500;
let remembered = new Map<string, PhoneReading>();
let older: ReadonlyMap<string, PhoneReading> = new Map();

/**
 * Reads a phone field. `country` (ISO 3166-1 alpha-2, or `''`) is assumed where the number names none.
 * Never throws; a text over 250 characters holds no number.
 */
export function readPhone(text: string, country: string): PhoneReading {
  if (text.length > MAX_PHONE_LENGTH) return reading(NO_TEXT, { tooLong: true });
  const key = `${country}|${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const fresh = older.get(key) ?? read(text, country);
  if (remembered.size >= GENERATION) {
    older = remembered;
    remembered = new Map<string, PhoneReading>();
  }
  remembered.set(key, fresh);
  return fresh;
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
