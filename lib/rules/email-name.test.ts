import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { packagedTables } from '../../scripts/packaged-tables';
import { emailName } from './email-name';
import { onFields } from './rule-test-kit';

const tables = packagedTables();
const on = (firstName: string, lastName: string, email: string, company = '') =>
  onFields(emailName, { firstName: [firstName], lastName: [lastName], email: [email], company: [company] }, { tables });

test.each([
  ['Robert', 'Lund', 'bob.svensson@nordweb.fi'],
  ['Maria', 'Johansson', 'maria.svensson@nordweb.se'],
  ['Maija', 'Korhonen', 'maija.lahti@kallio.fi'],
  ['Anna', 'Berg', 'a.virtanen@kallio.fi'],
  ['Anna', 'Berg', 'virtanen@kallio.fi'],
  ['Anna', 'Berg', 'anna.berg@kallio.fi'],
  ['Anna', 'Berg', 'berg.anna@kallio.fi'],
  ['Jürgen', 'Müller', 'juergen.mueller@firma.de'],
  ['Åse', 'Sørensen', 'aase.soerensen@firma.no'],
  ['Юлия', 'Щукина', 'julia.schukina@romashka.ru'],
  ['Евгений', 'Хрущёв', 'yevgeny.khrushchev@romashka.ru'],
  ['Александр', 'Яковлев', 'alexander.jakovlev@romashka.ru'],
  ['Georgiy', 'Petrov', 'yury.petrov@romashka.ru'],
  ['李', '伟', 'wei.li@acme.com'],
  ['Νίκος', 'Παπάς', 'matti.virtanen@acme.com'],
  ['Anna', '', 'matti.virtanen@kallio.fi'],
  ['Tom', 'Jones', 'accounts.payable@acme.com'],
  ['Tom', 'Jones', 'sales.europe@acme.com'],
  ['Tom', 'Jones', 'art.director@acme.com'],
  ['Tom', 'Jones', 'foo.barbaz@acme.com'],
  ['Tom', 'Jones', 'customer.service@acme.com'],
  ['Bo', 'Ek', 'anna.lindex@lindex.se'],
])('%s %s: %s is silent', (first, last, email) => expect(on(first, last, email)).toEqual([]));

test('silent without its table, and where the address is the firm’s', () => {
  const fields = { firstName: ['Anna'], lastName: ['Berg'], email: ['matti.virtanen@kallio.fi'] };
  expect(onFields(emailName, fields)).toEqual([]);
  expect(on('Anna', 'Berg', 'matti.virtanen@kallio.fi', 'Matti Virtanen Oy')).toEqual([]);
});

test('nothing throws on any text', () => {
  const any = anyText({ maxLength: 60 });
  fc.assert(
    fc.property(any, any, fc.stringMatching(/^[a-zåö]{3,25}[._][a-z-]{3,25}$/), (first, last, local) => {
      expect(() => on(first, last, `${local}@nordweb.fi`)).not.toThrow();
    }),
  );
});
