import { describe, expect, test } from 'vitest';
import type { Draft } from '../record/record';
import type { Finding } from '../rules/finding';
import { requiredField } from '../rules/required-field';
import type { FieldOptions } from '../record/field-options';
import { innerDraft, innerValue, shownValue } from './inner-values';

const STAGES: FieldOptions = {
  key: 'lifecycleStage',
  options: [
    { value: '', label: 'Not set' },
    { value: 'lead', label: 'Liidi' },
    { value: '1087', label: 'Tuttu asiakas' },
  ],
};
const TWICE: FieldOptions = {
  key: 'industry',
  options: [
    { value: 'A', label: 'Other' },
    { value: 'B', label: 'Other' },
  ],
};
const draft = (lifecycleStage: string, more: Draft['fields'] = {}): Draft => ({
  kind: 'contact',
  fields: { lifecycleStage: [lifecycleStage], ...more },
});
const found = (value: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule: 'required-field', field: 'lifecycleStage', index: 0, severity: 'error', value },
  ...{ message: { key: 'm', params: [value, { field: 'email' }] } },
  ...more,
});

test.each([
  ['Liidi', undefined, 'lead'],
  ['  tuttu\u00a0 ASIAKAS ', undefined, '1087'],
  ['lead', undefined, 'lead'],
  // The page speaks another language than the account: only what its drop-down holds tells.
  ['Интересант', undefined, 'Интересант'],
  ['Интересант', 'lead', 'lead'],
  // What the page's control holds is its own affair where the account does not know it.
  ['Liidi', '3', 'lead'],
  ['Not set', undefined, ''],
])('%j (held: %j) is stored as %j', (text, held, inner) => {
  expect(innerValue(text, STAGES, held)).toBe(inner);
});

test('a label that stands for two choices tells neither', () => {
  expect(innerValue('Other', TWICE)).toBe('Other');
  expect(innerValue('Other', TWICE, 'B')).toBe('B');
});

test('people see the label, and the value itself where there is none', () => {
  expect(['1087', 'gone'].map((value) => shownValue(value, STAGES))).toEqual(['Tuttu asiakas', 'gone']);
  expect(shownValue('x', undefined)).toBe('x');
});

describe('a draft', () => {
  test('is read as stored; what has no choices, and what is told by its name, stays', () => {
    const country: FieldOptions = { key: 'country', options: [{ value: '246', label: 'Finland' }] };
    const { draft: inner } = innerDraft(draft('Liidi', { country: ['Finland'], phone: ['040 1'] }), [STAGES, country]);
    expect(inner.fields).toEqual({ lifecycleStage: ['lead'], country: ['Finland'], phone: ['040 1'] });
  });

  test("the account's empty choice is no value; a label nobody knows is one", () => {
    const check = (text: string) => {
      const { draft: inner } = innerDraft(draft(text), [STAGES]);
      return requiredField.check(
        inner,
        { ...requiredField.defaults, contact: ['lifecycleStage'], company: [] },
        { now: 0, defaultCountry: 'FI', candidates: [] },
      );
    };
    expect(check('Not set')).toMatchObject([{ field: 'lifecycleStage', value: '' }]);
    expect(check('Не знаю такого')).toEqual([]);
    expect(check('Liidi')).toEqual([]);
  });
});

describe('a finding about a stored value', () => {
  const { shown } = innerDraft(draft('Liidi'), [STAGES]);

  test('is told by what the page shows, in its sentence as well', () => {
    expect(shown(found('lead'))).toEqual({
      ...found('Liidi'),
      inner: 'lead',
      message: { key: 'm', params: ['Liidi', { field: 'email' }] },
    });
  });

  test('has a fix that is stored by its value and shown by its label', () => {
    const fix = { kind: 'safe', value: '1087', others: { jobTitle: 'CEO' } } as const;
    expect(shown(found('lead', { fix })).fix).toEqual({ ...fix, labels: { lifecycleStage: 'Tuttu asiakas' } });
    expect(shown(found('lead', { fix: { kind: 'safe', value: 'unheard of' } })).fix).toEqual({
      kind: 'safe',
      value: 'unheard of',
    });
  });

  test('about something else is left as it is', () => {
    const other = found('040 1', { field: 'phone' });
    expect(shown(other)).toBe(other);
  });
});
