import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { GOOD_COMPANIES, STAND_INS } from './companies.test-data';
import { companyPlaceholder } from './company-placeholder';
import { onFields, onValue, said } from './rule-test-kit';

const on = (value: string, options = {}) => onValue(companyPlaceholder, 'company', value, { options });

test.each(STAND_INS)('no company: %s', (value) => {
  const report = on(value);
  expect(said(report)).toMatch(/^(madeUp|own)$/);
  expect(report?.fix).toBeUndefined();
});

test.each([
  ...GOOD_COMPANIES,
  '--',
  '-',
  '–',
  '',
  ' ',
  'Null & Sons',
  'Testo SE',
  'Qwest',
  'ABC',
  'Own Brands Ltd',
  'Me & Ma',
  'OWN',
  'ASD',
  '3',
  'Nothing',
  'Egen',
  'Selfridges',
])('silent: %s', (value) => expect(on(value)).toBeUndefined());

test("a sole trader's own name is a company", () => {
  expect(onFields(companyPlaceholder, { fullName: ['Aino Virtanen'], company: ['Aino Virtanen'] })).toEqual([]);
});

test('texts of the house', () => {
  expect(said(on('Misc', { more: ['misc'] }))).toBe('madeUp');
  expect(on('Misc')).toBeUndefined();
});

test('nothing throws', () => {
  fc.assert(fc.property(anyText(), (value) => void on(value)));
});
