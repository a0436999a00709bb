import { isValidPhoneNumber, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Dice } from './dice';
import type { Place } from './places';

const TRIES = 200;

/** Numbers kept for fiction (Ofcom, PTS, NANPA): a rule calls them placeholders, so good data must not hold them. */
const FICTION = /^\+(4420794\d|447700900|441614960|1\d{3}555|467017406)/;

/** Makes phone numbers that are valid in their country, never the same one twice. */
export class PhoneBook {
  readonly #given = new Set<string>();

  constructor(readonly dice: Dice) {}

  /** A new number in E.164. Throws when the plan of the country gives none: a mistake in `places.ts`. */
  number(place: Place, use: 'mobile' | 'landline'): string {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const [prefix, digits] = this.dice.pick(place[use]);
      const parsed = parsePhoneNumberFromString(prefix + this.dice.digits(digits), { defaultCountry: place.country });
      const number = parsed?.country === place.country && parsed.isValid() ? parsed.number : undefined;
      if (number === undefined || this.#given.has(number) || looksMadeUp(number, digits)) continue;
      this.#given.add(number);
      return number;
    }
    throw new Error(`No new ${use} number for ${place.country} in ${TRIES} tries.`);
  }
}

/** Few different digits, or digits in a row: nobody would take it for a real number. */
function looksMadeUp(number: string, subscriberDigits: number): boolean {
  const subscriber = number.slice(-subscriberDigits);
  const few = new Set(subscriber).size < 4;
  return few || FICTION.test(number) || '01234567890'.includes(subscriber.slice(-6)) || /(\d)\1{3}/.test(subscriber);
}

/** Ways people write a number that a house wanting E.164 does not: each reads back as the same number. */
export function otherSpellings(number: string, country: CountryCode): readonly string[] {
  const parsed = parsePhoneNumberFromString(number);
  if (parsed === undefined) return [];
  const national = parsed.formatNational();
  const international = parsed.formatInternational();
  const spellings = [
    national,
    national.replace(/[ ]/, '-').replaceAll(' ', ''),
    national.replace(/[^\d+]/g, ''),
    international,
    international.replaceAll(' ', '-'),
    ...(country === 'US' ? [] : [international.replace('+', '00')]),
    ...(country === 'GB' || country === 'DE' ? [international.replace(' ', ' (0)')] : []),
  ];
  const same = (text: string): boolean => parsePhoneNumberFromString(text, country)?.number === number;
  return [...new Set(spellings)].filter((text) => text !== number && same(text));
}

/** A number cut short or with digits too many: no number of the country. */
export function brokenNumber(number: string, country: CountryCode, dice: Dice): string {
  const national = (parsePhoneNumberFromString(number)?.formatNational() ?? number).trim();
  const broken = [
    national.slice(0, -4).trim(),
    national.slice(0, -5).trim(),
    national.slice(0, 6).trim(),
    // Longer than any number may be: 15 digits in all.
    `${number}${dice.digits(7)}`,
    number.slice(0, -5),
  ].filter((text) => !isValidPhoneNumber(text, country));
  return dice.pick(broken);
}

/** Numbers that stand for "none": typed to please a form (facts/false-alarms.md). */
export function placeholderNumber(country: CountryCode, dice: Dice): string {
  const local: Partial<Record<CountryCode, readonly string[]>> = {
    FI: ['050 000 0000', '+358500000000'],
    SE: ['070-1740605'],
    RU: ['+7 495 000-00-00'],
    GB: ['07700 900123', '020 7946 0958'],
    US: ['(212) 555-0123', '888-888-8888'],
  };
  return dice.pick(['1234567890', '0000000000', '9999999999', ...(local[country] ?? [])]);
}

/** Values on which good rules may differ: a word, an extension, two numbers in one field. */
export function unjudgedNumber(number: string, country: CountryCode, dice: Dice): string {
  const national = parsePhoneNumberFromString(number)?.formatNational() ?? number;
  const word = country === 'SE' ? 'vx' : country === 'DE' ? 'privat' : 'work';
  return dice.pick([`${national} (${word})`, `${national} ext. ${dice.digits(2)}`, `${national} / ${national}`]);
}
