import { describe, expect, test } from 'vitest';
import type { FieldValues } from '../record/record';
import type { CrmFacts } from './facts';
import { consentMissing, type ConsentMissingOptions } from './consent-missing';
import { onFields, said } from './rule-test-kit';

const on = (
  fields: FieldValues,
  options: Partial<ConsentMissingOptions> = { countries: ['DE', 'fi '] },
  facts: CrmFacts = {},
) => onFields(consentMissing, fields, { options, facts });

describe('no legal basis, where the house needs one', () => {
  test.each([
    [{ legalBasis: [], country: ['Germany'] }],
    [{ legalBasis: [''], country: ['Saksa'] }],
    [{ legalBasis: ['--'], country: ['Suomi'] }],
    [{ legalBasis: [], country: [], phone: ['+358 40 1234567'] }],
  ])('%j', (fields) => expect(said(on(fields)[0])).toBe('missing'));
  test('the company tells where', () =>
    expect(
      on({ legalBasis: [] }, { countries: ['DE'] }, { associated: { id: '1', name: 'A', domains: [], country: 'DE' } }),
    ).toHaveLength(1));
  test('the CRM tells that there is none', () =>
    expect(on({ country: ['Germany'] }, { countries: ['DE'] }, { stored: { legalBasis: [] } })).toHaveLength(1));
  test('of everyone', () => expect(on({ legalBasis: [] }, { everyone: true })).toHaveLength(1));
});

describe('silent', () => {
  test('until the house says where it needs one', () =>
    expect(on({ legalBasis: [], country: ['Germany'] }, consentMissing.defaults)).toEqual([]));
  test.each([
    [{ legalBasis: ['Not applicable'], country: ['Germany'] }],
    [{ legalBasis: ['Legitimate interest – existing customer'], country: ['Germany'] }],
    [{ legalBasis: [], country: ['Sweden'] }],
    [{ legalBasis: [], country: ['Nowhere'], phone: ['+358 40 1234567'] }],
    [{ legalBasis: [] }],
    [{ country: ['Germany'] }],
  ])('%j', (fields: FieldValues) => expect(on(fields)).toEqual([]));
});
