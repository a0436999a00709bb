import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_CARD_VALUE, type ContactCard } from './contact-card';
import { isVcard, readVcard } from './read-vcard';
import { anyText } from './testing/any-text';

const card = (...lines: readonly string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD'].join('\r\n');

const CARDS: readonly (readonly [string, string, ContactCard])[] = [
  [
    '3.0 in Finnish, with types',
    card(
      'VERSION:3.0',
      'N:Virtanen;Aino;;;',
      'FN:Aino Virtanen',
      'ORG:Nordweb Oy;Myynti',
      'TITLE:Myyntijohtaja',
      'TEL;TYPE=WORK,VOICE:+358 9 765 4321',
      'TEL;TYPE=CELL:040 123 4567',
      'TEL;TYPE=WORK,FAX:+358 9 765 4322',
      'EMAIL;TYPE=INTERNET:aino@nordweb.fi',
      'ADR;TYPE=WORK:;;Mannerheimintie 12;Helsinki;;00100;Suomi',
      'URL:https://nordweb.fi',
    ),
    {
      ...{ fullName: 'Aino Virtanen', firstName: 'Aino', lastName: 'Virtanen', jobTitle: 'Myyntijohtaja' },
      ...{ company: 'Nordweb Oy', email: 'aino@nordweb.fi', phone: '+358 9 765 4321', mobilePhone: '040 123 4567' },
      ...{ fax: '+358 9 765 4322', website: 'https://nordweb.fi', street: 'Mannerheimintie 12', postalCode: '00100' },
      ...{ city: 'Helsinki', country: 'Suomi' },
    },
  ],
  [
    '2.1 in Swedish, quoted-printable over two lines',
    card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85kesson;=C3=85sa',
      'TITLE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:F=C3=B6rs=C3=A4ljnings=',
      'chef',
      'TEL;CELL;PREF:+46 70 123 45 67',
      'TEL;WORK;VOICE:08-751 06 30',
    ),
    {
      ...{ fullName: 'Åsa Åkesson', firstName: 'Åsa', lastName: 'Åkesson', jobTitle: 'Försäljningschef' },
      ...{ phone: '08-751 06 30', mobilePhone: '+46 70 123 45 67' },
    },
  ],
  [
    '4.0 in German, tel: addresses, folded lines, quoted parameters',
    card(
      'VERSION:4.0',
      'FN:Jürgen Müller',
      'ORG:Beispiel \\& Söhne GmbH\\, Berlin',
      'TEL;VALUE=uri;TYPE="cell,voice":tel:+49-170-1234567',
      'EMAIL;PREF=2:zweite@beispiel.de',
      'EMAIL;PREF=1:juergen.mueller@bei',
      ' spiel.de',
      'ADR;LABEL="Unter den Linden: 5":;;Unter den Linden 5;Berlin;;10117;Deutschland',
    ),
    {
      ...{ fullName: 'Jürgen Müller', firstName: 'Jürgen', lastName: 'Müller' },
      ...{ company: 'Beispiel & Söhne GmbH, Berlin', email: 'juergen.mueller@beispiel.de' },
      ...{ mobilePhone: '+49-170-1234567', street: 'Unter den Linden 5', postalCode: '10117', city: 'Berlin' },
      country: 'Deutschland',
    },
  ],
  [
    '2.1 in Russian, windows-1251',
    card('VERSION:2.1', 'FN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C8=E2=E0=ED =CF=E5=F2=F0=EE=E2'),
    { fullName: 'Иван Петров', firstName: 'Иван', lastName: 'Петров' },
  ],
  [
    'groups, LinkedIn, work before home, the first card only',
    `${card(
      'item1.TEL;type=HOME:+1 512 555 0101',
      'item2.TEL;type=WORK:+1 512 555 0199',
      'item3.URL:https://www.linkedin.com/in/jane-doe',
      'FN:Jane Doe',
    )}\n${card('FN:Somebody Else', 'TITLE:CEO')}`,
    {
      ...{ fullName: 'Jane Doe', firstName: 'Jane', lastName: 'Doe', phone: '+1 512 555 0199' },
      linkedinUrl: 'https://www.linkedin.com/in/jane-doe',
    },
  ],
  [
    'an end that was cut off',
    'BEGIN:VCARD\nFN:Anna Berg',
    { fullName: 'Anna Berg', firstName: 'Anna', lastName: 'Berg' },
  ],
  ['a pager is no phone', card('FN:Anna Maria Berg', 'TEL;PAGER:12345678'), { fullName: 'Anna Maria Berg' }],
  ['no vCard', 'FN:Anna Berg', {}],
];

test.each(CARDS)('%s', (_, text, read) => {
  expect(readVcard(text)).toEqual(read);
});

test('a vCard is told from a signature', () => {
  expect([isVcard(card()), isVcard('Anna Berg\nBEGIN:VCARD is no line of mine')]).toEqual([true, false]);
});

test('whatever is pasted, nothing is thrown, and no value is blank or long', () => {
  const name = fc.constantFrom(
    'N',
    'FN',
    'TEL;CELL',
    'ADR',
    'EMAIL;ENCODING=QUOTED-PRINTABLE',
    'URL',
    'ORG;CHARSET=no',
    '',
  );
  const lines = fc.array(fc.tuple(name, anyText({ maxLength: 60 })).map(([key, value]) => `${key}:${value}`));
  fc.assert(
    fc.property(lines, (some) => {
      for (const value of Object.values(readVcard(card(...some)))) {
        expect(value.trim()).not.toBe('');
        expect(value.length).toBeLessThanOrEqual(MAX_CARD_VALUE);
      }
    }),
  );
});
