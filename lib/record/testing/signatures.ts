import type { ContactCard } from '../contact-card';

/** Signatures as people write them, and what they say. */
export const SIGNATURES: readonly (readonly [string, string, ContactCard])[] = [
  [
    'English, one line each',
    'Best regards,\nJane Doe\nHead of Sales\nAcme Ltd\nM: +44 7700 900123\nT: +44 20 7946 0018\njane.doe@acme.co.uk\nwww.acme.co.uk',
    {
      ...{ fullName: 'Jane Doe', firstName: 'Jane', lastName: 'Doe', jobTitle: 'Head of Sales', company: 'Acme Ltd' },
      ...{ mobilePhone: '+44 7700 900123', phone: '+44 20 7946 0018', email: 'jane.doe@acme.co.uk' },
      website: 'www.acme.co.uk',
    },
  ],
  [
    'English, bars between',
    'Tom Hill | Account Executive | Brightside Inc.\nmobile +1 512 555 0101 | tom@brightside.com',
    {
      ...{ fullName: 'Tom Hill', firstName: 'Tom', lastName: 'Hill', jobTitle: 'Account Executive' },
      ...{ company: 'Brightside Inc.', mobilePhone: '+1 512 555 0101', email: 'tom@brightside.com' },
    },
  ],
  [
    'English, name and title on one line, American address',
    'Kind regards\nMary Jones, CEO\nBlue River LLC\n500 Congress Avenue, Austin, TX 78701\nOffice: (512) 555-0199 ext 12\nmary@blueriver.com',
    {
      ...{ fullName: 'Mary Jones', firstName: 'Mary', lastName: 'Jones', jobTitle: 'CEO', company: 'Blue River LLC' },
      ...{ street: '500 Congress Avenue', city: 'Austin', state: 'TX', postalCode: '78701' },
      ...{ phone: '(512) 555-0199 ext 12', email: 'mary@blueriver.com' },
    },
  ],
  [
    'English, British address, disclaimer left out',
    'Regards,\nOliver Smith\nDirector\n12 High Street, London EC1A 1BB\nThis email and its attachments are confidential. Call +44 20 0000 0000.',
    {
      ...{ fullName: 'Oliver Smith', firstName: 'Oliver', lastName: 'Smith', jobTitle: 'Director' },
      ...{ street: '12 High Street', city: 'London', postalCode: 'EC1A 1BB' },
    },
  ],
  [
    'a letter above the signature is not read',
    'Hi Peter,\nSee Sales Manager John Brown at +1 212 555 0100.\n\nThanks!\nJane Doe\njane@acme.com',
    { fullName: 'Jane Doe', firstName: 'Jane', lastName: 'Doe', email: 'jane@acme.com' },
  ],
  [
    'LinkedIn and a title before the name',
    'Dr. Anna Berg, PhD\nlinkedin.com/in/annaberg\nanna.berg@example.com',
    {
      ...{ fullName: 'Anna Berg', firstName: 'Anna', lastName: 'Berg', email: 'anna.berg@example.com' },
      linkedinUrl: 'linkedin.com/in/annaberg',
    },
  ],
  [
    'a company named by its domain alone',
    'Sam Lee\nSales Director\nBrightside\nsam@brightside.io',
    {
      ...{ fullName: 'Sam Lee', firstName: 'Sam', lastName: 'Lee', jobTitle: 'Sales Director', company: 'Brightside' },
      email: 'sam@brightside.io',
    },
  ],
  [
    'what nothing names is left out',
    'Sam Lee\nBlue Planet Group\nsam.lee@gmail.com',
    { fullName: 'Sam Lee', firstName: 'Sam', lastName: 'Lee', email: 'sam.lee@gmail.com' },
  ],
  [
    'Finnish',
    'Ystävällisin terveisin\nAino Virtanen\nMyyntipäällikkö\nNordweb Oy\nPuh. 09 765 4321\nGSM 040 123 4567\nMannerheimintie 12 A\n00100 Helsinki\naino.virtanen@nordweb.fi',
    {
      ...{ fullName: 'Aino Virtanen', firstName: 'Aino', lastName: 'Virtanen', jobTitle: 'Myyntipäällikkö' },
      ...{ company: 'Nordweb Oy', phone: '09 765 4321', mobilePhone: '040 123 4567', street: 'Mannerheimintie 12 A' },
      ...{ postalCode: '00100', city: 'Helsinki', email: 'aino.virtanen@nordweb.fi' },
    },
  ],
  [
    'Finnish, business id is no phone',
    'Terveisin,\nMatti Laine, toimitusjohtaja\nLaine Consulting Oy, Y-tunnus 1234567-1\nmatkapuhelin: 050 328 4879\nosoite: Hämeenkatu 5, 33100 Tampere',
    {
      ...{ fullName: 'Matti Laine', firstName: 'Matti', lastName: 'Laine', jobTitle: 'toimitusjohtaja' },
      ...{ mobilePhone: '050 328 4879', street: 'Hämeenkatu 5', postalCode: '33100', city: 'Tampere' },
    },
  ],
  [
    'Finnish, sähköposti and kotisivu labelled',
    'Parhain terveisin\nPekka Salo\nYritys: Salo Rakennus\nSähköposti: pekka@salorakennus.fi\nKotisivut: www.salorakennus.fi\nVaihde 020 123 4567',
    {
      ...{ fullName: 'Pekka Salo', firstName: 'Pekka', lastName: 'Salo', company: 'Salo Rakennus' },
      ...{ email: 'pekka@salorakennus.fi', website: 'www.salorakennus.fi', phone: '020 123 4567' },
    },
  ],
  [
    'Swedish',
    'Med vänlig hälsning\nErik Lindqvist\nFörsäljningschef\nNordisk Teknik AB\nTel: 08-751 06 30\nMobil: 070-123 45 67\nSveavägen 44, 111 34 Stockholm\nerik.lindqvist@nordiskteknik.se',
    {
      ...{ fullName: 'Erik Lindqvist', firstName: 'Erik', lastName: 'Lindqvist', jobTitle: 'Försäljningschef' },
      ...{ company: 'Nordisk Teknik AB', phone: '08-751 06 30', mobilePhone: '070-123 45 67' },
      ...{ street: 'Sveavägen 44', postalCode: '111 34', city: 'Stockholm', email: 'erik.lindqvist@nordiskteknik.se' },
    },
  ],
  [
    'Swedish, org.nr left out, VD',
    'Mvh\nÅsa Öberg\nVD\nÖberg & Co AB\nOrg.nr 556677-8899\nVäxel 031-12 34 56',
    {
      ...{ fullName: 'Åsa Öberg', firstName: 'Åsa', lastName: 'Öberg', jobTitle: 'VD', company: 'Öberg & Co AB' },
      phone: '031-12 34 56',
    },
  ],
  [
    'Swedish, country below the city',
    'Hälsningar\nNils Ek\nKonsult\nStorgatan 3\nSE-411 38 Göteborg\nSverige',
    {
      ...{ fullName: 'Nils Ek', firstName: 'Nils', lastName: 'Ek', jobTitle: 'Konsult', street: 'Storgatan 3' },
      ...{ postalCode: '411 38', city: 'Göteborg', country: 'Sverige' },
    },
  ],
  [
    'German',
    'Mit freundlichen Grüßen\nJürgen Müller\nVertriebsleiter\nBeispiel GmbH\nUnter den Linden 5\n10117 Berlin\nTel.: +49 30 1234567\nMobil: +49 170 1234567\nFax: +49 30 1234568\njuergen.mueller@beispiel.de',
    {
      ...{ fullName: 'Jürgen Müller', firstName: 'Jürgen', lastName: 'Müller', jobTitle: 'Vertriebsleiter' },
      ...{ company: 'Beispiel GmbH', street: 'Unter den Linden 5', postalCode: '10117', city: 'Berlin' },
      ...{ phone: '+49 30 1234567', mobilePhone: '+49 170 1234567', fax: '+49 30 1234568' },
      email: 'juergen.mueller@beispiel.de',
    },
  ],
  [
    'German, register lines and IBAN left out',
    'Viele Grüße\nDr. Petra Schmidt\nGeschäftsführerin\nSchmidt & Partner mbH\nAmtsgericht München HRB 123456\nIBAN DE89 3704 0044 0532 0130 00\nHandy 0151 23456789',
    {
      ...{ fullName: 'Petra Schmidt', firstName: 'Petra', lastName: 'Schmidt', jobTitle: 'Geschäftsführerin' },
      ...{ company: 'Schmidt & Partner mbH', mobilePhone: '0151 23456789' },
    },
  ],
  [
    'German, D- before the code',
    'VG\nKarl Weber\nEinkauf\nWerk AG\nIndustriestraße 7, D-70565 Stuttgart',
    {
      ...{ fullName: 'Karl Weber', firstName: 'Karl', lastName: 'Weber', jobTitle: 'Einkauf', company: 'Werk AG' },
      ...{ street: 'Industriestraße 7', postalCode: '70565', city: 'Stuttgart' },
    },
  ],
  [
    'Russian',
    'С уважением,\nАнастасия Петрова\nменеджер по продажам\nООО «Ромашка»\nтел.: +7 495 123-45-67\nмоб.: +7 916 123-45-67\n123456, г. Москва, ул. Ленина, д. 5\npetrova@romashka.ru',
    {
      ...{ fullName: 'Анастасия Петрова', firstName: 'Анастасия', lastName: 'Петрова' },
      ...{ jobTitle: 'менеджер по продажам', company: 'ООО «Ромашка»', phone: '+7 495 123-45-67' },
      ...{ mobilePhone: '+7 916 123-45-67', postalCode: '123456', city: 'Москва', street: 'ул. Ленина, д. 5' },
      email: 'petrova@romashka.ru',
    },
  ],
  [
    'Russian, three names are not parted; ИНН left out',
    'С наилучшими пожеланиями\nИванов Иван Иванович\nгенеральный директор\nАО «Север»\nИНН 7701234567\nсайт: www.sever.ru',
    {
      ...{ fullName: 'Иванов Иван Иванович', jobTitle: 'генеральный директор', company: 'АО «Север»' },
      website: 'www.sever.ru',
    },
  ],
  [
    'signs for labels',
    'Eva Holm\n📱 +46 70 123 45 67\n☎ +46 8 123 456\n✉ eva@holm.se',
    {
      ...{ fullName: 'Eva Holm', firstName: 'Eva', lastName: 'Holm', email: 'eva@holm.se' },
      ...{ mobilePhone: '+46 70 123 45 67', phone: '+46 8 123 456' },
    },
  ],
  [
    'two numbers on one line, single letters',
    'Liisa Korhonen\nT +358 9 123 4567 M +358 40 765 4321',
    {
      ...{ fullName: 'Liisa Korhonen', firstName: 'Liisa', lastName: 'Korhonen' },
      ...{ phone: '+358 9 123 4567', mobilePhone: '+358 40 765 4321' },
    },
  ],
  [
    'quoted in an answer',
    '> Best,\n> Regards,\n> Paul King\n> CTO\n> paul@king.dev',
    { fullName: 'Paul King', firstName: 'Paul', lastName: 'King', jobTitle: 'CTO', email: 'paul@king.dev' },
  ],
  [
    'the name that the address tells, not a slogan',
    'Better Together\nMaria Garcia\nmaria.garcia@firma.es',
    { fullName: 'Maria Garcia', firstName: 'Maria', lastName: 'Garcia', email: 'maria.garcia@firma.es' },
  ],
  [
    'after two dashes, sent from a phone',
    'See you there\n--\nJon Snow\nSent from my iPhone',
    { fullName: 'Jon Snow', firstName: 'Jon', lastName: 'Snow' },
  ],
  [
    'a name with a particle is not parted',
    'Ludwig van der Berg\nCEO',
    { fullName: 'Ludwig van der Berg', jobTitle: 'CEO' },
  ],
  ['an order number is no phone', 'Order 12345678\nInvoice no. 2026 1234567', {}],
  ['nothing at all', ' \n ', {}],
];
