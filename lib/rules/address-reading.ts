import { readCountry } from '../record/country';
import { splitPostcode } from '../record/postcode';
import { readState } from '../record/states';
import type { FieldKey } from '../record/record';

/** A field of an address with more in it than belongs there. */
export interface MixedAddress {
  readonly what: 'postcode' | 'town' | 'address' | 'country' | 'state' | 'email' | 'phone';
  /** What is left in the field; `undefined` where only a person knows. */
  readonly rest?: string;
  /** What belongs elsewhere. */
  readonly moved: Readonly<Partial<Record<FieldKey, string>>>;
}

const EMAIL = /[^\s@,;<>()]{1,64}@[^\s@,;<>()]{1,200}\.\p{L}{2,20}/u;
const PHONE = /\+\d[\d ().-]{6,20}\d/;

/** Countries that have a city of their own name: Luxembourg, Luxembourg. */
const CITY_STATES: ReadonlySet<string> = new Set('SG LU MC SM VA DJ PA GT KW MX GI HK MO AD SV JE GG'.split(' '));

/** Takes a part out with the brackets and commas around it. */
function without(text: string, part: string): string {
  const at = text.indexOf(part);
  const before = text.slice(0, at).replace(/[\s,;(<-]+$/, '');
  const after = text.slice(at + part.length).replace(/^[\s,;)>-]+/, '');
  return [before, after.trim()].filter((each) => each !== '').join(' ');
}

function readPoint(text: string, country: string | undefined): MixedAddress | undefined {
  const email = text.includes('@') ? EMAIL.exec(text)?.[0] : undefined;
  if (email !== undefined) return { what: 'email', rest: without(text, email), moved: { email } };
  const phone = text.includes('+') ? PHONE.exec(text)?.[0] : undefined;
  if (phone === undefined || (country !== undefined && splitPostcode(text, country))) return undefined;
  return { what: 'phone', rest: without(text, phone), moved: { phone } };
}

/** Whether a text is the country's name: words, not codes that may be anything. */
const namesCountry = (text: string, country: string) =>
  text.length >= 4 && !/\d/.test(text)
    ? readCountry(text) === country
    : /^(?:USA|UK)$/.test(text) && readCountry(text) === country;

interface Tail {
  readonly before: readonly string[];
  readonly hasCountry: boolean;
}

/** Takes the country off the end of `…, Helsinki, Finland`. */
function withoutCountry(parts: readonly string[], country: string): Tail {
  const hasCountry = parts.length > 1 && namesCountry(parts.at(-1) ?? '', country);
  return { before: hasCountry ? parts.slice(0, -1) : parts, hasCountry };
}

const partsOf = (text: string) => text.split(/\s*[,\n]\s*/).filter((part) => part !== '');

/** Email address and phone number are sought in street and city alike. */
export function readStreet(text: string, country: string | undefined): MixedAddress | undefined {
  const point = readPoint(text, country);
  if (point || country === undefined || !/[,\n]/.test(text)) return point;
  const { before, hasCountry } = withoutCountry(partsOf(text), country);
  const split = before.length > 1 ? splitPostcode(before.at(-1) ?? '', country) : undefined;
  if (!split) return hasCountry ? { what: 'country', rest: before.join(', '), moved: {} } : undefined;
  const { postcode: postalCode, words: city } = split;
  // `Austin, TX 78701`: how much before the state is the city, a person sees.
  if (readState(city, country)) return { what: 'address', moved: { postalCode } };
  return { what: 'address', rest: before.slice(0, -1).join(', '), moved: { postalCode, city } };
}

function stateAfter(text: string, country: string): MixedAddress | undefined {
  if (!text.includes(',')) return undefined;
  const [, city, code = ''] = /^(\D{2,50}), ([A-Z]{2,3})$/.exec(text) ?? [];
  const state = city === undefined || code === 'DC' ? undefined : readState(code, country);
  return state && city !== undefined ? { what: 'state', rest: city, moved: { state: state.code } } : undefined;
}

/** `00100 Helsinki`, `Helsinki, Finland`, `Austin, TX`, a country for a city. */
export function readCity(text: string, country: string | undefined): MixedAddress | undefined {
  const point = readPoint(text, country);
  if (point || country === undefined) return point;
  if (!CITY_STATES.has(country) && namesCountry(text.trim(), country)) return { what: 'country', moved: {} };
  const { before, hasCountry } = withoutCountry(partsOf(text.trim()), country);
  const city = before.join(', ');
  const split = splitPostcode(city, country);
  const state = stateAfter(split?.words ?? city, country);
  if (split) {
    const moved = { postalCode: split.postcode, ...state?.moved };
    return { what: 'postcode', rest: state?.rest ?? split.words, moved };
  }
  return state ?? (hasCountry ? { what: 'country', rest: city, moved: {} } : undefined);
}

/** `00100 Helsinki` in the field of the postcode. */
export function readPostalCode(text: string, country: string | undefined): MixedAddress | undefined {
  const split = country === undefined ? undefined : splitPostcode(text, country);
  return split && { what: 'town', rest: split.postcode, moved: { city: split.words } };
}
