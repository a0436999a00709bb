import { describe, expect, test } from 'vitest';
import { lookupKey, lookupsFor, matchesLookup, type Lookup } from './lookup';
import { draftOf, recordOf } from './match-test-kit';

const keys = (lookups: readonly Lookup[]) => lookups.map(lookupKey);

describe('what is asked about a contact', () => {
  test('every address, number and the name, each once', () => {
    const draft = draftOf({
      email: ['Aino@Nordweb.fi', 'aino@nordweb.fi', 'no address'],
      phone: '040 123 4568',
      mobilePhone: '+358 40 1234568',
      firstName: 'Aino',
      lastName: 'Virtanen',
      company: 'Nordweb Oy',
    });
    expect(lookupsFor(draft, 'FI')).toEqual([
      { by: 'email', email: 'aino@nordweb.fi' },
      { by: 'phone', national: '401234568', e164: '+358401234568' },
      { by: 'name', firstName: 'Aino', lastName: 'Virtanen' },
    ]);
  });

  test('nothing of values with a personal code: look-ups are kept', () => {
    const code = '131052-308T';
    const draft = draftOf({
      email: ['a@firma.fi', `${code}@firma.fi`],
      phone: code,
      firstName: `Aino ${code}`,
      lastName: 'Virtanen',
    });
    expect(keys(lookupsFor(draft, 'FI'))).toEqual(['email:a@firma.fi']);
  });

  test.each([
    [
      'a tagged address, with and without its tag',
      { email: 'a.berg+x@firma.se' },
      ['email:a.berg+x@firma.se', 'email:a.berg@firma.se'],
    ],
    [
      'a Gmail address, with and without dots',
      { email: 'a.berg@gmail.com' },
      ['email:a.berg@gmail.com', 'email:aberg@gmail.com'],
    ],
    [
      'two numbers in one field',
      { phone: '08-751 06 30 / 070-123 45 68', country: 'Sweden' },
      ['phone:+4687510630:87510630', 'phone:+46701234568:701234568'],
    ],
    ['a full name', { fullName: 'Berg, Anna' }, ['name:anna|berg']],
    ['a number without its area code, by its last digits', { phone: '1234567', country: 'Russia' }, ['phone::1234567']],
    ['placeholders', { firstName: 'TBD', lastName: 'n/a', phone: '0000000000', email: '--' }, []],
    ['a first name alone', { firstName: 'Aino' }, []],
    ['nothing', {}, []],
  ])('%s', (_, texts, expected) => {
    expect(keys(lookupsFor(draftOf(texts), 'FI'))).toEqual(expected);
  });
});

test('what is asked about a company', () => {
  const draft = draftOf(
    { company: 'Nordweb Oy', website: 'https://www.nordweb.fi/en', email: 'info@nordweb.fi' },
    'company',
  );
  expect(keys(lookupsFor(draft, 'FI'))).toEqual(['company:nordweb oy', 'domain:nordweb.fi']);
});

describe('whether a record answers', () => {
  test.each<[string, Parameters<typeof draftOf>[0], Lookup, boolean]>([
    ['a secondary email', { email: ['x@y.fi', 'Aino@Nordweb.fi'] }, { by: 'email', email: 'aino@nordweb.fi' }, true],
    ['another email', { email: 'aino@nordweb.se' }, { by: 'email', email: 'aino@nordweb.fi' }, false],
    ['a national form', { phone: '040-123 4568' }, { by: 'phone', national: '401234568', e164: '+358401234568' }, true],
    [
      'an international form',
      { mobilePhone: '00358 (0)40 1234568' },
      { by: 'phone', national: '401234568', e164: '+358401234568' },
      true,
    ],
    [
      'the same digits in another country',
      { phone: '+46 401234568' },
      { by: 'phone', national: '401234568', e164: '+358401234568' },
      false,
    ],
    [
      'a longer number',
      { phone: '+1 9401234568' },
      { by: 'phone', national: '401234568', e164: '+358401234568' },
      false,
    ],
    [
      'a name with marks',
      { firstName: 'Mäkinen', lastName: 'Aino' },
      { by: 'name', firstName: 'Aino', lastName: 'Makinen' },
      true,
    ],
    ['half a name', { firstName: 'Aino' }, { by: 'name', firstName: 'Aino', lastName: 'Virtanen' }, false],
    ['a company without its legal form', { company: 'Nordweb' }, { by: 'companyName', name: 'NORDWEB OY' }, true],
    ['a domain in a website', { website: 'http://nordweb.fi/x' }, { by: 'domain', domain: 'nordweb.fi' }, true],
    ['a record of nothing', {}, { by: 'domain', domain: 'nordweb.fi' }, false],
  ])('%s', (_, texts, lookup, expected) => {
    expect(matchesLookup(recordOf(texts), lookup)).toBe(expected);
  });

  test('every look-up of a draft is answered by the record that says the same', () => {
    const texts = {
      fullName: 'Aino Virtanen',
      email: 'aino.v+x@gmail.com',
      phone: '040 1234568',
      mobilePhone: '050 7654321',
    };
    for (const lookup of lookupsFor(draftOf(texts), 'FI')) expect(matchesLookup(recordOf(texts), lookup)).toBe(true);
  });
});
