import { expect, test } from 'vitest';
import { countryOfDomain, readCountry } from './country';

test.each([
  ['Finland', 'FI'],
  ['Suomi', 'FI'],
  ['Финляндия', 'FI'],
  ['FI', 'FI'],
  ['fi', 'FI'],
  ['Sverige', 'SE'],
  ['Ruotsi', 'SE'],
  ['Deutschland', 'DE'],
  ['Tyskland', 'DE'],
  ['Россия', 'RU'],
  ['Russian Federation', 'RU'],
  ['USA', 'US'],
  ['U.S.', 'US'],
  ['United States', 'US'],
  ['Yhdysvallat', 'US'],
  ['UK', 'GB'],
  ['England', 'GB'],
  ['Iso-Britannia', 'GB'],
  ['Åland', 'AX'],
  ['España', 'ES'],
  ['Espanja', 'ES'],
  ['Brasil', 'BR'],
  ['Czech Republic', 'CZ'],
  ['Türkiye', 'TR'],
  ['The Netherlands', 'NL'],
  [' germany ', 'DE'],
])('%s is %s', (text, code) => expect(readCountry(text)).toBe(code));

test.each(['', 'Nowhere', 'XX', 'EU', '12', 'x'.repeat(10_000)])('%.20s is none', (text) =>
  expect(readCountry(text)).toBeUndefined(),
);

test.each([
  ['nordweb.fi', 'FI'],
  ['acme.co.uk', 'GB'],
  ['acme.com', undefined],
  ['start.io', undefined],
  ['', undefined],
])('%s points to %s', (host, code) => expect(countryOfDomain(host)).toBe(code));
