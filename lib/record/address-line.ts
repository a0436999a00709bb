import type { CardField } from './contact-card';
import { readCountry } from './country';

type Address = Partial<Record<Extract<CardField, 'street' | 'postalCode' | 'city' | 'state' | 'country'>, string>>;

const CITY = String.raw`\p{Lu}[\p{L}\p{M}.'’ -]{1,40}`;
/** `00100 Helsinki`, `SE-111 22 Stockholm`, `D-10117 Berlin`. */
const CODE_CITY = new RegExp(String.raw`^(?:[A-Z]{1,3}[- ])?(\d{3} \d{2}|\d{4,6}) (${CITY})$`, 'u');
/** `London EC1A 1BB`. */
const BRITISH = new RegExp(String.raw`^(${CITY}) ([A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$`, 'u');
/** `Austin, TX 78701`, of which the comma has parted the city already. */
const AMERICAN = /^([A-Z]{2}) (\d{5}(?:-\d{4})?)$/;
const RUSSIAN_CODE = /^\d{6}$/;
const RUSSIAN_CITY = /^(?:г\.|город)\s*(\p{Lu}[\p{L} -]+)$/u;
const RUSSIAN_STREET =
  /^(?:ул|улица|пр|пр-т|проспект|пер|переулок|наб|набережная|ш|шоссе|бул|б-р|пл)(?:\.|\s)|^(?:д|дом|стр|корп|к|оф|офис|кв)\.?\s*\d/iu;
/** A name and a number: `Mannerheimintie 12 A 4`, `Am Markt 3`; or a number and a name: `12 High Street`. */
const STREET = /^(?:\p{L}[\p{L}\p{M}.'’ -]{2,50} \d{1,4}\s?[\p{L}\d /-]{0,12}|\d{1,5}[A-Z]? \p{Lu}[\p{L}.' ]{3,50})$/u;

/**
 * Reads a line that is an address, or the part of one with the code; `undefined` where it is something else. A street alone is believed only
 * where `isNear`: the lines around it are an address. As written.
 */
export function readAddressLine(line: string, isNear: boolean): Address | undefined {
  const parts = line
    .split(/\s*,\s*/)
    .filter(Boolean)
    .slice(0, 8);
  const found: Address = {};
  const streets: string[] = [];
  for (const part of parts) {
    const [, code, city] = CODE_CITY.exec(part) ?? [];
    const [, town, british] = BRITISH.exec(part) ?? [];
    const [, state, zip] = AMERICAN.exec(part) ?? [];
    const russianCity = RUSSIAN_CITY.exec(part)?.[1];
    if (code && city) [found.postalCode, found.city] = [code, city];
    else if (town && british) [found.city, found.postalCode] = [town, british];
    else if (state && zip) {
      [found.state, found.postalCode] = [state, zip];
      // The city stands before the state.
      const before = streets.pop();
      if (before !== undefined) found.city = before;
    } else if (RUSSIAN_CODE.test(part)) found.postalCode = part;
    else if (russianCity) found.city = russianCity;
    else if (parts.length > 1 && part.length > 2 && readCountry(part)) found.country = part;
    else streets.push(part);
  }
  const isSure = found.postalCode !== undefined;
  if (!isSure && !(isNear && parts.length > 0 && STREET.test(parts[0] ?? ''))) return undefined;
  const isStreet = (part: string) => STREET.test(part) || RUSSIAN_STREET.test(part) || /\d/.test(part);
  if (streets.some((part) => !isStreet(part)) && !isSure) return undefined;
  const street = streets.filter(isStreet).join(', ');
  return { ...found, ...(street !== '' && { street }) };
}
