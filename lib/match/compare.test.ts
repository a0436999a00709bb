import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRecords } from './compare';
import { draftOf, recordOf } from './match-test-kit';
import { DUPLICATE_THRESHOLDS } from './thresholds';
import { PRIOR } from './weights';

type Texts = Parameters<typeof draftOf>[0];
const same = (a: Texts, b: Texts, kind: 'contact' | 'company' = 'contact') =>
  compareRecords(draftOf(a, kind), recordOf(b, kind), { country: 'FI' }).probability;

const aino = { firstName: 'Aino', lastName: 'Virtanen' };
const nordweb = { company: 'Nordweb Oy', website: 'https://www.nordweb.fi' };

describe('one person', () => {
  test.each<[string, Texts, Texts]>([
    ['same email', { email: 'aino.virtanen@nordweb.fi' }, { ...aino, email: 'Aino.Virtanen@Nordweb.fi' }],
    [
      'same email behind another name',
      { firstName: 'A', lastName: 'Smith', email: 'aino@x.fi' },
      { ...aino, email: 'aino@x.fi' },
    ],
    [
      'a secondary email',
      { ...aino, email: 'aino@gmail.com' },
      { ...aino, email: ['aino@nordweb.fi', 'aino@gmail.com'] },
    ],
    ['Gmail dots and a plus tag', { email: 'ainovirtanen@gmail.com' }, { email: 'aino.virtanen+crm@googlemail.com' }],
    ['an international domain', { email: 'bo@åkeri.se' }, { email: 'bo@xn--keri-poa.se' }],
    [
      'same mobile, written differently',
      { ...aino, mobilePhone: '040-1234567' },
      { ...aino, phone: '+358 40 123 4567' },
    ],
    ['same mobile, nothing else typed yet', { phone: '040 1234568' }, { ...aino, phone: '+358401234568' }],
    ['same landline and name', { ...aino, phone: '09 1234567' }, { ...aino, phone: '+35891234567 ext. 3' }],
    [
      'same mobile, a slip in the name',
      { firstName: 'Aino', lastName: 'Virtannen', phone: '0401234568' },
      { ...aino, mobilePhone: '0401234568' },
    ],
    [
      'same mobile after a marriage',
      { firstName: 'Aino', lastName: 'Berg', mobilePhone: '0401234568' },
      { ...aino, mobilePhone: '0401234568' },
    ],
    ['same name at one company', { ...aino, company: 'Nordweb' }, { ...aino, company: 'NORDWEB OY' }],
    [
      'same name at one domain, another address',
      { ...aino, email: 'aino@nordweb.fi' },
      { ...aino, email: 'aino.virtanen@nordweb.fi' },
    ],
    [
      'first and last name swapped at one company',
      { firstName: 'Virtanen', lastName: 'Aino', ...nordweb },
      { ...aino, ...nordweb },
    ],
    [
      'diacritics and particles',
      { fullName: 'Jörg von Müller', company: 'Bär AG' },
      { firstName: 'Joerg', lastName: 'Mueller', company: 'Bär AG' },
    ],
    ['a middle initial only there', { ...aino, ...nordweb }, { fullName: 'Aino K. Virtanen', ...nordweb }],
    [
      'Cyrillic and Latin',
      { fullName: 'Иван Петров', company: 'Ромашка' },
      { fullName: 'Ivan Petrov', company: 'ООО «Ромашка»' },
    ],
    [
      'one LinkedIn page',
      { ...aino, linkedinUrl: 'https://www.linkedin.com/in/ainov/' },
      { ...aino, linkedinUrl: 'linkedin.com/in/AinoV?x=1' },
    ],
    [
      'same name and home address',
      { ...aino, street: 'Mannerheimintie 5 A 3', postalCode: '00100', city: 'Helsinki' },
      { ...aino, street: 'mannerheimintie 5 a 3', postalCode: '00 100', city: 'Helsinki' },
    ],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBeGreaterThanOrEqual(DUPLICATE_THRESHOLDS.balanced);
  });
});

describe('two people', () => {
  const office = { ...nordweb, phone: '09 1234567', street: 'Keskuskatu 1', postalCode: '00100', city: 'Helsinki' };
  test.each<[string, Texts, Texts]>([
    [
      'colleagues who share everything an office shares',
      { ...aino, ...office, email: 'aino@nordweb.fi' },
      { firstName: 'Matti', lastName: 'Laine', ...office, email: 'matti@nordweb.fi' },
    ],
    [
      'colleagues behind one role mailbox',
      { ...aino, ...nordweb, email: 'info@nordweb.fi' },
      { firstName: 'Matti', lastName: 'Laine', ...nordweb, email: 'info@nordweb.fi' },
    ],
    ['a role mailbox alone', { email: 'info@nordweb.fi' }, { email: 'info@nordweb.fi' }],
    [
      'siblings at one company',
      { firstName: 'Anna', lastName: 'Berg', ...office },
      { firstName: 'Arne', lastName: 'Berg', ...office },
    ],
    [
      'like first names at one company',
      { firstName: 'Anna', lastName: 'Berg', email: 'anna.berg@nordweb.fi' },
      { firstName: 'Anne', lastName: 'Berg', email: 'anne.berg@nordweb.fi' },
    ],
    [
      'one mobile, two names',
      { ...aino, mobilePhone: '0401234568' },
      { firstName: 'Matti', lastName: 'Laine', mobilePhone: '0401234568' },
    ],
    [
      'a couple with one mobile',
      { ...aino, mobilePhone: '0401234568' },
      { firstName: 'Matti', lastName: 'Virtanen', mobilePhone: '0401234568' },
    ],
    ['a switchboard alone', { phone: '09 1234567' }, { ...aino, phone: '09 1234567' }],
    [
      'a shared American number of colleagues',
      { firstName: 'Ann', lastName: 'Lee', company: 'Acme Inc.', phone: '+1 212 555 1234' },
      { firstName: 'Ann', lastName: 'Ray', company: 'Acme', phone: '(212) 555-1234', country: 'US' },
    ],
    [
      'a household',
      { ...aino, phone: '09 1234567', street: 'Kotikatu 1', postalCode: '00100', city: 'Helsinki' },
      {
        firstName: 'Matti',
        lastName: 'Virtanen',
        phone: '09 1234567',
        street: 'Kotikatu 1',
        postalCode: '00100',
        city: 'Helsinki',
      },
    ],
    [
      'an address alone',
      { street: 'Kotikatu 1', postalCode: '00100', city: 'Helsinki', phone: '09 1234567' },
      { ...aino, street: 'Kotikatu 1', postalCode: '00100', city: 'Helsinki', phone: '09 1234567' },
    ],
    ['namesakes at two companies', { ...aino, company: 'Nordweb Oy' }, { ...aino, company: 'Kone Oyj' }],
    ['namesakes at one mail service', { ...aino, email: 'aino.v@gmail.com' }, { ...aino, email: 'aino77@gmail.com' }],
    ['namesakes alone', aino, aino],
    [
      'namesakes at one company with other emails and other mobiles',
      { ...aino, ...nordweb, email: 'aino.virtanen@nordweb.fi', mobilePhone: '0401234568' },
      { ...aino, ...nordweb, email: 'aino.k.virtanen@nordweb.fi', mobilePhone: '0507654321' },
    ],
    [
      'father and son',
      { fullName: 'John Smith Jr.', company: 'Acme', phone: '+1 212 555 1234' },
      { fullName: 'John Smith Sr', company: 'Acme', phone: '+1 212 555 1234' },
    ],
    [
      'placeholders',
      { firstName: 'TBD', lastName: 'TBD', company: 'n/a', phone: '000 000 0000', email: '-' },
      { firstName: 'TBD', lastName: 'TBD', company: 'n/a', phone: '000 000 0000', email: '-' },
    ],
    ['nothing', {}, {}],
  ])('%s', (_, a, b) => {
    expect(same(a, b)).toBeLessThan(DUPLICATE_THRESHOLDS.balanced);
  });
});

describe('evidence', () => {
  const texts = fc.constantFrom<Texts[keyof Texts]>(
    '',
    'Aino',
    'Virtanen',
    'aino@nordweb.fi',
    '040 1234568',
    '09 1234567',
    'Nordweb Oy',
    'info@nordweb.fi',
    '-',
    '𝕏',
    '\u202e',
  );
  const records = fc.record(
    {
      firstName: texts,
      lastName: texts,
      email: texts,
      phone: texts,
      mobilePhone: texts,
      company: texts,
      website: texts,
      street: texts,
      city: texts,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Texts>;

  test('adds up with the prior to the probability, which is one either way', () => {
    fc.assert(
      fc.property(records, records, fc.constantFrom('contact' as const, 'company' as const), (a, b, kind) => {
        const { probability, evidence } = compareRecords(draftOf(a, kind), recordOf(b, kind), { country: 'FI' });
        const bits = evidence.reduce((sum, { weight }) => sum + weight, PRIOR);
        expect(probability).toBeCloseTo(1 / (1 + 2 ** -bits), 9);
        expect(same(b, a, kind)).toBeCloseTo(probability, 9);
      }),
      { numRuns: 1000 },
    );
  });

  test('carries both values as written', () => {
    const { evidence } = compareRecords(
      draftOf({ mobilePhone: ' 040-1234568 ' }),
      recordOf({ phone: '+358 40 1234568' }),
      { country: 'FI' },
    );
    expect(evidence).toMatchObject([
      { field: 'mobilePhone', level: 'exact', values: ['040-1234568', '+358 40 1234568'] },
    ]);
  });
});
