import { language } from '../../components/app/text';
import { phoneCountries } from '../../lib/record/phone-countries';

export interface CountryName {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly code: string;
  readonly name: string;
}

/** Every country that has telephone numbers, by its name in the reader's language, in that language's order. */
export function countryNames(): readonly CountryName[] {
  const tag = language();
  const names = new Intl.DisplayNames(tag, { type: 'region' });
  const { compare } = new Intl.Collator(tag);
  return phoneCountries()
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => compare(a.name, b.name));
}
