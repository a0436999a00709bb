import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { nameParts } from './name-parts';
import { GOOD_FULL_NAMES, GOOD_NAMES } from './names.test-data';
import { onFields, onValue, said } from './rule-test-kit';

describe('titles and degrees', () => {
  test.each([
    ['Dr. Hans', 'titled', 'Hans', 'Dr.'],
    ['Dr Hans', 'titled', 'Hans', 'Dr'],
    ['Dr.Hans', 'titled', 'Hans', 'Dr.'],
    ['Prof. Dr. Anna', 'titled', 'Anna', 'Prof. Dr.'],
    ['Dr. med. Eva', 'titled', 'Eva', 'Dr. med.'],
    ['Dr.-Ing. Uwe', 'titled', 'Uwe', 'Dr.-Ing.'],
    ['Mr John', 'titled', 'John', 'Mr'],
    ['Mrs. Mary', 'titled', 'Mary', 'Mrs.'],
    ['Herr Klaus', 'titled', 'Klaus', 'Herr'],
    ['Frau Petra', 'titled', 'Petra', 'Frau'],
    ['tohtori Matti', 'titled', 'Matti', 'tohtori'],
    ['Rouva Aino', 'titled', 'Aino', 'Rouva'],
    ['fru Karin', 'titled', 'Karin', 'fru'],
    ['г-н Иван', 'titled', 'Иван', 'г-н'],
    ['Mag. Franz', 'titled', 'Franz', 'Mag.'],
    ['Ing. Pavel', 'titled', 'Pavel', 'Ing.'],
    ['Dipl.-Ing. Uwe', 'titled', 'Uwe', 'Dipl.-Ing.'],
    ['Mr.', 'titled', '', 'Mr.'],
  ])('%s: %s → %s, salutation %s', (value, kind, fixed, salutation) => {
    const [report] = onFields(nameParts, { firstName: [value], lastName: ['Smith'], salutation: [] });
    expect(said(report)).toBe(kind);
    expect(report?.fix).toEqual({ kind: 'review', value: fixed, others: { salutation } });
  });

  test.each([
    ['Smith, PhD', 'Smith'],
    ['Smith PhD', 'Smith'],
    ['Smith, PhD, MBA', 'Smith'],
    ['Müller, Dipl.-Ing.', 'Müller'],
    ['Virtanen, KTM', 'Virtanen'],
    ['Virtanen, DI', 'Virtanen'],
    ['Иванов, к.т.н.', 'Иванов'],
    ['Smith, MD', 'Smith'],
    ['Jones Esq.', 'Jones'],
  ])('%s → %s, for review', (value, fixed) => {
    const report = onValue(nameParts, 'lastName', value);
    expect(said(report)).toBe('degree');
    expect(report?.fix).toEqual({ kind: 'review', value: fixed });
  });

  test('a title is not taken away where nobody knows of a place for it', () => {
    for (const fields of [{ firstName: ['Dr. Hans'], salutation: ['Herr'] }, { firstName: ['Dr. Hans'] }]) {
      const [report] = onFields(nameParts, fields);
      expect(said(report)).toBe('titledAlone');
      expect(report?.fix).toBeUndefined();
    }
  });

  test('the salutation is known by the CRM where the page does not show it', () => {
    const [report] = onFields(nameParts, { firstName: ['Dr. Hans'] }, { facts: { stored: { salutation: [] } } });
    expect(report?.fix).toEqual({ kind: 'review', value: 'Hans', others: { salutation: 'Dr.' } });
    const filled = { facts: { stored: { salutation: ['Herr'] } } };
    expect(onFields(nameParts, { firstName: ['Dr. Hans'] }, filled)[0]?.fix).toBeUndefined();
  });

  test('a title that the salutation says already goes', () => {
    const [report] = onFields(nameParts, { firstName: ['Dr. Hans'], salutation: ['dr'] });
    expect(said(report)).toBe('titled');
    expect(report?.fix).toEqual({ kind: 'review', value: 'Hans' });
  });

  test('a degree beside a title is told of', () => {
    const [report] = onFields(nameParts, { fullName: ['Dr. Hans Müller, MBA'], salutation: [] });
    expect(said(report)).toBe('degree');
    expect(report?.fix).toEqual({ kind: 'review', value: 'Hans Müller', others: { salutation: 'Dr.' } });
  });

  test('a title alone is none where there is no place for it', () => {
    expect(onFields(nameParts, { firstName: ['Dr.'], lastName: ['Berg'] })[0]?.fix).toBeUndefined();
  });

  test('a drop-down gets its own value', () => {
    const options = [{ value: 'DR', label: 'Dr' }];
    const fields = { firstName: ['Dr. Hans'], salutation: [] };
    const [report] = onFields(nameParts, fields, { choices: [{ key: 'salutation', options }] });
    expect(report?.fix).toEqual({
      kind: 'review',
      value: 'Hans',
      others: { salutation: 'DR' },
      labels: { salutation: 'Dr' },
    });
    const [other] = onFields(
      nameParts,
      { ...fields, firstName: ['Frau Eva'] },
      { choices: [{ key: 'salutation', options }] },
    );
    expect(other?.fix).toBeUndefined();
  });

  test('Pipedrive has full names only', () => {
    const [report] = onFields(nameParts, { fullName: ['Dr. Hans Müller'], salutation: [] });
    expect(report?.fix).toMatchObject({ value: 'Hans Müller', others: { salutation: 'Dr.' } });
    expect(onValue(nameParts, 'fullName', 'John Smith, MBA')?.fix?.value).toBe('John Smith');
  });
});

describe('a company', () => {
  test.each([
    'Nordweb Oy',
    'Nordweb GmbH',
    'Lindqvist Bygg AB',
    'Whitfield & Sons Ltd',
    'ООО «Ромашка»',
    'KONE Oyj',
    'Acme Inc.',
    'ПАО Сбербанк',
  ])('%s', (value) => {
    const [report] = onFields(nameParts, { firstName: ['Aino'], lastName: [value], company: [] });
    expect(said(report)).toBe('company');
    expect(report?.fix).toEqual({ kind: 'review', value: '', others: { company: value } });
    expect(onFields(nameParts, { lastName: [value] })[0]?.fix).toBeUndefined();
  });

  test('that stands in its own field already', () => {
    const fields = { firstName: ['Aino'], lastName: ['Nordic Web Systems'], company: ['Nordic Web Systems'] };
    expect(onFields(nameParts, fields)[0]?.fix).toEqual({ kind: 'review', value: '' });
    expect(said(onFields(nameParts, { fullName: ['Nordweb Oy'], company: ['Nordweb Oy'] })[0])).toBe('company');
    expect(said(onValue(nameParts, 'fullName', 'Nordweb Systems GmbH'))).toBe('company');
  });

  test.each([
    [{ firstName: ['Karl'], lastName: ['Fazer'], company: ['Fazer'] }],
    [{ firstName: ['Eva'], lastName: ['Müller Lüdenscheidt'], company: ['Müller Lüdenscheidt'] }],
    [{ firstName: ['Jan'], lastName: ['van der Berg'], company: ['Van der Berg'] }],
    [{ fullName: ['Matti Virtanen'], company: ['Matti Virtanen'] }],
    [{ fullName: ['Sam Oy'] }],
    [{ firstName: ['Ab'], lastName: ['Klink'] }],
  ])('families have firms of their own name: %j', (fields) => expect(onFields(nameParts, fields)).toEqual([]));
});

describe('an address or a number', () => {
  test.each([
    ['anna@firma.se', 'email', undefined, undefined],
    ['Anna anna@firma.se', 'email', 'Anna', { email: 'anna@firma.se' }],
    ['Anna Berg <anna@firma.se>', 'email', 'Anna Berg', { email: 'anna@firma.se' }],
    ['info@åkeri.se', 'email', undefined, undefined],
    ['+358 40 123 4567', 'phone', undefined, undefined],
    ['Matti 040 123 4567', 'phone', 'Matti', { phone: '040 123 4567' }],
    ['Иван, +7 916 123-45-67', 'phone', 'Иван', { phone: '+7 916 123-45-67' }],
    ['www.firma.se', 'website', undefined, undefined],
    ['https://firma.de/kontakt', 'website', undefined, undefined],
  ])('%s: %s → %s', (value, kind, fixed, others) => {
    const [report] = onFields(nameParts, { fullName: [value], email: [], phone: [] });
    expect(said(report)).toBe(kind);
    expect(report?.fix).toEqual(fixed === undefined ? undefined : { kind: 'review', value: fixed, others });
  });

  test.each(['Anna 2', 'Anna 12.03.1985', 'Anna @ Nordweb', 'Anna'])('silent: %s', (value) => {
    expect(onValue(nameParts, 'fullName', value)).toBeUndefined();
  });
});

describe('silent', () => {
  test.each(GOOD_NAMES)('%s %s', (firstName, lastName) => {
    const fields = { firstName: [firstName], lastName: [lastName], salutation: [], company: ['Nordweb Oy'] };
    expect(onFields(nameParts, fields)).toEqual([]);
  });
  test.each(GOOD_FULL_NAMES)('%s', (value) => expect(onValue(nameParts, 'fullName', value)).toBeUndefined());
});

test('a fix leads to a record that passes; no text throws', () => {
  const words = fc.constantFrom(
    'Dr.',
    'Mr',
    'Anna',
    'Virtanen',
    'PhD',
    ', MBA',
    'Oy',
    'GmbH',
    'von',
    'a@b.fi',
    '040 1234567',
    'Иванович',
    'www.a.fi',
  );
  const texts = fc.oneof(
    anyText(),
    fc.array(words, { maxLength: 5 }).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (firstName, lastName, empty) => {
      let fields = {
        firstName: [firstName],
        lastName: empty ? [] : [lastName],
        email: [],
        phone: [],
        salutation: [],
        company: [],
      };
      for (let round = 0; round < 12; round++) {
        const report = onFields(nameParts, fields).find(({ fix }) => fix);
        if (!report?.fix) return;
        const others = Object.fromEntries(Object.entries(report.fix.others ?? {}).map(([key, text]) => [key, [text]]));
        fields = { ...fields, [report.field]: [report.fix.value], ...others };
      }
      expect.fail('no end of fixes');
    }),
    { numRuns: 200, seed: 1 },
  );
});
