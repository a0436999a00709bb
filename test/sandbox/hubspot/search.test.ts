import { beforeAll, describe, expect, it } from 'vitest';
import { HubSpotAccount } from './account';
import { HubSpotRefusal } from './refusal';
import type { SearchRequest } from './search-request';

const NOW = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;
const account = new HubSpotAccount({ now: () => NOW });

beforeAll(() => {
  const people = [
    { email: 'anna.berg@firma.se', firstname: 'Anna', lastname: 'Berg', phone: '+46701234518', company: 'Firma AB' },
    { email: 'bo@annan.se', firstname: 'Bo', lastname: 'Anna-Lisa', lifecyclestage: 'lead', num_notes: '9' },
    { email: 'carl@firma.se', firstname: 'Carl', hs_additional_emails: 'c@old.se;carl@alt.se', num_notes: '10' },
    { lastname: 'Duva', lifecyclestage: 'customer' },
  ];
  people.forEach((properties, index) => {
    account.seed('contacts', { id: String(index + 1), properties, createdAt: NOW - (10 - index) * DAY });
  });
});

const filters = (...each: object[]): SearchRequest => ({ filterGroups: [{ filters: each }] });
const one = (propertyName: string, operator: string, more: object = {}): SearchRequest =>
  filters({ propertyName, operator, ...more });
const found = (request: SearchRequest): string =>
  account
    .search('contacts', request)
    .results.map(({ id }) => id)
    .join('');

function refused(request: SearchRequest): string | undefined {
  try {
    account.search('contacts', request);
  } catch (error) {
    if (error instanceof HubSpotRefusal && error.status === 400) return error.body.category;
    throw error;
  }
  return undefined;
}

describe('filters', () => {
  it.each([
    ['text is compared without case', one('firstname', 'EQ', { value: 'ANNA' }), '1'],
    ['enumerations are compared as they are', one('lifecyclestage', 'EQ', { value: 'LEAD' }), ''],
    ['an enumeration', one('lifecyclestage', 'EQ', { value: 'lead' }), '2'],
    ['not equal passes over the empty', one('lifecyclestage', 'NEQ', { value: 'lead' }), '4'],
    ['known', one('lifecyclestage', 'HAS_PROPERTY'), '24'],
    ['not known', one('lifecyclestage', 'NOT_HAS_PROPERTY'), '13'],
    ['one of, in lower case', one('email', 'IN', { values: ['carl@firma.se', 'bo@annan.se'] }), '23'],
    ['one of, in another case', one('email', 'IN', { values: ['Carl@firma.se'] }), ''],
    ['none of', one('email', 'NOT_IN', { values: ['carl@firma.se'] }), '124'],
    ['numbers by size', one('num_notes', 'GT', { value: '9' }), '3'],
    ['numbers between', one('num_notes', 'BETWEEN', { value: '9', highValue: '10' }), '23'],
    ['times in milliseconds', one('lastmodifieddate', 'GTE', { value: String(NOW - 8 * DAY) }), '34'],
    ['times as text', one('createdate', 'LT', { value: new Date(NOW - 9 * DAY).toISOString() }), '1'],
    ['a whole token', one('lastname', 'CONTAINS_TOKEN', { value: 'anna' }), '2'],
    ['a part of a token', one('lastname', 'CONTAINS_TOKEN', { value: 'ann' }), ''],
    ['a wildcard', one('lastname', 'CONTAINS_TOKEN', { value: 'ann*' }), '2'],
    ['a domain', one('email', 'CONTAINS_TOKEN', { value: 'firma.se' }), '13'],
    ['a domain by wildcard', one('email', 'CONTAINS_TOKEN', { value: '*@firma.se' }), '13'],
    ['one of several secondary emails', one('hs_additional_emails', 'CONTAINS_TOKEN', { value: 'carl@alt.se' }), '3'],
    ['not a token', one('email', 'NOT_CONTAINS_TOKEN', { value: 'firma' }), '24'],
    [
      'a phone without its country code',
      one('hs_searchable_calculated_phone_number', 'EQ', { value: '701234518' }),
      '1',
    ],
    [
      'all of a group',
      filters(
        { propertyName: 'firstname', operator: 'EQ', value: 'bo' },
        { propertyName: 'lastname', operator: 'EQ', value: 'berg' },
      ),
      '',
    ],
    [
      'any of the groups',
      {
        filterGroups: [
          { filters: [{ propertyName: 'firstname', operator: 'EQ', value: 'bo' }] },
          { filters: [{ propertyName: 'lastname', operator: 'EQ', value: 'berg' }] },
        ],
      },
      '12',
    ],
    ['words in any of the default properties', { query: 'anna' }, '12'],
    ['every word', { query: 'anna firma' }, '1'],
    ['the sort asked for', { sorts: [{ propertyName: 'createdate', direction: 'DESCENDING' }] }, '4321'],
    ['the sort as a text', { sorts: ['-num_notes'] }, '3214'],
  ] satisfies [string, SearchRequest, string][])('%s', (_name, request, expected) => {
    expect(found(request)).toBe(expected);
  });
});

describe('limits', () => {
  const email = { propertyName: 'email', operator: 'HAS_PROPERTY' };
  const groups = (count: number, size: number): SearchRequest => ({
    filterGroups: Array.from({ length: count }, () => ({ filters: Array.from({ length: size }, () => email) })),
  });
  const values = (count: number): SearchRequest =>
    one('email', 'IN', { values: Array.from({ length: count }, (_each, index) => `p${index}@x.se`) });

  it.each([
    ['5 groups', groups(5, 1)],
    ['6 filters in a group', groups(1, 6)],
    ['18 filters in all', groups(3, 6)],
    ['100 values', values(100)],
    ['a page of 200', { limit: 200 }],
    ['the last page within 10,000', { after: '9800', limit: 200 }],
  ])('%s are allowed', (_name, request) => {
    expect(refused(request)).toBeUndefined();
  });

  it.each([
    ['6 groups', groups(6, 1)],
    ['7 filters in a group', groups(1, 7)],
    ['20 filters in all', groups(4, 5)],
    ['101 values', values(101)],
    ['a page of 201', { limit: 201 }],
    ['anything beyond 10,000', { after: '9801', limit: 200 }],
    ['two sorts', { sorts: ['createdate', 'email'] }],
    ['an unknown property', one('shoe', 'EQ', { value: '1' })],
    ['an unknown operator', one('email', 'LIKE', { value: '1' })],
    ['a filter without its value', one('email', 'EQ')],
    ['no values to be one of', one('email', 'IN', { values: [] })],
    ['half a range', one('num_notes', 'BETWEEN', { value: '1' })],
  ])('%s are refused', (_name, request) => {
    expect(refused(request)).toBe('VALIDATION_ERROR');
  });

  it('pages through everything once', () => {
    const pages: string[] = [];
    let after: string | undefined = '0';
    for (let page = 0; after !== undefined && page < 10; page += 1) {
      const result = account.search('contacts', { limit: 3, after });
      pages.push(...result.results.map(({ id }) => id));
      expect(result.total).toBe(4);
      ({ after } = { after: undefined, ...result });
    }
    expect(pages).toEqual(['1', '2', '3', '4']);
  });
});
