import { isValidPhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../data/places';
import { PipedriveAccount } from './account';
import { NAMED_ORGANIZATIONS, NAMED_PERSONS, populatePipedrive } from './data';
import { CUSTOM } from './fields';
import type { Person } from './item';

const NOW = Date.UTC(2026, 10, 22);
const account = new PipedriveAccount({ now: () => NOW });
const truth = populatePipedrive(account, { persons: 900, seed: 7 });
const persons = account.list('persons');

const countryOf = (person: Person): (typeof PLACES)[number]['country'] =>
  PLACES.find(({ countryName }) => countryName === person.custom_fields[CUSTOM.personCountry])?.country ?? 'FI';
const at = (id: number, value: string): string => `${id} ${value}`;

function digest(seed: number): string {
  const other = new PipedriveAccount({ now: () => NOW });
  populatePipedrive(other, { seed, persons: 40 });
  return JSON.stringify(other.list('persons'));
}

describe('generated data', () => {
  it('comes in the number asked for, the same for the same seed', () => {
    expect(persons).toHaveLength(900);
    expect(truth).toMatchObject({ persons: 900, organizations: account.list('organizations').length });
    expect(digest(3)).toBe(digest(3));
    expect(digest(3)).not.toBe(digest(4));
  });

  it('has what people do wrong, in every way', () => {
    const count = (rule: string): number => truth.defects.filter((defect) => defect.rule === rule).length;
    expect(count('phone-format')).toBeGreaterThan(60);
    expect(count('phone-invalid')).toBeGreaterThan(10);
    expect(count('phone-placeholder')).toBeGreaterThan(5);
    expect(count('required-field')).toBeGreaterThan(150);
    expect(truth.duplicates.length).toBeGreaterThan(50);
    expect(truth.probes.length).toBeGreaterThan(10);
    expect(truth.decoys.length).toBeGreaterThan(10);
    for (const { kind, ids } of [...truth.duplicates, ...truth.decoys]) {
      for (const id of ids) expect(account.has(kind, id)).toBe(true);
    }
  });

  it('gives people several phones and emails with labels, one of them primary', () => {
    const several = persons.filter(({ phones, emails }) => phones.length > 1 && emails.length > 1);
    expect(several.length).toBeGreaterThan(20);
    const labels = new Set(persons.flatMap(({ phones, emails }) => [...phones, ...emails].map(({ label }) => label)));
    expect(labels).toEqual(new Set(['work', 'home', 'mobile', 'other']));
    for (const { phones, emails } of persons) {
      for (const points of [phones, emails]) {
        expect(points.filter(({ primary }) => primary)).toHaveLength(Math.min(1, points.length));
      }
    }
  });

  it('has phones exactly as wrong as the truth says', () => {
    const known = new Map(
      truth.defects.filter(({ field }) => field === 'phone').map((each) => [at(each.id, each.value), each]),
    );
    const unjudged = new Set(truth.unjudged.map(({ id, value }) => at(id, value)));
    const wrong = persons.flatMap((person) =>
      person.phones
        .map(({ value }) => value)
        .filter((value) => !unjudged.has(at(person.id, value)))
        .filter((value) => {
          const defect = known.get(at(person.id, value));
          const parsed = parsePhoneNumberFromString(value, countryOf(person));
          if (defect?.rule === 'phone-placeholder') return false;
          if (defect?.rule === 'phone-invalid') return isValidPhoneNumber(value, countryOf(person));
          return !parsed?.isValid() || parsed.number !== (defect?.fixed ?? value);
        })
        .map((value) => at(person.id, value)),
    );
    expect(wrong).toEqual([]);
    const held = new Set(persons.flatMap(({ id, phones }) => phones.map(({ value }) => at(id, value))));
    expect([...known.keys()].filter((key) => !key.endsWith(' ') && !held.has(key))).toEqual([]);
  });

  it('knows every empty field that a house may require', () => {
    const without = persons.filter(({ emails }) => emails.length === 0).map(({ id }) => id);
    const listed = truth.defects.filter(({ field, value }) => field === 'email' && value === '').map(({ id }) => id);
    expect(listed).toEqual(without);
    expect(without.length).toBeGreaterThan(10);
  });

  it('holds the people of the other account under the same ids', () => {
    expect(account.get('persons', NAMED_PERSONS.ainoKVirtanen)).toMatchObject({
      name: 'Aino K. Virtanen',
      org_id: NAMED_ORGANIZATIONS.nordweb,
      phones: [{ value: '040-1234567', primary: true, label: 'mobile' }],
      counts: { open_deals: 3, notes: 14 },
    });
    expect(account.get('persons', NAMED_PERSONS.mattiKorhonen).emails.map(({ label }) => label)).toEqual([
      'work',
      'home',
      'home',
    ]);
    expect(account.get('organizations', NAMED_ORGANIZATIONS.nordweb)).toMatchObject({ name: 'Nordweb Oy' });
  });

  it('makes the account anew on the same object, changes of fields and users forgotten', () => {
    const again = new PipedriveAccount({ now: () => NOW });
    populatePipedrive(again, { persons: 20 });
    again.create('persons', { name: 'Typed' });
    again.setField('persons', { code: 'phone', required: true });
    again.tokens.revoke(again.token);
    populatePipedrive(again, { persons: 20 });
    expect(again.list('persons')).toHaveLength(20);
    expect(again.fields('persons').find(({ code }) => code === 'phone')?.required).toBe(false);
    expect(again.tokens.find(again.token)).toBe(301);
  });
});
