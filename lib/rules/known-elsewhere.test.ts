import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldKey, FieldValues } from '../record/record';
import type { AssociatedCompany, CrmFacts } from './facts';
import { knownElsewhere } from './known-elsewhere';
import type { RuleContext } from './rule';
import { contact, contextFor } from './rule-test-kit';

const find = (field: FieldKey, fields: FieldValues, facts: CrmFacts = {}, more: Partial<RuleContext> = {}) =>
  knownElsewhere(contact({ [field]: [], ...fields }), field, contextFor('FI', { facts, ...more }));
const valueOf = (...args: Parameters<typeof find>) => find(...args)?.fix.value;

const NORDWEB: AssociatedCompany = {
  id: '7',
  name: 'Nordweb Oy',
  domains: ['nordweb.fi'],
  country: 'Suomi',
  owner: { id: '42', name: 'Maria Lind' },
};

describe('the country, from the phone number’s own country code', () => {
  test.each([
    ['+358 40 1234567', 'Finland'],
    ['+46 70 123 45 67', 'Sweden'],
    ['0046 8 751 06 30', 'Sweden'],
    ['+49 89 63600', 'Germany'],
    ['+7 495 123-45-67', 'Russia'],
    ['+7 701 123 4567', 'Kazakhstan'],
    ['+358 18 12345', 'Åland Islands'],
    ['+44 20 7946 1234', 'United Kingdom'],
    ['+44 1534 123456', 'Jersey'],
    ['+1 416 555 1234', 'Canada'],
    ['+1 212 555 1234', 'United States'],
  ])('%s: %s', (phone, country) => {
    expect(find('country', { phone: [phone] })).toMatchObject({
      from: 'phone',
      fix: { kind: 'review', value: country, source: { params: [phone] } },
    });
  });

  test.each([
    ['040 1234567', 'no code of its own'],
    ['+1 800 356 9377', 'free of charge, from anywhere in North America'],
    ['+44 800 123 4567', 'free of charge'],
    ['+800 1234 5678', 'the whole world'],
    ['+358 40', 'not valid'],
    ['+44 20 7946 0958', 'fiction'],
    ['TBD', 'nothing'],
    ['', 'nothing'],
  ])('not from %s: %s', (phone) => expect(find('country', { phone: [phone] })).toBeUndefined());

  test('not where two witnesses differ', () => {
    expect(find('country', { phone: ['+358 40 1234567', '+46 70 123 45 67'] })).toBeUndefined();
    expect(find('country', { phone: ['+358 40 1234567'], mobilePhone: ['+46 70 123 45 67'] })).toBeUndefined();
    expect(find('country', { phone: ['+358 40 1234567'], email: ['bo@firma.se'] })).toBeUndefined();
    expect(find('country', { phone: ['+46 70 123 45 67'] }, { associated: NORDWEB })).toBeUndefined();
  });

  test('in the account’s own words, where it has a list', () => {
    const options = [
      { value: 'fi_1', label: 'Suomi' },
      { value: 'se_1', label: 'Ruotsi' },
    ];
    const choices = [{ key: 'country' as const, options }];
    expect(find('country', { phone: ['+358 40 1234567'] }, {}, { choices })?.fix).toMatchObject({
      value: 'fi_1',
      labels: { country: 'Suomi' },
    });
    expect(find('country', { phone: ['+49 89 63600'] }, {}, { choices })).toBeUndefined();
  });
});

describe('from the associated company', () => {
  const facts = { associated: NORDWEB };
  test('country', () => expect(valueOf('country', {}, facts)).toBe('Finland'));
  test('name', () => expect(valueOf('company', {}, facts)).toBe('Nordweb Oy'));
  test('website', () => expect(valueOf('website', {}, facts)).toBe('nordweb.fi'));
  test('owner: the id is written, the name is shown', () =>
    expect(find('owner', {}, facts)).toMatchObject({
      shown: 'Maria Lind',
      fix: { kind: 'review', value: '42', labels: { owner: 'Maria Lind' }, source: { params: ['Nordweb Oy'] } },
    }));
  test.each(['country', 'company', 'website', 'owner'] as const)('no %s where there is none', (field) => {
    expect(find(field, {}, { associated: null })).toBeUndefined();
    expect(find(field, {})).toBeUndefined();
    expect(find(field, {}, { associated: { id: '7', name: 'TBD', domains: [] } })).toBeUndefined();
  });
  test('a company is not its own company', () => {
    const draft = { kind: 'company' as const, fields: { country: [], owner: [] } };
    expect(knownElsewhere(draft, 'owner', contextFor('FI', { facts }))).toBeUndefined();
    expect(knownElsewhere(draft, 'country', contextFor('FI', { facts }))).toBeUndefined();
  });
});

describe('from the domain of the email address', () => {
  const domains = [{ domain: 'nordweb.fi', records: 12, company: 'Nordweb Oy', website: 'www.nordweb.fi' }];
  test.each([['anna@nordweb.fi'], ['Anna@mail.Nordweb.fi']])('%s', (email) => {
    expect(valueOf('company', { email: [email] }, { domains })).toBe('Nordweb Oy');
    expect(valueOf('website', { email: [email] }, { domains })).toBe('www.nordweb.fi');
  });
  test.each([['anna@gmail.com'], ['anna@acme.com'], ['nordweb.fi@gmail.com'], ['']])('not %j', (email) => {
    const all = [...domains, { domain: 'gmail.com', records: 900, company: 'Gmail' }];
    expect(find('company', { email: [email] }, { domains: all })).toBeUndefined();
  });
  test('not where the other records do not agree', () => {
    expect(
      find('company', { email: ['a@nordweb.fi'] }, { domains: [{ domain: 'nordweb.fi', records: 5 }] }),
    ).toBeUndefined();
    const two = [...domains, { domain: 'acme.com', records: 3, company: 'Acme Inc.' }];
    expect(find('company', { email: ['a@nordweb.fi', 'a@acme.com'] }, { domains: two })).toBeUndefined();
  });
});

describe('first and last name from a full name', () => {
  const blank = { firstName: [], lastName: [] };
  test('both at once', () => {
    expect(find('firstName', { ...blank, fullName: ['Anna Berg'] })?.fix).toMatchObject({
      value: 'Anna',
      others: { lastName: 'Berg' },
    });
    expect(find('lastName', { ...blank, fullName: ['Anna Berg'] })?.fix).toMatchObject({
      value: 'Berg',
      others: { firstName: 'Anna' },
    });
  });
  test.each([
    [{ ...blank, fullName: ['Anna Maria Berg'] }],
    [{ ...blank, fullName: ['Иван Петрович'] }],
    [{ firstName: ['Anna'], lastName: [], fullName: ['Anna Berg'] }],
    [{ firstName: [], fullName: ['Anna Berg'] }],
    [blank],
  ])('not from %j', (fields) => expect(find('firstName', fields)).toBeUndefined());
});

test('nothing throws, and nothing is written without a source', () => {
  const text = fc.oneof(anyText(), fc.constantFrom('+358 40 1234567', 'a@nordweb.fi', 'Anna Berg', 'TBD'));
  const fields = fc.record({
    phone: fc.array(text),
    email: fc.array(text),
    fullName: fc.array(text),
    website: fc.array(text),
  });
  const facts = { associated: NORDWEB, domains: [{ domain: 'nordweb.fi', records: 3, company: 'Nordweb Oy' }] };
  const field = fc.constantFrom('country', 'company', 'website', 'owner', 'firstName', 'lastName', 'jobTitle');
  fc.assert(
    fc.property(fields, field, fc.boolean(), (values, key, known) => {
      const fix = find(key, values, known ? facts : {})?.fix;
      if (fix)
        expect(fix).toMatchObject({ kind: 'review', source: { key: expect.stringContaining('.source') as string } });
    }),
  );
});
