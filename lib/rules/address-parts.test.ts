import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldValues } from '../record/record';
import { addressParts } from './address-parts';
import { applied } from './compose-fixes';
import { contact, onFields, said } from './rule-test-kit';

const on = (fields: FieldValues) => onFields(addressParts, fields)[0];
const EMPTY = { postalCode: [], city: [], state: [], email: [], phone: [] } as const;

describe('each part to its own field', () => {
  test.each<[FieldValues, string, string, FieldValues | Record<string, string> | undefined]>([
    [{ ...EMPTY, city: ['00100 Helsinki'], country: ['Finland'] }, 'postcode', 'Helsinki', { postalCode: '00100' }],
    [{ ...EMPTY, city: ['114 55 Stockholm'], country: ['Sverige'] }, 'postcode', 'Stockholm', { postalCode: '114 55' }],
    [{ ...EMPTY, city: ['D-10115 Berlin'], country: ['Germany'] }, 'postcode', 'Berlin', { postalCode: '10115' }],
    [{ ...EMPTY, city: ['101000, Москва'], country: ['Россия'] }, 'postcode', 'Москва', { postalCode: '101000' }],
    [{ ...EMPTY, city: ['London SW1A 1AA'], country: ['UK'] }, 'postcode', 'London', { postalCode: 'SW1A 1AA' }],
    [
      { ...EMPTY, city: ['New York, NY 10001'], country: ['US'] },
      'postcode',
      'New York',
      { postalCode: '10001', state: 'NY' },
    ],
    [{ ...EMPTY, city: ['Austin, TX'], country: ['US'] }, 'state', 'Austin', { state: 'TX' }],
    [{ ...EMPTY, city: ['Helsinki, Finland'], country: ['Finland'] }, 'country', 'Helsinki', undefined],
    [{ ...EMPTY, postalCode: ['00100 Helsinki'], country: ['FI'] }, 'town', '00100', { city: 'Helsinki' }],
    [{ ...EMPTY, city: ['Helsinki'], postalCode: ['00100 Helsinki'], country: ['FI'] }, 'town', '00100', undefined],
    [{ ...EMPTY, city: ['00100 Helsinki'], postalCode: ['00100'], country: ['FI'] }, 'postcode', 'Helsinki', undefined],
    [
      { ...EMPTY, street: ['Mannerheimintie 1 A 5, 00100 Helsinki'], country: ['FI'] },
      'address',
      'Mannerheimintie 1 A 5',
      { postalCode: '00100', city: 'Helsinki' },
    ],
    [
      { ...EMPTY, street: ['Goethestr. 1\n10115 Berlin\nDeutschland'], country: ['DE'] },
      'address',
      'Goethestr. 1',
      { postalCode: '10115', city: 'Berlin' },
    ],
    [
      { ...EMPTY, street: ['ул. Ленина, д. 5, 101000 Москва, Россия'], country: ['RU'] },
      'address',
      'ул. Ленина, д. 5',
      { postalCode: '101000', city: 'Москва' },
    ],
    [{ ...EMPTY, street: ['Storgatan 1, Sweden'], country: ['Sweden'] }, 'country', 'Storgatan 1', undefined],
    [{ ...EMPTY, street: ['Kauppakatu 1, anna@firma.fi'] }, 'email', 'Kauppakatu 1', { email: 'anna@firma.fi' }],
    [{ ...EMPTY, street: ['Kauppakatu 1 (+358 40 123 4567)'] }, 'phone', 'Kauppakatu 1', { phone: '+358 40 123 4567' }],
  ])('%j: %s, %s', (fields, message, value, others) => {
    const report = on(fields);
    expect(said(report)).toBe(message);
    expect(report?.fix).toEqual({ kind: 'review', value, ...(others && { others }) });
  });

  test.each<[FieldValues, string]>([
    [{ ...EMPTY, city: ['00100 Helsinki'], postalCode: ['00200'], country: ['FI'] }, 'postcode'],
    [{ city: ['00100 Helsinki'], country: ['FI'] }, 'postcode'],
    [{ ...EMPTY, city: ['Finland'], country: ['FI'] }, 'country'],
    [{ ...EMPTY, city: ['USA'], country: ['United States'] }, 'country'],
    [{ ...EMPTY, street: ['1 Main St, Austin, TX 78701'], country: ['US'] }, 'address'],
    [{ street: ['anna@firma.fi'], email: ['bo@firma.fi'] }, 'email'],
  ])('%j: %s, without a fix', (fields, message) => {
    expect(said(on(fields))).toBe(message);
    expect(on(fields)?.fix).toBeUndefined();
  });
});

describe('silent on clean addresses', () => {
  test.each([
    ['FI', 'Mannerheimintie 10 A 5', 'Helsinki', '00100'],
    ['FI', 'PL 12', 'Espoo', '02101'],
    ['SE', 'Vasagatan 5, 3 tr', 'Stockholm', '111 20'],
    ['SE', 'Storgatan 12 B', 'Umeå', '903 26'],
    ['DE', 'Straße des 17. Juni 135', 'Berlin', '10623'],
    ['DE', 'Goethestr. 5, Hinterhaus', 'Frankfurt am Main', '60313'],
    ['RU', 'ул. Ленина, д. 5, кв. 12', 'Москва', '101000'],
    ['RU', 'Невский проспект, д. 28', 'Санкт-Петербург', '191186'],
    ['GB', 'Flat 3, 12 Church Road', 'London', 'SW1A 1AA'],
    ['GB', 'Unit 7, Station Approach', 'Bristol', 'BS1 4DJ'],
    ['US', '1 Peachtree St NE, Suite 300', 'Atlanta', '30303'],
    ['US', 'PO Box 12345', 'Washington, DC', '20001'],
    ['US', '12 Elm St', 'Lebanon', '17042'],
    ['US', '12 Elm St', 'Mexico', '04257'],
    ['LU', '1 Rue Notre-Dame', 'Luxembourg', '2240'],
    ['SG', '1 Raffles Place', 'Singapore', '048616'],
    ['MX', 'Av. Juárez 1', 'Mexico', '06000'],
    ['', '1 Main St, 00100 Helsinki', 'Finland', '00100'],
  ])('%s: %s, %s, %s', (country, street, city, postalCode) => {
    expect(
      onFields(addressParts, { street: [street], city: [city], postalCode: [postalCode], country: [country] }),
    ).toEqual([]);
  });

  test('where one field holds the whole address', () => {
    expect(on({ street: ['Kauppakatu 1, 00100 Helsinki, Finland'], country: ['Finland'] })).toBeUndefined();
  });
});

test('for any text nothing throws, and a fix passes', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '00100',
      '114 55',
      'Helsinki',
      'Finland',
      'Sweden',
      'TX',
      '78701',
      'Austin',
      'a@b.fi',
      '+358401234567',
      'Tie 1',
    ),
    anyText({ maxLength: 6 }),
  );
  const text = fc
    .tuple(fc.array(part, { maxLength: 4 }), fc.constantFrom(', ', ' ', '\n', ','))
    .map(([parts, by]) => parts.join(by));
  fc.assert(
    fc.property(text, text, fc.constantFrom('FI', 'SE', 'US', 'GB', 'Finland'), (one, two, country) => {
      const draft = contact({ ...EMPTY, street: [one], city: [two], country: [country] });
      for (const report of onFields(addressParts, draft.fields)) {
        if (!report.fix) continue;
        const after = applied(draft, { ...report, index: report.index ?? 0, rule: 'country', severity: 'info' });
        const left = onFields(addressParts, after.fields).find(({ field }) => field === report.field);
        expect(left, JSON.stringify([one, two, report])).toBeUndefined();
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
