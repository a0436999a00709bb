import { describe, expect, test } from 'vitest';
import type { FieldValues } from '../record/record';
import { bearsName, factOf, isWellKnown, nameTokens, ownDomains } from './email-domains';
import { contact } from './rule-test-kit';

const of = (fields: FieldValues) => contact(fields);

describe('the company\u2019s own domains', () => {
  test.each([
    ['https://www.firma.fi/yhteys', ['firma.fi']],
    ['shop.firma.co.uk', ['firma.co.uk']],
    // Pages on other people's hosts say nothing.
    ['linkedin.com/company/firma', []],
    ['', []],
  ])('website %s', (website, domains) => {
    expect(ownDomains(of({ website: [website] }), undefined)).toEqual(domains);
  });

  test('what the associated company has counts too', () => {
    const associated = { id: '1', name: 'Firma', domains: ['firma.se', 'facebook.com'] };
    expect(ownDomains(of({}), { associated })).toEqual(['firma.se']);
  });
});

test('a domain that two other records use, or that is the company\u2019s, is well known', () => {
  const facts = {
    domains: [
      { domain: 'firma.fi', records: 2 },
      { domain: 'uusi.fi', records: 1 },
    ],
  };
  expect(factOf('mail.firma.fi', facts)?.records).toBe(2);
  expect(isWellKnown('mail.firma.fi', of({}), facts)).toBe(true);
  expect(isWellKnown('uusi.fi', of({}), facts)).toBe(false);
  expect(isWellKnown('uusi.fi', of({ website: ['uusi.fi'] }), facts)).toBe(true);
  expect(isWellKnown('firma.fi', of({}), undefined)).toBe(false);
});

test('words of a name: folded, in Latin letters, without initials', () => {
  expect(nameTokens(of({ firstName: ['Åsa B.'], lastName: ['O’Neill-Berg'] }))).toEqual(['asa', 'neill', 'berg']);
  expect(nameTokens(of({ fullName: ['Иван Петров'] }))).toEqual(['ivan', 'petrov']);
  expect(nameTokens(of({}))).toEqual([]);
});

test.each([
  [{ lastName: ['Lindqvist'], company: ['Lindqvist Bygg AB'] }, 'telia.com', true],
  [{ lastName: ['Virtanen'], company: ['Kide Oy'] }, 'virtanenconsulting.fi', true],
  [{ lastName: ['Virtanen'], company: ['Kide Oy'] }, 'gmail.com', false],
  [{ company: ['Kide Oy'] }, 'kide.fi', false],
])('a sole trader: %j at %s: %s', (fields, host, is) => {
  expect(bearsName(of(fields), host)).toBe(is);
});
