import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { NUMBER_FORMS } from '../record/number-text';
import type { Draft } from '../record/record';
import { numberFormat, type NumberFormatOptions } from './number-format';
import { contextFor, onValue } from './rule-test-kit';

const on = (value: string, options: Partial<NumberFormatOptions> = {}) =>
  onValue(numberFormat, 'companySize', value, { options });

test.each([
  ['1.000,00', 'plain', 'safe', '1000.00'],
  ['1 500 000', 'plain', 'safe', '1500000'],
  ['1.500.000', 'plain', 'safe', '1500000'],
  ['1,5 M€', 'plain', 'review', '1500000 €'],
  ['10k', 'plain', 'review', '10000'],
  ['10k–50k', 'plain', 'review', '10000–50000'],
  ['1500000', 'comma', 'safe', '1,500,000'],
  ['1,500,000', 'blank', 'safe', '1 500 000'],
  ['1500000', 'dot', 'safe', '1.500.000'],
] as const)('%s (%s): %s → %s', (value, form, kind, fixed) => {
  expect(on(value, { form })?.fix).toEqual({ kind, value: fixed });
});

describe('silent', () => {
  test.each([
    '50',
    '2024',
    '1500000',
    '50–100',
    '51-200',
    '1,500',
    '1.500',
    '50+',
    '100 employees',
    'n/a',
    '',
    '12 ank 3',
  ])('%s', (value) => expect(on(value)).toBeUndefined());

  test('in other fields, in drop-downs, and where the page may show it in the region’s form', () => {
    expect(onValue(numberFormat, 'postalCode', '1.000,00')).toBeUndefined();
    const choices = [{ key: 'companySize' as const, options: [{ value: '10k', label: '10k' }] }];
    expect(onValue(numberFormat, 'companySize', '10k', { choices })).toBeUndefined();
    const draft: Draft = { kind: 'company', id: '7', fields: { companySize: ['1 500 000'] } };
    expect(numberFormat.check(draft, numberFormat.defaults, contextFor('FI'))).toEqual([]);
  });
});

test('for any text nothing throws, and a fix passes', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^[€$]?\d{1,4}([ .,']\d{1,4}){0,3} ?(k|M|mln|bn)?( ?€)?$/),
    fc.stringMatching(/^\d{1,3}([ .,]\d{3}){0,2}k?[-–]\d{1,3}([ .,]\d{3}){0,2}k?$/),
    anyText({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...NUMBER_FORMS), (value, form) => {
      const fix = on(value, { form })?.fix;
      if (fix) expect(on(fix.value, { form }), `${value} → ${fix.value}`).toBeUndefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
