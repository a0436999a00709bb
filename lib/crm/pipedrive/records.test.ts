import { describe, expect, it } from 'vitest';
import { CANONICAL_FIELDS } from '../../record/record';
import { nameOfValue } from './value-names';
import { fieldOf, nameOf } from './fields';
import { recordOf } from './records';

const person = {
  id: '12',
  name: 'Aino Virtanen',
  first_name: 'Aino',
  last_name: 'Virtanen',
  owner_id: 3,
  org_id: '5',
  add_time: '2026-01-02T03:04:05Z',
  update_time: 'yesterday',
  emails: [
    { value: 'aino@old.fi', primary: false, label: 'home' },
    { value: 'aino@nordweb.fi', primary: true, label: 'work' },
  ],
  phones: [{ value: '040 1', primary: true, label: 'mobile' }],
  label_ids: [1, 3],
  job_title: '',
  open_deals_count: 2,
  closed_deals_count: 1,
  custom_fields: { ['ab'.repeat(20)]: { value: 10, currency: 'EUR' }, ['cd'.repeat(20)]: null },
  something_new: { deep: 1 },
};

describe('Pipedrive’s names', () => {
  it.each(['contact', 'company'] as const)('lead from field to code of a %s and back', (kind) => {
    const named = CANONICAL_FIELDS.filter((key) => nameOf(kind, key) !== undefined);
    expect(named.length).toBeGreaterThan(8);
    for (const key of named) expect(fieldOf(kind, nameOf(kind, key) ?? '')).toBe(key);
  });

  it('tell a person’s organization, which is no value to be written', () => {
    expect(fieldOf('contact', 'org_id')).toBe('company');
    expect(nameOf('contact', 'company')).toBeUndefined();
  });
});

describe('a record', () => {
  it('holds its values by field, the primary one first, and everything else under its code', () => {
    const { fields, properties, ...rest } = recordOf('contact', 'acme', person, { organization: 'Nordweb Oy' });
    expect(fields).toMatchObject({
      ...{ fullName: ['Aino Virtanen'], firstName: ['Aino'], lastName: ['Virtanen'], company: ['Nordweb Oy'] },
      ...{ email: ['aino@nordweb.fi', 'aino@old.fi'], phone: [], mobilePhone: ['040 1'], jobTitle: [], owner: ['3'] },
      ...{ 'custom:label_ids': ['1;3'], [`custom:${'ab'.repeat(20)}`]: ['10 EUR'], [`custom:${'cd'.repeat(20)}`]: [] },
    });
    expect(properties).toMatchObject({ org_id: '5', email: 'aino@nordweb.fi', 'something_new[]': '{"deep":1}' });
    expect(JSON.parse(properties['email[]'] ?? '')).toEqual(person.emails);
    expect(rest).toEqual({
      ref: { crm: 'pipedrive', account: 'acme', kind: 'contact', id: '12' },
      createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
      deals: 3,
      mergedIds: [],
      associated: ['5'],
    });
  });

  it('says of a company nothing where its name was not read, and that it is empty where there is none', () => {
    expect(recordOf('contact', 'acme', person).fields).not.toHaveProperty('company');
    expect(recordOf('contact', 'acme', { ...person, org_id: null }).fields.company).toEqual([]);
  });

  it('takes an address apart as Pipedrive did, else has it whole', () => {
    const parts = {
      route: 'Kluuvikatu',
      street_number: '3',
      locality: 'Helsinki',
      postal_code: '00100',
      country: 'Finland',
    };
    const address = { value: 'Kluuvikatu 3, 00100 Helsinki', ...parts };
    expect(recordOf('company', 'acme', { id: '5', name: 'Nordweb', address }).fields).toMatchObject({
      ...{
        company: ['Nordweb'],
        street: ['Kluuvikatu 3'],
        city: ['Helsinki'],
        postalCode: ['00100'],
        country: ['Finland'],
      },
    });
    const plain = recordOf('company', 'acme', { id: '5', address: { value: 'Somewhere 1', locality: null } });
    expect(plain.fields).toMatchObject({ street: ['Somewhere 1'], city: [] });
  });

  it('names the one of several values that a page shows', () => {
    const record = recordOf('contact', 'acme', person);
    expect(nameOfValue(record, 'email', 'AINO@old.fi')).toBe('email[0]');
    expect(nameOfValue(record, 'phone', '0401')).toBe('phone[0]');
    expect(nameOfValue(record, 'phone', '0409')).toBeUndefined();
    expect(nameOfValue(record, 'jobTitle', '')).toBeUndefined();
  });
});
