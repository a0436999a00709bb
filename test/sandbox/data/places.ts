import { base, de, en, en_GB, en_US, Faker, fi, type LocaleDefinition, ru, sv } from '@faker-js/faker';
import type { CountryCode } from 'libphonenumber-js/max';

/** One of the countries the account's customers live in. */
export interface Place {
  readonly country: CountryCode;
  /** As the account writes it. */
  readonly countryName: string;
  /** How many of a hundred contacts live there. */
  readonly share: number;
  readonly ending: string;
  readonly locale: LocaleDefinition;
  /** Company names: `*` is the stem. */
  readonly companyForms: readonly string[];
  readonly stems: readonly (readonly [string, string])[];
  readonly titles: readonly string[];
  /** Words people put where they have no value: they count as empty (facts/false-alarms.md). */
  readonly notKnown: string;
  /** Prefixes of national numbers, without trunk 0, and how many digits follow; from the national numbering plans. */
  readonly mobile: readonly (readonly [prefix: string, digits: number])[];
  readonly landline: readonly (readonly [prefix: string, digits: number])[];
}

const NORDIC_STEMS = [
  ['Nord', 'line'],
  ['Polar', 'tech'],
  ['Baltic', 'steel'],
  ['Aurora', 'soft'],
  ['Fjord', 'trade'],
  ['Lumi', 'works'],
  ['Granit', 'lab'],
  ['Birch', 'media'],
] as const;

/** Finland first: it is the account's own country. */
export const PLACES: readonly Place[] = [
  {
    country: 'FI',
    countryName: 'Finland',
    share: 35,
    ending: 'fi',
    locale: fi,
    companyForms: ['* Oy', '* Oyj', 'Oy * Ab', '*'],
    stems: [...NORDIC_STEMS, ['Kallio', 'kone'], ['Järvi', 'sähkö'], ['Meri', 'palvelut'], ['Savo', 'rakennus']],
    titles: ['Toimitusjohtaja', 'Myyntijohtaja', 'Ostopäällikkö', 'Projektipäällikkö', 'Talouspäällikkö'],
    notKnown: 'ei tiedossa',
    mobile: [
      ['40', 7],
      ['44', 7],
      ['45', 7],
      ['50', 7],
    ],
    landline: [
      ['9', 7],
      ['3', 7],
      ['2', 7],
    ],
  },
  {
    country: 'SE',
    countryName: 'Sweden',
    share: 20,
    ending: 'se',
    locale: sv,
    companyForms: ['* AB', '*', '* Sverige AB'],
    stems: [...NORDIC_STEMS, ['Åker', 'teknik'], ['Sjö', 'transport'], ['Väst', 'bygg'], ['Älv', 'konsult']],
    titles: ['Verkställande direktör', 'Försäljningschef', 'Inköpare', 'Projektledare', 'Ekonomichef'],
    notKnown: 'okänd',
    mobile: [
      ['70', 7],
      ['72', 7],
      ['73', 7],
      ['76', 7],
    ],
    landline: [
      ['8', 7],
      ['31', 7],
    ],
  },
  {
    country: 'DE',
    countryName: 'Germany',
    share: 17,
    ending: 'de',
    locale: de,
    companyForms: ['* GmbH', '* AG', '* GmbH & Co. KG'],
    stems: [
      ['Rhein', 'technik'],
      ['Süd', 'logistik'],
      ['Bäcker', 'bedarf'],
      ['Elbe', 'systeme'],
      ['Main', 'druck'],
      ['Alpen', 'werk'],
      ['Ruhr', 'stahl'],
      ['Grün', 'energie'],
    ],
    titles: ['Geschäftsführer', 'Vertriebsleiterin', 'Einkäufer', 'Projektleiterin', 'Leiter Finanzen'],
    notKnown: 'k. A.',
    mobile: [
      ['151', 8],
      ['160', 7],
      ['171', 7],
      ['176', 8],
    ],
    landline: [
      ['30', 8],
      ['89', 8],
      ['40', 8],
    ],
  },
  {
    country: 'RU',
    countryName: 'Russia',
    share: 10,
    ending: 'ru',
    locale: ru,
    companyForms: ['ООО «*»', 'АО «*»'],
    stems: [
      ['Север', 'торг'],
      ['Волга', 'маш'],
      ['Урал', 'пром'],
      ['Нева', 'строй'],
      ['Сибирь', 'лес'],
      ['Балт', 'сервис'],
    ],
    titles: ['Генеральный директор', 'Менеджер по продажам', 'Закупщик', 'Руководитель проекта'],
    notKnown: 'не указано',
    mobile: [
      ['916', 7],
      ['921', 7],
      ['903', 7],
    ],
    landline: [
      ['495', 7],
      ['812', 7],
    ],
  },
  {
    country: 'GB',
    countryName: 'United Kingdom',
    share: 10,
    ending: 'co.uk',
    locale: en_GB,
    companyForms: ['* Ltd', '* Limited', '* PLC'],
    stems: [
      ['Thames', 'gate'],
      ['Oak', 'bridge'],
      ['North', 'field'],
      ['Mill', 'stone'],
      ['Harbour', 'view'],
      ['Clear', 'water'],
    ],
    titles: ['Managing Director', 'Sales Director', 'Buyer', 'Project Manager', 'Finance Director'],
    notKnown: 'TBC',
    mobile: [
      ['7412', 6],
      ['7850', 6],
      ['7912', 6],
    ],
    landline: [
      ['20', 8],
      ['161', 7],
    ],
  },
  {
    country: 'US',
    countryName: 'United States',
    share: 8,
    ending: 'com',
    locale: en_US,
    companyForms: ['* Inc.', '* LLC', '* Corp.'],
    stems: [
      ['Summit', 'ware'],
      ['Blue', 'ridge'],
      ['Iron', 'works'],
      ['Prairie', 'data'],
      ['Lake', 'shore'],
      ['Red', 'rock'],
    ],
    titles: ['CEO', 'VP Sales', 'Purchasing Manager', 'Project Manager', 'CFO'],
    notKnown: 'TBD',
    mobile: [
      ['206', 7],
      ['415', 7],
      ['512', 7],
    ],
    landline: [
      ['617', 7],
      ['312', 7],
    ],
  },
];

/** A generator of names and addresses in the language of a place, of its own: nothing else draws from it. */
export function fakerOf(place: Place, seed: number): Faker {
  const faker = new Faker({ locale: [place.locale, en, base] });
  faker.seed(seed);
  return faker;
}
