import { COUNTRY_ALIASES } from './country-aliases';
import { alpha3Of, COUNTRY_CODES, englishName, isCountryCode } from './country-names';
import { fold } from './text';

/** Languages whose country names are understood. */
const LANGUAGES = ['en', 'fi', 'sv', 'ru', 'de', 'es', 'fr', 'pt'];

let aliases: ReadonlyMap<string, string> | undefined;
const namesIn = new Map<string, ReadonlyMap<string, string>>();

/** The names of one language, built on first use: most texts are English names or codes, and a cold worker must not pay for eight languages. */
function namesOf(language: string): ReadonlyMap<string, string> {
  const known = namesIn.get(language);
  if (known) return known;
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const names = new Map(
    COUNTRY_CODES.flatMap((code) => {
      const name = display.of(code);
      return name === undefined ? [] : [[fold(name), code] as const];
    }),
  );
  namesIn.set(language, names);
  return names;
}

/** Folded English names and codes of both lengths. */
function shortNames(): ReadonlyMap<string, string> {
  return new Map([
    ...COUNTRY_CODES.flatMap((code): [string, string][] => [
      [fold(englishName(code)), code],
      [alpha3Of(code).toLowerCase(), code],
      [code.toLowerCase(), code],
    ]),
    ...Object.entries(COUNTRY_ALIASES).map(([alias, code]): [string, string] => [fold(alias), code]),
  ]);
}

/** Names of countries in all languages, folded → ISO 3166-1 alpha-2 codes, several where the name is ambiguous. */
export type CountryTable = ReadonlyMap<string, readonly string[]>;

function lookUp(wanted: string): string | undefined {
  aliases ??= shortNames();
  const short = aliases.get(wanted);
  if (short !== undefined) return short;
  for (const language of LANGUAGES) {
    const country = namesOf(language).get(wanted);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** The names that `readCountry` knows, folded, with their codes. */
export function* commonCountryNames(): Iterable<readonly [name: string, code: string]> {
  aliases ??= shortNames();
  yield* aliases;
  for (const language of LANGUAGES) yield* namesOf(language);
}

/** Records repeat their countries: what was read lately is not read again. `''`: no country. */
const lately = new Map<string, string>();
const MOST_KEPT = 500;

/**
 * The country that a text names, as ISO 3166-1 alpha-2: codes of two and three letters, and names in English, Finnish, Swedish, Russian,
 * German, Spanish, French and Portuguese (Unicode CLDR, by way of `Intl.DisplayNames`). `undefined` where it names none.
 */
export function readCountry(text: string): string | undefined {
  if (text.length > 100) return undefined;
  const known = lately.get(text);
  if (known !== undefined) return known || undefined;
  const wanted = fold(text);
  const country = wanted === '' ? undefined : lookUp(wanted);
  if (lately.size >= MOST_KEPT) lately.clear();
  lately.set(text, country ?? '');
  return country;
}

/** Every country that a text may name, with the table of all languages where there is one; empty where it names none. */
export function countriesNamed(text: string, table?: CountryTable): readonly string[] {
  const first = readCountry(text);
  const others = table && text.length <= 100 ? (table.get(fold(text)) ?? []) : [];
  if (first === undefined) return others;
  return others.length > 1 && others.includes(first) ? others : [first];
}

/** Country-code domains that are sold to the whole world: they name no country. */
const WORLDWIDE: ReadonlySet<string> = new Set(
  'ac ag ai am bz cc cd co cx dj fm gg gl im in io is je la ly me ms mu nu pm pw re sc sh so st sx tf tk to tv vc wf ws'.split(
    ' ',
  ),
);

/** The country whose domain a host or address ends in (`firma.se` → `SE`); `undefined` for `.com` and for endings that are sold worldwide. */
export function countryOfDomain(host: string): string | undefined {
  const ending = host.slice(host.lastIndexOf('.') + 1).toLowerCase();
  if (ending === 'uk') return 'GB';
  const code = ending.toUpperCase();
  return !WORLDWIDE.has(ending) && isCountryCode(code) ? code : undefined;
}
