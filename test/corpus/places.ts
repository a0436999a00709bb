/** Addresses, names and habits of the countries whose clean records are made: what a careful assistant would write. */

export interface Address {
  readonly city: string;
  /** `#` is any digit, `?` a digit from 1 to 9. */
  readonly postalCode: string;
  readonly state?: string;
}

export interface Habits {
  /** `#` is a house number. */
  readonly streets: readonly string[];
  readonly addresses: readonly Address[];
  /** Names that rules stumble over and must not: particles, inner capitals, two given names, initials, foreign ones. */
  readonly trickyNames: readonly (readonly [first: string, last: string])[];
  readonly trickyCompanies: readonly (readonly [name: string, domain: string])[];
  readonly titles: readonly string[];
}

/** Postal codes of the cities' own districts (postal services of each country, 2026). */
export const HABITS: Readonly<Record<string, Habits>> = {
  FI: {
    streets: ['Mannerheimintie # A 5', 'Hämeenkatu #', 'Pitkäkatu # B', 'Kauppakatu #', 'Rautatienkatu # C 12'],
    addresses: [
      { city: 'Helsinki', postalCode: '00?##' },
      { city: 'Tampere', postalCode: '331##' },
      { city: 'Turku', postalCode: '20?##' },
      { city: 'Jyväskylä', postalCode: '40?##' },
    ],
    trickyNames: [
      ['Juha Pekka', 'Mäkelä'],
      ['Åsa', 'af Ugglas'],
      ['Anna-Liisa', 'Ng'],
      ['JP', 'Ojala'],
      ['Essi', 'Ei'],
      ['Ville', 'von Wright'],
    ],
    trickyCompanies: [
      ['KONE Oyj', 'kone.com'],
      ['Oy Karl Fazer Ab', 'fazer.fi'],
      ['3 Step IT Oy', '3stepit.fi'],
      ['HKScan Oyj', 'hkscan.com'],
      ['S-ryhmä', 's-kanava.fi'],
    ],
    titles: ['Toimitusjohtaja', 'KTM, talousjohtaja', 'HR-päällikkö', 'IT-asiantuntija', 'Myyntipäällikkö'],
  },
  SE: {
    streets: ['Storgatan #', 'Kungsgatan # B', 'Vasagatan #, 3 tr', 'Östra Hamngatan #'],
    addresses: [
      { city: 'Stockholm', postalCode: '114 5#' },
      { city: 'Göteborg', postalCode: '411 0#' },
      { city: 'Malmö', postalCode: '211 2#' },
      { city: 'Umeå', postalCode: '903 2#' },
    ],
    trickyNames: [
      ['Eva Britt', 'Åkesson'],
      ['Carl-Johan', 'de la Gardie'],
      ['Ulla', 'Null'],
      ['Per', 'af Geijerstam'],
      ['Zlatan', 'Ibrahimović'],
    ],
    trickyCompanies: [
      ['IKEA', 'ikea.se'],
      ['AB Volvo', 'volvo.com'],
      ['H & M Hennes & Mauritz AB', 'hm.com'],
      ['ICA Sverige AB', 'ica.se'],
    ],
    titles: ['VD', 'Försäljningschef', 'Ekonomichef', 'IT-chef', 'Inköpare'],
  },
  DE: {
    streets: ['Hauptstraße #', 'Goethestr. #a', 'Am Markt #', 'Straße des 17. Juni #'],
    addresses: [
      { city: 'Berlin', postalCode: '101##' },
      { city: 'München', postalCode: '803##' },
      { city: 'Hamburg', postalCode: '200##' },
      { city: 'Dresden', postalCode: '010##' },
    ],
    trickyNames: [
      ['Hans Peter', 'Weiß'],
      ['Ursula', 'von der Leyen'],
      ['Karl-Theodor', 'zu Guttenberg'],
      ['Jean-Claude', 'Van Damme'],
      ['Øystein', 'Müller-Lüdenscheidt'],
    ],
    trickyCompanies: [
      ['adidas AG', 'adidas.de'],
      ['BMW AG', 'bmw.de'],
      ['1&1 AG', '1und1.de'],
      ['Schneider & Söhne GmbH & Co. KG', 'schneider-soehne.de'],
      ['dm-drogerie markt GmbH + Co. KG', 'dm.de'],
    ],
    titles: ['Geschäftsführer', 'Leiterin Vertrieb', 'Prokurist', 'Einkäufer', 'Leiter IT'],
  },
  RU: {
    streets: ['ул. Ленина, д. #, кв. 12', 'Невский проспект, д. #', 'ул. Гагарина, #', 'Тверская ул., д. #, стр. 1'],
    addresses: [
      { city: 'Москва', postalCode: '1010##' },
      { city: 'Санкт-Петербург', postalCode: '1900##' },
      { city: 'Казань', postalCode: '4200##' },
    ],
    trickyNames: [
      ['Иван Петрович', 'Сидоров'],
      ['Анна', 'Римская-Корсакова'],
      ['Юлия', 'Ли'],
      ['Ольга', 'Живаго'],
    ],
    trickyCompanies: [
      ['ООО «Ромашка»', 'romashka.ru'],
      ['ПАО Сбербанк', 'sberbank.ru'],
      ['АО «НПО Энергомаш»', 'energomash.ru'],
      ['ИП Сидоров И. П.', 'sidorov-ip.ru'],
    ],
    titles: ['Генеральный директор', 'Главный бухгалтер', 'Менеджер по продажам', 'Руководитель ИТ'],
  },
  GB: {
    streets: ['# High Street', 'Flat 3, # Church Road', 'Unit 7, Station Approach', '# St James’s Square'],
    addresses: [
      { city: 'London', postalCode: 'SW1A 1AA' },
      { city: 'Manchester', postalCode: 'M1 2WD' },
      { city: 'Bristol', postalCode: 'BS1 4DJ' },
      { city: 'Leeds', postalCode: 'LS1 3EX' },
    ],
    trickyNames: [
      ['Sinéad', 'O’Neill'],
      ['Fiona', 'MacLeod'],
      ['Ewan', 'McDonald'],
      ['Mary Ann', 'Evans'],
      ['Robert', 'Smith III'],
      ['Li', 'Na'],
    ],
    trickyCompanies: [
      ['Marks and Spencer plc', 'marksandspencer.co.uk'],
      ['J Sainsbury plc', 'sainsburys.co.uk'],
      ['B&Q Limited', 'diy.co.uk'],
      ['John Lewis', 'johnlewis.co.uk'],
    ],
    titles: ['Managing Director', 'CFO', 'Head of IT', 'Account Manager', 'Buyer'],
  },
  US: {
    streets: ['# Peachtree St NE', '# Main Street, Suite 300', '# N Michigan Ave', 'PO Box #'],
    addresses: [
      { city: 'Atlanta', postalCode: '303##', state: 'Georgia' },
      { city: 'Austin', postalCode: '787##', state: 'Texas' },
      { city: 'Boston', postalCode: '021##-1234', state: 'Massachusetts' },
      { city: 'San Francisco', postalCode: '941##', state: 'California' },
    ],
    trickyNames: [
      ['LaToya', 'Jackson'],
      ['DeShawn', "O'Brien"],
      ['María del Carmen', 'García Lorca'],
      ['Martin', 'King Jr.'],
      ['Nguyễn', 'Văn An'],
      ['TJ', 'Miller'],
    ],
    trickyCompanies: [
      ['eBay Inc.', 'ebay.com'],
      ['3M', '3m.com'],
      ['AT&T Inc.', 'att-business.com'],
      ['The Home Depot, Inc.', 'homedepot.com'],
      ['salesforce.com, inc.', 'salesforce.com'],
    ],
    titles: ['CEO', 'VP Sales', 'Director of Marketing', 'SVP, HR', 'Account Executive'],
  },
};

/** The fixed ones of a list, or an error that names what is missing. */
export function habitsOf(country: string): Habits {
  const habits = HABITS[country];
  if (!habits) throw new Error(`No habits of ${country}.`);
  return habits;
}
