import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../record/record';
import type { FieldChoice, FieldLabels } from './field-hints';
import { missingIn } from './missing-fields';

const EXPECTED: readonly FieldKey[] = ['firstName', 'lastName', 'email', 'phone'];
const labels = (more: Partial<FieldLabels> = {}): FieldLabels => ({
  accountLabels: {},
  isComplete: true,
  shippedLabels: { 'first name': 'firstName', 'last name': 'lastName', email: 'email', phone: 'phone' },
  ...{ fields: [], expected: EXPECTED, choices: [], ...more },
});
const found = (...keys: readonly FieldKey[]) => new Set(keys);
const choice = (path: string | null): FieldChoice => ({ field: 'phone', surface: 'record', label: '', path });

describe('what is asked about', () => {
  test.each([
    ['what is expected and was not found', labels(), found('firstName', 'lastName', 'email'), ['phone']],
    ['no part of a name that is there whole', labels(), found('fullName', 'email'), ['phone']],
    ['nothing that the account does not have', labels({ fields: ['email'] }), found(), ['email']],
    ['nothing that the CRM has no label for', labels({ shippedLabels: { email: 'email' } }), found(), ['email']],
    ['nothing that was waved off', labels({ choices: [choice(null)] }), found('fullName', 'email'), []],
    ['what was shown and is not there', labels({ choices: [choice('0>p:1')] }), found('fullName', 'email'), ['phone']],
  ] as const)('%s', (_, known, seen, missing) => expect(missingIn(known, seen, 'record')).toEqual(missing));

  test('a form as well as a page, but nothing that shows a part of a record only', () => {
    expect(missingIn(labels(), found('fullName'), 'create')).toEqual(['email', 'phone']);
    expect(missingIn(labels(), found('fullName'), 'preview')).toEqual([]);
  });
});
