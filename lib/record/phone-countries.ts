import { getCountries, getCountryCallingCode, isSupportedCountry, type CountryCode } from 'libphonenumber-js/core';
import { phonePlans } from './phone-plans';

/** The country that owns a calling code which several share (ITU-T E.164 lists; the metadata names no owner). */
const OWNERS: Readonly<Record<string, CountryCode>> = {
  '1': 'US',
  '7': 'RU',
  '39': 'IT',
  '44': 'GB',
  '47': 'NO',
  '61': 'AU',
  '212': 'MA',
  '262': 'RE',
  '290': 'SH',
  '358': 'FI',
  '590': 'GP',
  '599': 'CW',
};

/** Every country that has a numbering plan, by its ISO 3166-1 alpha-2 code (and `AC`, `TA`, `XK`). */
export function phoneCountries(): readonly CountryCode[] {
  return getCountries(phonePlans());
}

let owners: ReadonlyMap<string, CountryCode> | undefined;

/** The main country of a calling code (`358` → `FI`), or `undefined` for codes that belong to none. */
export function ownerOfCallingCode(code: string): CountryCode | undefined {
  owners ??= new Map([
    ...phoneCountries().map((country) => [getCountryCallingCode(country, phonePlans()), country] as const),
    ...Object.entries(OWNERS),
  ]);
  return owners.get(code);
}

const callingCodes = new Map<CountryCode, string>();

/** A country's calling code: `FI` → `358`. Remembered: the library looks it up in its plans each time. */
export function callingCodeOf(country: CountryCode): string {
  const known = callingCodes.get(country) ?? getCountryCallingCode(country, phonePlans());
  callingCodes.set(country, known);
  return known;
}

/** A text as a country that has a numbering plan, or `undefined`. Case does not matter. */
export function phoneCountry(text: string): CountryCode | undefined {
  const code = text.trim().toUpperCase();
  const plans = phonePlans();
  // The library types what it is to tell as told.
  return isSupportedCountry(code as CountryCode, plans) ? (code as CountryCode) : undefined;
}
