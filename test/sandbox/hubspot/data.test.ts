import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { HubSpotAccount } from './account';
import { NAMED, populate } from './data';
import { PLACES } from '../data/places';
import type { DefectRule } from '../data/truth';
import type { HubSpotRecord } from './record';

const NOW = Date.UTC(2026, 10, 22);
const account = new HubSpotAccount({ now: () => NOW });
const truth = populate(account, { contacts: 1_500, seed: 7 });
const records = [...account.list('contacts'), ...account.list('companies')];
const PHONES = ['phone', 'mobilephone'];

const key = (kind: string, id: string, property: string): string => `${kind}/${id}/${property}`;
const listed = new Map(truth.defects.map((defect) => [key(defect.kind, defect.id, defect.property), defect]));
const unjudged = new Set(truth.unjudged.map(({ kind, id, property }) => key(kind, id, property)));

function countryOf({ properties }: HubSpotRecord): (typeof PLACES)[number]['country'] {
  return PLACES.find(({ countryName }) => countryName === properties.country)?.country ?? 'FI';
}

function digest(seed: number, contacts = 60): string {
  const other = new HubSpotAccount({ now: () => NOW });
  populate(other, { seed, contacts });
  return JSON.stringify(other.list('contacts').map(({ properties }) => properties));
}

describe('generated data', () => {
  it('comes in the number asked for, with what people do wrong', () => {
    expect(account.list('contacts')).toHaveLength(1_500);
    const count = (rule: string): number => truth.defects.filter((defect) => defect.rule === rule).length;
    expect(count('phone-format')).toBeGreaterThan(100);
    expect(count('phone-invalid')).toBeGreaterThan(20);
    expect(count('phone-placeholder')).toBeGreaterThan(10);
    expect(count('required-field')).toBeGreaterThan(300);
    expect(truth.duplicates.length).toBeGreaterThan(80);
    expect(new Set(truth.decoys.map(({ why }) => why))).toEqual(new Set(['switchboard', 'same-name', 'same-surname']));
    expect(new Set(truth.probes.map(({ why }) => why))).toEqual(new Set(['email', 'phone', 'name-company']));
  });

  it('comes in five languages', () => {
    const countries = Map.groupBy(account.list('contacts'), ({ properties }) => properties.country ?? '');
    for (const { countryName } of PLACES) expect(countries.get(countryName)?.length ?? 0).toBeGreaterThan(50);
  });

  it('is the same for the same seed and other for another, but for the named records', () => {
    expect(digest(3)).toBe(digest(3));
    expect(digest(3)).not.toBe(digest(4));
    const aino = account.get('contacts', NAMED.ainoVirtanen).properties;
    expect(aino).toMatchObject({ firstname: 'Aino', lastname: 'Virtanen', phone: '040 123 4567', country: 'Suomi' });
    expect(account.get('contacts', NAMED.ainoKVirtanen).properties).toMatchObject({ num_associated_deals: '3' });
  });

  it('holds every defect that the truth lists', () => {
    for (const { kind, id, property, value } of truth.defects) {
      expect(account.get(kind, id).properties[property] ?? '').toBe(value);
    }
  });

  it('has phone numbers exactly as wrong as the truth says', () => {
    const wrong: string[] = [];
    for (const record of records) {
      for (const property of PHONES) {
        const value = record.properties[property];
        const at = key(record.kind, record.id, property);
        if (value === undefined || unjudged.has(at)) continue;
        const defect = listed.get(at);
        const parsed = parsePhoneNumberFromString(value, countryOf(record));
        const expected: Readonly<Partial<Record<DefectRule | 'none', boolean>>> = {
          none: parsed?.isValid() === true && parsed.number === value,
          'phone-format': defect?.fixed === parsed?.number && parsed?.isValid() === true && parsed.number !== value,
          'phone-invalid': !isValidPhoneNumber(value, countryOf(record)),
          'phone-placeholder': true,
          'required-field': false,
        };
        if (expected[defect?.rule ?? 'none'] !== true) wrong.push(`${at} ${value} ${defect?.rule ?? 'none'}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has duplicates that agree on what the truth names', () => {
    const phone = (record: HubSpotRecord): (string | undefined)[] =>
      PHONES.map((name) => parsePhoneNumberFromString(record.properties[name] ?? '', countryOf(record))?.number);
    const mailbox = ({ properties }: HubSpotRecord): string => (properties.email ?? '').replace(/\+[^@]*/, '');
    const name = ({ properties }: HubSpotRecord): string =>
      `${properties.firstname ?? ''} ${properties.lastname ?? ''}`;
    for (const { kind, ids, why, hard } of truth.duplicates.filter((pair) => !pair.hard)) {
      const [a, b] = ids.map((id) => account.get(kind, id));
      if (!a || !b) throw new Error('A duplicate is missing.');
      const agrees = {
        phone: phone(a).some((number) => number !== undefined && phone(b).includes(number)),
        email: mailbox(a) === mailbox(b),
        'name-company': name(a) === name(b) && a.properties.company === b.properties.company,
        'name-domain': name(a) === name(b) && a.properties.email?.split('@')[1] === b.properties.email?.split('@')[1],
        domain: a.properties.domain === b.properties.domain,
        name: a.properties.name === b.properties.name,
      };
      expect({ ids, hard, ok: why.every((reason) => agrees[reason]) }).toEqual({ ids, hard, ok: true });
    }
  });

  it('never gives two people one mobile by chance', () => {
    const owners = Map.groupBy(
      account.list('contacts').filter(({ properties }) => properties.mobilephone !== undefined),
      ({ properties }) => properties.mobilephone ?? '',
    );
    const pairs = new Set(truth.duplicates.map(({ ids }) => ids.toSorted().join()));
    const shared = [...owners.values()].filter((group) => group.length > 1).map((group) => group.map(({ id }) => id));
    const placeholders = new Set(truth.defects.filter(({ rule }) => rule === 'phone-placeholder').map(({ id }) => id));
    const unexplained = shared.filter(
      (ids) => !pairs.has(ids.toSorted().join()) && !ids.every((id) => placeholders.has(id)),
    );
    expect(unexplained).toEqual([]);
  });

  it('makes the account anew on the same object', () => {
    const again = new HubSpotAccount({ now: () => NOW });
    populate(again, { contacts: 30 });
    again.create('contacts', { email: 'typed@nordweb.fi' });
    populate(again, { contacts: 30 });
    expect(again.list('contacts')).toHaveLength(30);
    expect(() => again.create('contacts', { email: 'typed@nordweb.fi' })).not.toThrow();
  });
});
