import { expect, test } from 'vitest';
import type { FieldKey } from '../record/record';
import { accountLabels } from './account-labels';

type Labelled = readonly (readonly [key: FieldKey, label: string])[];

test.each<[what: string, fields: Labelled, labels: Readonly<Record<string, FieldKey>>]>([
  ['nothing', [], {}],
  [
    'labels in the account’s own language',
    [
      ['email', 'Sähköposti'],
      ['phone', ' Puhelinnumero *'],
      ['custom:tier', 'Asiakastaso'],
    ],
    { sähköposti: 'email', puhelinnumero: 'phone', asiakastaso: 'custom:tier' },
  ],
  ['a field without a label', [['custom:hidden', '  ']], {}],
  [
    'a field of ours and a custom one of the same name: ours',
    [
      ['custom:email_2', 'Email'],
      ['email', 'Email'],
    ],
    { email: 'email' },
  ],
  [
    'two fields of ours of the same name: neither',
    [
      ['phone', 'Number'],
      ['mobilePhone', 'number:'],
    ],
    {},
  ],
  [
    'two custom fields of the same name: neither',
    [
      ['custom:a', 'Level'],
      ['custom:b', 'Level'],
    ],
    {},
  ],
  [
    'one field twice under the same name: that one',
    [
      ['phone', 'Phone'],
      ['phone', 'PHONE'],
    ],
    { phone: 'phone' },
  ],
])('%s', (_, fields, labels) => {
  expect(accountLabels(fields.map(([key, label]) => ({ key, label })))).toEqual(labels);
});

test('a name that every object has is a name like any other', () => {
  const labels = accountLabels([{ key: 'custom:x', label: 'Constructor' }]);
  expect(Object.entries(labels)).toEqual([['constructor', 'custom:x']]);
});
