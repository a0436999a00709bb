/**
 * Writes `public/tables/countries.json`: names of countries in all languages, folded → ISO 3166-1 alpha-2 codes joined by a blank.
 * Run: `tsx scripts/tables/countries.ts`.
 *
 * Source: i18n-iso-countries 7.14.0 (https://github.com/michaelwittig/node-i18n-iso-countries, MIT licence), every language it has,
 * and our own aliases and misspellings (`country-spellings.ts`, `lib/record/country-aliases.ts`), which win over it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { COUNTRY_ALIASES } from '../../lib/record/country-aliases';
import { alpha3Of, COUNTRY_CODES, englishName, isCountryCode } from '../../lib/record/country-names';
import { fold } from '../../lib/record/text';
import { COUNTRY_SPELLINGS } from './country-spellings';

const LANGUAGES = new URL('../../node_modules/i18n-iso-countries/langs/', import.meta.url);
const FILE = new URL('../../public/tables/countries.json', import.meta.url);

const language = v.object({ countries: v.record(v.string(), v.union([v.string(), v.array(v.string())])) });

/** Every name of every language with the code of its country. */
function packagedNames(): [string, string][] {
  return readdirSync(LANGUAGES).flatMap((file) => {
    const { countries } = v.parse(language, JSON.parse(readFileSync(new URL(file, LANGUAGES), 'utf8')));
    return Object.entries(countries).flatMap(([code, names]) =>
      [names].flat().map((name) => [name, code] as [string, string]),
    );
  });
}

/** A name of two Latin letters is taken for a code: Vietnamese "Mỹ" would make Malaysia of America. */
const isLikeCode = (key: string) => /^[a-z]{1,2}$/.test(key);

/** The table: keys sorted, so that the same sources always give the same file. */
export function countryTable(): Readonly<Record<string, string>> {
  const codesOf = new Map<string, Set<string>>();
  for (const [name, code] of packagedNames()) {
    const key = fold(name);
    if (key === '' || isLikeCode(key) || !isCountryCode(code)) continue;
    codesOf.set(key, (codesOf.get(key) ?? new Set()).add(code));
  }
  const own: [string, string][] = [
    ...COUNTRY_CODES.flatMap((code): [string, string][] => [
      [englishName(code), code],
      [alpha3Of(code), code],
      [code, code],
    ]),
    ...Object.entries(COUNTRY_ALIASES),
    ...Object.entries(COUNTRY_SPELLINGS),
  ];
  for (const [name, codes] of own) codesOf.set(fold(name), new Set(codes.split(' ')));
  const sorted = [...codesOf].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, codes]) => [key, [...codes].toSorted().join(' ')]));
}

/** The file's text: one name a line, as the formatter has it. */
export function countryTableText(): string {
  return `${JSON.stringify(countryTable(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, countryTableText());
