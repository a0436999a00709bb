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

let names: ReadonlyMap<string, string> | undefined;

function allNames(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of getCountries()) {
      const name = display.of(code);
      if (name !== undefined && !found.has(fold(name))) found.set(fold(name), code);
    }
  }
  for (const [alias, code] of Object.entries(ALIASES)) found.set(fold(alias), code);
  return found;
}

/**
 * The country that a text names, as ISO 3166-1 alpha-2: codes and names in English, Finnish, Swedish, Russian, German, Spanish, French
 * and Portuguese (Unicode CLDR, by way of `Intl.DisplayNames`). `undefined` where it names none.
 */
export function readCountry(text: string): string | undefined {
  const wanted = fold(text.slice(0, 100));
  if (wanted === '') return undefined;
  // Built on first use: some two thousand names, a few milliseconds.
  names ??= allNames();
  const code = wanted.toUpperCase();
  return names.get(wanted) ?? (code.length === 2 && getCountries().some((one) => one === code) ? code : undefined);
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
