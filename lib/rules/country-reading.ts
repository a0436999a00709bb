import { commonCountryNames, countriesNamed, type CountryTable } from '../record/country';
import { isBritishPart } from '../record/country-aliases';
import { isOneSlipAway } from '../record/near-word';
import { readState } from '../record/states';
import { fold } from '../record/text';

/** What a text in the country field turns out to be. `codes` are ISO 3166-1 alpha-2. */
export interface CountryReading {
  /**
   * *one*: a country in some form; *part*: England and the like; *either*: a name of several countries; *several*: more than one is named;
   * *more*: a country and something else; *state*: a state of the country; *near*: one slip from a country's name; *unknown*: nothing of these.
   */
  readonly as: 'one' | 'part' | 'either' | 'several' | 'more' | 'state' | 'near' | 'unknown';
  readonly codes: readonly string[];
}

/** Lands that some call countries: to say that they are none is not for us. */
const LEFT_ALONE: ReadonlySet<string> = new Set(
  'northern cyprus,somaliland,abkhazia,south ossetia,transnistria,pridnestrovie,artsakh,nagorno-karabakh,tibet,kurdistan,catalonia,crimea,krym'.split(
    ',',
  ),
);
const MAX_PARTS = 4;
/** Shorter names are one slip from too much. */
const LEAST_NEAR = 5;

const unique = (codes: readonly string[]) => [...new Set(codes)];

/** `Finland (FI)`, `Suomi / Finland`, `Stockholm, Sweden`: what the parts say together. */
function readParts(text: string, table?: CountryTable): CountryReading | undefined {
  const parts = text.split(/[/|(),;]|\s-\s/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  if (parts.length < 2 || parts.length > MAX_PARTS) return undefined;
  const named = parts.map((part) => countriesNamed(part, table));
  const codes = unique(named.flat());
  if (codes.length === 0 || named.some((some) => some.length > 1)) return undefined;
  if (codes.length > 1) return { as: 'several', codes };
  return { as: named.every((some) => some.length === 1) ? 'one' : 'more', codes };
}

function nearIn(wanted: string, names: Iterable<readonly [string, string | readonly string[]]>): readonly string[] {
  const near: string[] = [];
  for (const [name, codes] of names) {
    if (name.length >= LEAST_NEAR && isOneSlipAway(wanted, name)) near.push(...[codes].flat());
  }
  return unique(near);
}

/** The names of the languages people here write come before all others: *Findland* is no slip of Faroese. */
function readNear(wanted: string, table: CountryTable): CountryReading | undefined {
  if (wanted.length < LEAST_NEAR || wanted.length > 60) return undefined;
  const common = nearIn(wanted, commonCountryNames());
  const codes = common.length > 0 ? common : nearIn(wanted, table);
  return codes.length === 1 ? { as: 'near', codes } : undefined;
}

const STATE_COUNTRIES = ['US', 'CA', 'AU'] as const;

function readUnknown(text: string, wanted: string, table: CountryTable | undefined): CountryReading | undefined {
  const of = wanted.length < LEAST_NEAR ? undefined : STATE_COUNTRIES.find((code) => readState(text, code));
  if (of) return { as: 'state', codes: [of] };
  if (!table || LEFT_ALONE.has(wanted)) return undefined;
  return readNear(wanted, table) ?? { as: 'unknown', codes: [] };
}

function read(text: string, table?: CountryTable): CountryReading | undefined {
  const codes = countriesNamed(text, table);
  const wanted = fold(text);
  if (codes.length > 1) return { as: 'either', codes };
  if (codes.length === 1) return { as: isBritishPart(wanted) ? 'part' : 'one', codes };
  return readParts(text, table) ?? readUnknown(text, wanted, table);
}

/** Files repeat their countries: what was read lately with a table is not read again. */
const lately = new WeakMap<object, Map<string, CountryReading | undefined>>();
const NO_TABLE = {};
const MOST_KEPT = 500;

/** Reads a text of the country field. `undefined`: nothing sure can be said, most often because the table is not loaded. */
export function readCountryField(text: string, table?: CountryTable): CountryReading | undefined {
  const kept = lately.get(table ?? NO_TABLE) ?? new Map<string, CountryReading | undefined>();
  if (kept.has(text)) return kept.get(text);
  if (kept.size >= MOST_KEPT) kept.clear();
  const reading = read(text, table);
  kept.set(text, reading);
  lately.set(table ?? NO_TABLE, kept);
  return reading;
}
