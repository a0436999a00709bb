import { tidy } from './text';

/**
 * How a country writes its postcodes: what is left without blanks, dots and hyphens, and how its post sets it (`*`: as it is; groups by `$1`).
 * Shapes: Unicode CLDR 26 postalCodeData (the last with that list) and the Universal Postal Union's addressing sheets
 * (https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions), read 2026-11-22.
 */
type Shape = readonly [pattern: RegExp, set: string];

const digits = (count: number): Shape => [new RegExp(`^(\\d{${String(count)}})$`), '$1'];
const THREE_TWO: Shape = [/^(\d{3})(\d{2})$/, '$1 $2'];
const BRITISH: Shape = [/^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, '$1 $2'];
const AMERICAN: Shape = [/^(\d{5})$/, '$1'];
const AMERICAN_LONG: Shape = [/^(\d{5})(\d{4})$/, '$1-$2'];
const CANADIAN: Shape = [/^([ABCEGHJ-NPR-TVXY]\d[ABCEGHJ-NPR-TV-Z])(\d[ABCEGHJ-NPR-TV-Z]\d)$/, '$1 $2'];

const grouped = (countries: string, ...shapes: readonly Shape[]) =>
  countries.split(' ').map((country): [string, readonly Shape[]] => [country, shapes]);

const SHAPES: ReadonlyMap<string, readonly Shape[]> = new Map([
  ...grouped('NO DK AT CH LI BE LU HU SI BG AU NZ ZA PH', digits(4)),
  ...grouped('FI AX DE FR MC IT SM VA HR RS ME BA EE UA TR MX KR TH MY ID', digits(5)),
  ...grouped('RU BY CN SG RO', digits(6)),
  ...grouped('ES', [/^((?:0[1-9]|[1-4]\d|5[0-2])\d{3})$/, '$1']),
  ...grouped('IS', digits(3)),
  ...grouped('FO', digits(3)),
  ...grouped('SE CZ SK GR', THREE_TWO),
  ...grouped('PL', [/^(\d{2})(\d{3})$/, '$1-$2']),
  ...grouped('PT', [/^(\d{4})(\d{3})$/, '$1-$2'], digits(4)),
  ...grouped('NL', [/^([1-9]\d{3})([A-Z]{2})$/, '$1 $2']),
  ...grouped('GB JE GG IM', BRITISH, [/^(GIR)(0AA)$/, '$1 $2']),
  ...grouped('US PR GU VI AS MP', AMERICAN, AMERICAN_LONG),
  ...grouped('CA', CANADIAN),
  ...grouped('IE', [/^([A-Z]\d[\dW])([A-Z\d]{4})$/, '$1 $2']),
  ...grouped('LV', [/^(\d{4})$/, 'LV-$1']),
  ...grouped('LT', [/^(\d{5})$/, 'LT-$1']),
  ...grouped('BR', [/^(\d{5})(\d{3})$/, '$1-$2']),
  ...grouped('JP', [/^(\d{3})(\d{4})$/, '$1-$2']),
  ...grouped('IN', digits(6)),
]);

/** Signs of the road that people set before a code, where they are not the ISO code. */
const SIGNS: Readonly<Record<string, string>> = {
  S: 'SE',
  D: 'DE',
  A: 'AT',
  B: 'BE',
  L: 'LU',
  F: 'FR',
  I: 'IT',
  E: 'ES',
  N: 'NO',
  SF: 'FI',
};

/** Countries whose post leaves it free whether the country stands before the code, or the blank inside. */
const ALSO_BARE: ReadonlySet<string> = new Set(['LV', 'LT']);
const WITH_COUNTRY: ReadonlySet<string> = new Set(['AX', 'LV', 'LT']);
const FREE_BLANK: ReadonlySet<string> = new Set(['IN']);

/** Countries with codes that begin with zeros, which spreadsheets drop; how many at most. */
const ZEROS: Readonly<Record<string, number>> = {
  FI: 3,
  DE: 1,
  FR: 1,
  ES: 1,
  IT: 2,
  NO: 2,
  US: 2,
  PR: 2,
  PL: 1,
  LT: 1,
  MX: 1,
};

/** Longer texts are no postcodes. */
const MAX_LENGTH = 20;

/** What a text in the postcode field is, by the country it is in. */
export interface PostcodeReading {
  /** The code as the country's post writes it. */
  readonly set: string;
  /** *right*: written so; *form*: written otherwise; *zeros*: right once the zeros that a spreadsheet dropped are back. */
  readonly as: 'right' | 'form' | 'zeros';
}

/** Whether the postcodes of a country are known here. */
export function hasPostcodes(country: string): boolean {
  return SHAPES.has(country);
}

function setIn(bare: string, country: string): string | undefined {
  for (const [pattern, set] of SHAPES.get(country) ?? []) {
    if (pattern.test(bare)) return bare.replace(pattern, set);
  }
  return undefined;
}

/** Takes the country off the front: `D-10115`, `FI 00100`. */
function withoutCountry(text: string, country: string): string {
  const sign = /^([A-Z]{1,2})[\s-]?(?=\d)/.exec(text)?.[1] ?? '';
  return sign !== '' && (sign === country || SIGNS[sign] === country) ? text.slice(sign.length) : text;
}

function zerosBack(bare: string, country: string): string | undefined {
  if (!/^[1-9]\d*$/.test(bare)) return undefined;
  for (let zeros = 1; zeros <= (ZEROS[country] ?? 0); zeros++) {
    const set = setIn('0'.repeat(zeros) + bare, country);
    if (set !== undefined) return set;
  }
  return undefined;
}

const isFree = (text: string, set: string, country: string): boolean =>
  text === set ||
  (ALSO_BARE.has(country) && set.endsWith(`-${text}`)) ||
  (WITH_COUNTRY.has(country) && text === `${country}-${set}`) ||
  (FREE_BLANK.has(country) && /^\d{3} ?\d{3}$/.test(text));

/** Reads a postcode of a country (ISO 3166-1 alpha-2). `undefined` where it is none of that country, or the country is not known here. */
export function readPostcode(text: string, country: string): PostcodeReading | undefined {
  if (text.length > MAX_LENGTH || !SHAPES.has(country)) return undefined;
  const written = text.trim();
  // Most codes are tidy as they stand.
  const upper = /^[\dA-Z -]+$/.test(written) ? written : tidy(written).toUpperCase();
  const own = setIn(upper.replace(/[\s.-]/g, ''), country);
  const bare = withoutCountry(upper, country).replace(/[\s.-]/g, '');
  const set = own ?? setIn(bare, country);
  if (set !== undefined) return { set, as: isFree(written, set, country) ? 'right' : 'form' };
  const filled = zerosBack(bare, country);
  return filled === undefined ? undefined : { set: filled, as: 'zeros' };
}

/** A postcode and the words beside it. */
export interface PostcodeAndWords {
  /** As the country's post writes it. */
  readonly postcode: string;
  readonly words: string;
}

const FIRST = /^((?:[A-Z]{1,2}-)?\d{2,6}(?:[ -]\d{2,3})?(?: [A-Z]{2})?)(?:,? )(\D{2,})$/;
const LAST = /^(\D{2,}?),? (\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$/;
/** Where the code stands after the town. */
const CODE_LAST: ReadonlySet<string> = new Set(['US', 'PR', 'GB', 'JE', 'GG', 'IM', 'CA']);

/** `00100 Helsinki`, `London SW1A 1AA`: a postcode of the country and a town; `undefined` for anything else. */
export function splitPostcode(text: string, country: string): PostcodeAndWords | undefined {
  if (text.length > 80 || !/\d/.test(text) || !/\p{L}/u.test(text) || !SHAPES.has(country)) return undefined;
  const line = tidy(text);
  const isLast = CODE_LAST.has(country);
  const [, one = '', other = ''] = (isLast ? LAST : FIRST).exec(line) ?? [];
  const [code, words] = isLast ? [other, one] : [one, other];
  const reading = readPostcode(code, country);
  if (!reading || reading.as === 'zeros' || !/\p{L}{2}/u.test(words)) return undefined;
  return { postcode: reading.set, words: words.replace(/[\s,]+$/, '') };
}
