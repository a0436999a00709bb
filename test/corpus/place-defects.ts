import { changed, forContacts, inValue, type Spoil } from './spoil';

const COUNTRY_WORDS: Readonly<Record<string, readonly string[]>> = {
  FI: ['Suomi', 'FIN', 'FI', 'finland', 'Финляндия', 'Finnland', 'Findland'],
  SE: ['Sverige', 'SWE', 'Ruotsi', 'Швеция', 'Schweden', 'SE', 'SWEDEN'],
  DE: ['Deutschland', 'GER', 'Saksa', 'Tyskland', 'Германия', 'germany', 'BRD'],
  RU: ['Россия', 'Venäjä', 'Ryssland', 'RUS', 'Russian Federation', 'РФ'],
  GB: ['UK', 'Great Britain', 'Iso-Britannia', 'Storbritannien', 'Großbritannien', 'GB'],
  US: ['USA', 'U.S.A.', 'Yhdysvallat', 'United States of America', 'США', 'US'],
};

/** Codes that are none in their country. */
const BAD_POSTCODES: Readonly<Record<string, readonly string[]>> = {
  FI: ['0010', '001000', '00 1OO'],
  SE: ['114 555', '1145', '11 4555'],
  DE: ['101155', '1011A', 'D-1'],
  RU: ['10100', '1010001'],
  GB: ['12345', 'SW1A', '99 1AA'],
  US: ['3030', '303033', 'ABCDE'],
};

/** Mistakes in places, addresses of pages, free fields, and gaps. */
export const PLACE_DEFECTS: Readonly<Record<string, Spoil>> = {
  'website nobody can open': inValue(
    'website',
    ['website-format'],
    (value) => value.replace('https://', '').replace('.', ','),
    (value) => `http//${value.replace('https://', '')}`,
    (value) => `htp://${value.replace('https://', '')}`,
    (value) => value.replace(/\.(\w+)$/, ' .$1'),
  ),
  'LinkedIn address with its trail': forContacts(
    inValue(
      'linkedinUrl',
      ['social-url'],
      (value) => `${value}/?originalSubdomain=fi`,
      (value) => value.replace('www.', 'fi.'),
      (value) => value.replace('https://www.', ''),
      (value) => `${value}?trk=public_profile`,
    ),
  ),
  'country in another form': inValue('country', ['country'], (_, { place }, { dice }) => {
    const words = COUNTRY_WORDS[place.country];
    return words && dice.pick(words);
  }),
  'postal code that is none': inValue('postalCode', ['postcode'], (_, { place }, { dice }) => {
    const codes = BAD_POSTCODES[place.country];
    return codes && dice.pick(codes);
  }),
  'no email': (record) =>
    record.kind === 'contact' ? changed(record, { email: '' }, 'email', 'required-field') : undefined,
  'a word for no email': forContacts(
    inValue(
      'email',
      ['required-field'],
      () => 'TBD',
      () => 'ei tiedossa',
      () => 'okänd',
      () => 'k. A.',
      () => 'не указано',
    ),
  ),
  'no owner': (record) => changed(record, { owner: '' }, 'owner', 'owner-missing'),
  'no source': (record) => changed(record, { leadSource: '' }, 'leadSource', 'source-missing'),
  'job title in capitals': forContacts(
    inValue('jobTitle', ['text-case'], (value) => (/\p{Ll}{4}/u.test(value) ? value.toUpperCase() : undefined)),
  ),
  'a code of a person in a free field': (record, { dice }) => {
    const note = dice.pick([
      'HETU 131052-308T',
      'personnummer 811228-9874',
      'card 4111 1111 1111 1111',
      'IBAN FI2112345600000785',
      'SSN 219-09-9999',
    ]);
    return changed(record, { 'custom:notes': `Asked in May, ${note}` }, 'custom:notes', 'sensitive-data');
  },
  'date in another order': (record, { dice }) =>
    changed(
      record,
      { 'custom:contract_date': dice.pick(['31.12.2025', '12/31/2025', '31-12-2025']) },
      'custom:contract_date',
      'date-format',
    ),
  'business ID with a wrong check digit': (record, { dice }) => {
    const businessId = { FI: ['0112038-8', '1234567-0'], SE: ['556056-6259'], DE: ['DE136695977'] }[
      record.place.country as string
    ];
    return businessId && changed(record, { businessId: dice.pick(businessId) }, 'businessId', 'business-id');
  },
};
