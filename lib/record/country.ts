import { getCountries } from 'libphonenumber-js/max';
import { fold } from './text';

/** Languages whose country names are understood. */
const LANGUAGES = ['en', 'fi', 'sv', 'ru', 'de', 'es', 'fr', 'pt'];

/** Spellings that no list of names has, folded. Parts of a country that people give as their country belong to it. */
const ALIASES: Readonly<Record<string, string>> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'russian federation': 'RU',
  'российская федерация': 'RU',
  рф: 'RU',
  yhdysvallat: 'US',
  'iso-britannia': 'GB',
  brd: 'DE',
  'czech republic': 'CZ',
  turkey: 'TR',
  'south korea': 'KR',
  'korea, republic of': 'KR',
  'viet nam': 'VN',
  'ivory coast': 'CI',
  macedonia: 'MK',
  swaziland: 'SZ',
  burma: 'MM',
  uae: 'AE',
  'hong kong': 'HK',
  taiwan: 'TW',
  белоруссия: 'BY',
};

let aliases: ReadonlyMap<string, string> | undefined;
const namesIn = new Map<string, ReadonlyMap<string, string>>();

/** The names of one language, built on first use: most texts are English names or codes, and a cold worker must not pay for eight languages. */
function namesOf(language: string): ReadonlyMap<string, string> {
  const known = namesIn.get(language);
  if (known) return known;
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const names = new Map(
    getCountries().flatMap((code) => {
      const name = display.of(code);
      return name === undefined ? [] : [[fold(name), code] as const];
    }),
  );
  namesIn.set(language, names);
  return names;
}

/**
 * The country that a text names, as ISO 3166-1 alpha-2: codes and names in English, Finnish, Swedish, Russian, German, Spanish, French
 * and Portuguese (Unicode CLDR, by way of `Intl.DisplayNames`). `undefined` where it names none.
 */
export function readCountry(text: string): string | undefined {
  const wanted = fold(text.slice(0, 100));
  if (wanted === '') return undefined;
  aliases ??= new Map(Object.entries(ALIASES).map(([alias, country]) => [fold(alias), country]));
  const alias = aliases.get(wanted);
  if (alias !== undefined) return alias;
  const code = wanted.toUpperCase();
  if (code.length === 2 && getCountries().some((one) => one === code)) return code;
  for (const language of LANGUAGES) {
    const country = namesOf(language).get(wanted);
    if (country !== undefined) return country;
  }
  return undefined;
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
  return !WORLDWIDE.has(ending) && getCountries().some((one) => one === code) ? code : undefined;
}
