import { alpha3Of, COUNTRY_CODES, englishName } from './country-names';

/** The ways a house may write countries. */
export const COUNTRY_FORMS = [
  'english-short',
  'alpha2',
  'alpha3',
  'finnish',
  'swedish',
  'german',
  'russian',
  'french',
  'spanish',
] as const;
export type CountryForm = (typeof COUNTRY_FORMS)[number];

const LANGUAGE: Readonly<Partial<Record<CountryForm, string>>> = {
  finnish: 'fi',
  swedish: 'sv',
  german: 'de',
  russian: 'ru',
  french: 'fr',
  spanish: 'es',
};

/** Straight apostrophes: `Côte d’Ivoire` is one name, however it is set. */
export const straight = (text: string): string => text.replace(/’/g, "'");

function maker(form: CountryForm): (code: string) => string {
  if (form === 'english-short') return englishName;
  if (form === 'alpha2') return (code) => code;
  if (form === 'alpha3') return alpha3Of;
  const names = new Intl.DisplayNames(LANGUAGE[form] ?? 'en', { type: 'region', fallback: 'none' });
  return (code) => straight(names.of(code) ?? englishName(code));
}

/** One form: code → text, and text → code. */
interface FormTable {
  readonly texts: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
}

const tables = new Map<CountryForm, FormTable>();

/** Made on first use: a house has one form. */
function tableOf(form: CountryForm): FormTable {
  const known = tables.get(form);
  if (known) return known;
  const make = maker(form);
  const texts = new Map(COUNTRY_CODES.map((code) => [code, make(code)]));
  const table = { texts, codes: new Map([...texts].map(([code, text]) => [text, code])) };
  tables.set(form, table);
  return table;
}

/** A country as the house writes it; `''` for what is no ISO 3166-1 alpha-2 code. */
export function countryInForm(code: string, form: CountryForm): string {
  return tableOf(form).texts.get(code) ?? '';
}

/** The country that a text names in exactly this form; `undefined` where it does not. */
export function codeInForm(text: string, form: CountryForm): string | undefined {
  return tableOf(form).codes.get(straight(text));
}
