import { describe, expect, test } from 'vitest';
import { phoneCountry } from './phone-country';
import { contact, contextFor, onFields, said } from './rule-test-kit';

const of = (phone: string, country: string, how: Parameters<typeof onFields>[2] = {}) =>
  onFields(phoneCountry, { phone: [phone], country: [country] }, how)[0];

describe("a number of another country than the record's", () => {
  test.each([
    ['+46701234567', 'Finland', 'SE', 'FI'],
    ['+46 70 123 45 67', 'Suomi', 'SE', 'FI'],
    ['0046 8 751 06 30', 'FI', 'SE', 'FI'],
    ['+358 40 1234567', 'Ruotsi', 'FI', 'SE'],
    ['+49 30 1234567', 'Österreich', 'DE', 'AT'],
    ['+7 916 123-45-67', 'Финляндия', 'RU', 'FI'],
    ['+77011234567', 'Germany', 'KZ', 'DE'],
    ['+3581812345', 'Sverige', 'AX', 'SE'],
    ['+1 212 736 5000', 'United Kingdom', 'US', 'GB'],
    ['+4687510630 ext. 12', 'Finland', 'SE', 'FI'],
  ])('%s in %s', (phone, country, own, stated) => {
    const report = of(phone, country);
    expect(said(report)).toBe('record');
    expect(report?.message.params).toEqual([{ country: own }, { country: stated }]);
    expect(report?.fix).toBeUndefined();
  });

  test.each(['mobilePhone', 'fax'] as const)('in the field %s', (field) => {
    const reports = onFields(phoneCountry, { [field]: ['+46701234567'], country: ['Finland'] });
    expect(reports).toMatchObject([{ field, index: 0 }]);
  });
});

describe('silent inside one calling code', () => {
  test.each([
    ['+3581812345', 'Finland'],
    ['018 12345', 'Finland'],
    ['+358401234567', 'Åland'],
    ['+7 701 123 4567', 'Russia'],
    ['07911 123456', 'United Kingdom'],
    ['+44 1534 123456', 'United Kingdom'],
    ['787-555-1234', 'USA'],
    ['+1 416 555 1234', 'United States'],
    ['+1 416 555 1234', 'Canada'],
    ['+1 212 736 5000', 'Canada'],
  ])('%s in %s', (phone, country) => expect(of(phone, country)).toBeUndefined());
});

describe('silent where a number belongs to no place, or nothing is stated', () => {
  test.each([
    ['+800 1234 5678', 'Finland'],
    ['+881 6 1234 5678', 'Finland'],
    ['+870 773 111 632', 'Norway'],
    ['+1 800 356 9377', 'Finland'],
    ['1-800-FLOWERS', 'Finland'],
    ['+49 800 5891234', 'Sweden'],
    ['+44 845 123 4567', 'Sweden'],
    ['+46 771 567 567', 'Finland'],
    ['070-123 45 67', 'Finland'],
    ['+46 70 12', 'Finland'],
    ['+46701234567', ''],
    ['+46701234567', 'Nordics'],
    ['+46701234567 / +358401234567', 'Finland'],
    ['TBD', 'Finland'],
  ])('%s in %j', (phone, country) => expect(of(phone, country)).toBeUndefined());

  test("the house's and the account's countries are no statement", () => {
    expect(onFields(phoneCountry, { phone: ['+46701234567'] }, { country: 'FI', accountCountry: 'FI' })).toEqual([]);
  });
});

describe('where the country comes from', () => {
  const phone = ['+46701234567'];
  const associated = { id: '7', name: 'Firma', domains: [], country: 'Finland' };

  test('as the CRM stores it, where the page does not show it', () => {
    const facts = { stored: { country: ['Finland'] } };
    expect(said(onFields(phoneCountry, { phone }, { facts })[0])).toBe('record');
    expect(onFields(phoneCountry, { phone, country: ['Sweden'] }, { facts })).toEqual([]);
    expect(onFields(phoneCountry, { phone, country: [''] }, { facts })).toEqual([]);
  });

  test('by the label of a choice', () => {
    const choices = [{ key: 'country', options: [{ value: 'c17', label: 'Finland' }] }] as const;
    expect(onFields(phoneCountry, { phone, country: ['c17'] }, { choices })).toHaveLength(1);
  });

  test('of the associated company: good to know at most, and only where the contact names none', () => {
    const [report] = onFields(phoneCountry, { phone }, { facts: { associated } });
    expect(said(report)).toBe('company');
    expect(report?.atMost).toBe('info');
    expect(onFields(phoneCountry, { phone, country: ['Sweden'] }, { facts: { associated } })).toEqual([]);
    expect(onFields(phoneCountry, { phone }, { facts: { associated: null } })).toEqual([]);
    expect(onFields(phoneCountry, { phone }, { facts: { associated }, options: { companyCountry: false } })).toEqual(
      [],
    );
  });

  test('a company is not compared with itself', () => {
    const draft = { ...contact({ phone }), kind: 'company' } as const;
    const context = contextFor('FI', { facts: { associated } });
    expect(phoneCountry.check(draft, phoneCountry.defaults, context)).toEqual([]);
  });
});
