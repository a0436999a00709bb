import {
  Metadata,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
  type PhoneNumberType,
} from 'libphonenumber-js/core';
import { ownerOfCallingCode, phoneCountry } from './phone-countries';
import { phonePlans } from './phone-plans';

/** One number, parsed once. What takes time beyond parsing is worked out when it is first asked for. */
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
  readonly length: 'too-short' | 'too-long' | 'odd' | undefined;
  /** Mobile, landline, free, …, where the plan tells. */
  readonly type: PhoneNumberType | undefined;
  /** Grouped as the plan groups it: `040 1234567`. */
  readonly inNational: string;
  /** `+358 40 1234567`. */
  readonly inInternational: string;
}

const LENGTHS = { TOO_SHORT: 'too-short', TOO_LONG: 'too-long', INVALID_LENGTH: 'odd' } as const;

function lengthOf(e164: string): ParsedPhone['length'] {
  const verdict = validatePhoneNumberLength(e164, phonePlans());
  return verdict !== undefined && verdict in LENGTHS ? LENGTHS[verdict as keyof typeof LENGTHS] : undefined; // `in` has just told
}

const lengths = new Map<string, readonly number[]>();

/** How many digits a number of a calling code may have after that code, as its numbering plan has it. */
export function possibleLengths(callingCode: string): readonly number[] {
  let known = lengths.get(callingCode);
  if (!known) {
    const metadata = new Metadata(phonePlans());
    // The library takes calling codes too; its type names countries only.
    metadata.selectNumberingPlan(callingCode as CountryCode);
    known = metadata.numberingPlan?.possibleLengths() ?? [];
    lengths.set(callingCode, known);
  }
  return known;
}

/** Parsing costs 15 µs, each of the rest 5 to 20 µs: over a million records only what rules ask for is paid. */
class LazyPhone implements ParsedPhone {
  readonly e164: string;
  readonly national: string;
  readonly callingCode: string;
  readonly country: string;
  readonly valid: boolean;
  readonly type: PhoneNumberType | undefined;
  readonly #number: PhoneNumber;
  #length: { readonly is: ParsedPhone['length'] } | undefined;
  #national: string | undefined;
  #international: string | undefined;

  constructor(number: PhoneNumber) {
    this.#number = number;
    this.e164 = number.number;
    this.national = number.nationalNumber;
    this.callingCode = number.countryCallingCode;
    this.country = number.country ?? ownerOfCallingCode(number.countryCallingCode) ?? '';
    // With all of the metadata a number is valid if it is of a type: `isValid` would look for that a second time.
    this.type = number.getType();
    this.valid = this.type !== undefined;
  }

  get length(): ParsedPhone['length'] {
    return (this.#length ??= { is: this.#isOfPossibleLength() ? undefined : lengthOf(this.e164) }).is;
  }

  /** Told without parsing; of a number that may have kept its trunk prefix only parsing tells. */
  #isOfPossibleLength(): boolean {
    return !this.national.startsWith('0') && possibleLengths(this.callingCode).includes(this.national.length);
  }

  get inNational(): string {
    return (this.#national ??= this.#number.formatNational());
  }

  get inInternational(): string {
    return (this.#international ??= this.#number.formatInternational());
  }
}

/** Valid numbers by E.164: a fix into that form is judged right after the number was parsed as typed. */
const MEMORY = 500;
const byE164 = new Map<string, ParsedPhone>();

/** Parses a text that is one number and nothing else. `country` (ISO 3166-1 alpha-2, or `''`) is assumed where it names none. */
export function parseNumber(text: string, country: string): ParsedPhone | undefined {
  const known = byE164.get(text);
  if (known) return known;
  const defaultCountry = phoneCountry(country);
  const number = parsePhoneNumberFromString(
    text,
    { ...(defaultCountry && { defaultCountry }), extract: false },
    phonePlans(),
  );
  if (!number) return undefined;
  const parsed = new LazyPhone(number);
  if (byE164.size >= MEMORY) byE164.clear();
  if (parsed.valid) byE164.set(parsed.e164, parsed);
  return parsed;
}
