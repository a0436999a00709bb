import { describe, expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../style/presets';
import { runRules } from './engine';
import { contact, contextFor, onFields, said } from './rule-test-kit';
import { sourceMissing } from './source-missing';

test.each(['', '--', 'Unknown', 'ei tiedossa', 'okänd', 'k. A.', 'не указано', 'n/a'])('%j is no source', (value) => {
  const [report] = onFields(sourceMissing, { leadSource: [value] });
  expect(said(report)).toBe('missing');
  expect(report?.value).toBe(value);
});

describe('silent', () => {
  test.each(['Referral', 'OFFLINE', 'Messut', 'Mässa', 'Выставка', 'Other'])('on %s', (value) =>
    expect(onFields(sourceMissing, { leadSource: [value] })).toEqual([]),
  );
  test('where it was not read', () => expect(onFields(sourceMissing, {})).toEqual([]));
  test('where the CRM knows one that the page does not show', () =>
    expect(onFields(sourceMissing, {}, { facts: { stored: { leadSource: ['OFFLINE'] } } })).toEqual([]));
});

test('is not told twice where the house requires the source', () => {
  const rules = { 'required-field': { severity: 'error' as const, options: { contact: ['leadSource'] } } };
  const found = runRules(contact({ leadSource: [] }), { ...DEFAULT_STYLE, rules }, contextFor('FI'));
  expect(found.map(({ rule }) => rule)).toEqual(['required-field']);
});
