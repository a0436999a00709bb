import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../style/presets';
import { runRules } from './engine';
import { ownerMissing } from './owner-missing';
import { contact, contextFor, onFields, said } from './rule-test-kit';

test.each([
  '',
  ' ',
  '--',
  '-',
  'No owner',
  'Unassigned',
  'Ei omistajaa',
  'ingen ägare',
  'Nicht zugewiesen',
  'не назначен',
])('%j is no owner', (value) => {
  const [report] = onFields(ownerMissing, { owner: [value] });
  expect(said(report)).toBe('missing');
  expect(report?.fix).toBeUndefined();
});

test('empty in the CRM, and not on the page', () =>
  expect(onFields(ownerMissing, {}, { facts: { stored: { owner: [] } } })).toHaveLength(1));

describe('silent', () => {
  test.each(['Maria Lind', '42', 'Null', 'Ng'])('on %s', (value) =>
    expect(onFields(ownerMissing, { owner: [value] })).toEqual([]),
  );
  test('where the owner was not read', () => expect(onFields(ownerMissing, {})).toEqual([]));
  test('where the CRM knows one that the page does not show', () =>
    expect(onFields(ownerMissing, {}, { facts: { stored: { owner: ['42'] } } })).toEqual([]));
});

test('offers the owner of the company', () => {
  const associated = { id: '7', name: 'Nordweb Oy', domains: [], owner: { id: '42', name: 'Maria Lind' } };
  expect(onFields(ownerMissing, { owner: [] }, { facts: { associated } })[0]?.fix).toMatchObject({
    kind: 'review',
    value: '42',
    labels: { owner: 'Maria Lind' },
  });
});

test('is not told twice where the house requires an owner', () => {
  const rules = { 'required-field': { severity: 'error' as const, options: { contact: ['owner'] } } };
  const found = runRules(contact({ owner: [] }), { ...DEFAULT_STYLE, rules }, contextFor('FI'));
  expect(found.map(({ rule }) => rule)).toEqual(['required-field']);
});
