import { expect, test } from 'vitest';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { asMeant, eachAsMeant, ownFields, ownFinding, validationsAsMeant, withMeanings } from './own-fields';
import { packagedLabels } from './testing/packaged-labels';

const PERSONS = packagedLabels('pipedrive', 'contact');
type Labelled = readonly (readonly [key: FieldKey, label: string])[];
const described = (...fields: Labelled) =>
  withMeanings(
    fields.map(([key, label]) => ({ key, label, options: [] })),
    PERSONS,
  );

test.each<[what: string, fields: Labelled, own: readonly (readonly [FieldKey, FieldKey])[]]>([
  ['nothing is known', [], []],
  ['called like a field that the CRM lacks', [['custom:a1', 'Country']], [['custom:a1', 'country']]],
  ['in another language', [['custom:a1', 'Postinumero *']], [['custom:a1', 'postalCode']]],
  [
    'two that are called alike',
    [
      ['custom:a1', 'Country'],
      ['custom:b2', 'Land'],
    ],
    [],
  ],
  [
    'the CRM has the field itself',
    [
      ['jobTitle', 'Job title'],
      ['custom:a1', 'Position'],
    ],
    [],
  ],
  [
    'a mobile is one of the numbers',
    [
      ['phone', 'Phone'],
      ['custom:a1', 'Mobile'],
    ],
    [],
  ],
  ['what every CRM keeps itself', [['custom:a1', 'Last activity']], []],
  ['any other name', [['custom:a1', 'Renewal']], []],
  ['called like a part of every object', [['custom:a1', 'Constructor']], []],
])('%s', (_, fields, own) => {
  expect([...ownFields(described(...fields))]).toEqual(own);
});

const FIELDS = described(['custom:a1', 'Country'], ['custom:b2', 'Postal code'], ['custom:c3', 'Renewal']);
const own = ownFields(FIELDS);

test('values stand under what they mean, unless something stands there', () => {
  expect(asMeant({ 'custom:a1': ['Suomi'], 'custom:c3': ['x'], phone: ['1'] }, own)).toEqual({
    ...{ country: ['Suomi'], 'custom:c3': ['x'], phone: ['1'] },
  });
  const both = { country: ['Finland'], 'custom:a1': ['Suomi'] };
  expect(asMeant(both, own)).toEqual(both);
});

test('descriptions and the account’s own rules follow, the rules as the same list each time', () => {
  expect(eachAsMeant(FIELDS, own).map(({ key }) => key)).toEqual(['country', 'postalCode', 'custom:c3']);
  const rules = [{ field: 'custom:b2', type: 'MIN_LENGTH', arguments: ['3'] }] as const;
  const moved = validationsAsMeant(rules, own);
  expect(moved).toEqual([{ ...rules[0], field: 'postalCode' }]);
  expect(validationsAsMeant(rules, own)).toBe(moved);
  expect(validationsAsMeant(undefined, own)).toBeUndefined();
});

test('a finding goes back to the account’s own fields, its fix with it', () => {
  const fix = {
    kind: 'review',
    value: 'Tampere',
    others: { postalCode: '33100' },
    labels: { country: 'Suomi' },
  } as const;
  const finding: Finding = {
    ...{ rule: 'country', field: 'country', index: 0, severity: 'warning', value: 'x' },
    ...{ message: { key: 'k' }, fix },
  };
  expect(ownFinding(finding, own)).toEqual({
    ...finding,
    field: 'custom:a1',
    fix: { ...fix, others: { 'custom:b2': '33100' }, labels: { 'custom:a1': 'Suomi' } },
  });
  expect(ownFinding(finding, new Map())).toBe(finding);
});
