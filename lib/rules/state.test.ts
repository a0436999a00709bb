import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { onFields, said } from './rule-test-kit';
import { state, type StateOptions } from './state';

const on = (value: string, country: string, options: Partial<StateOptions> = {}) =>
  onFields(state, { state: [value], country: [country] }, { options })[0];

describe('either form is good by default', () => {
  test.each([
    ['California', 'United States'],
    ['CA', 'United States'],
    ['DE', 'USA'],
    ['IN', 'United States'],
    ['GA', 'United States'],
    ['Georgia', 'United States'],
    ['New York', 'US'],
    ['ON', 'Canada'],
    ['Quebec', 'Canada'],
    ['NSW', 'Australia'],
    ['Bayern', 'Germany'],
    ['Uusimaa', 'Finland'],
    ['Московская область', 'Russia'],
    ['', 'United States'],
    ['TBD', 'United States'],
  ])('silent: %s (%s)', (value, country) => expect(on(value, country)).toBeUndefined());

  test.each([
    ['california', 'California'],
    ['Calif.', 'California'],
    ['ca', 'CA'],
    ['N.Y.', 'NY'],
    ['TEXAS', 'Texas'],
    ['Mass.', 'Massachusetts'],
    ['Québec', 'Quebec', 'Canada'],
    ['B.C.', 'BC', 'Canada'],
    ['qld', 'QLD', 'Australia'],
  ])('%s → %s', (value, fixed, country = 'United States') => {
    expect(on(value, country)?.fix).toEqual({ kind: 'safe', value: fixed });
  });
});

test.each([
  ['name', 'TX', 'Texas'],
  ['name', 'tx', 'Texas'],
  ['code', 'Texas', 'TX'],
  ['code', 'N. Carolina', 'NC'],
] as const)('%s: %s → %s', (form, value, fixed) => {
  expect(on(value, 'United States', { form })?.fix).toEqual({ kind: 'safe', value: fixed });
});

test('a slip is looked at, another word is only said', () => {
  expect(on('Californa', 'United States')?.fix).toEqual({ kind: 'review', value: 'California' });
  expect(on('Californa', 'United States', { form: 'code' })?.fix).toEqual({ kind: 'review', value: 'CA' });
  const unknown = on('Bavaria', 'United States');
  expect([said(unknown), unknown?.atMost, unknown?.fix]).toEqual(['unknown', 'info', undefined]);
});

test('silent without a country, and in a drop-down', () => {
  expect(onFields(state, { state: ['calif'] })).toEqual([]);
  const choices = [{ key: 'state' as const, options: [{ value: 'calif', label: 'California' }] }];
  expect(onFields(state, { state: ['calif'], country: ['US'] }, { choices })).toEqual([]);
});

test('for any text nothing throws, and a fix passes', () => {
  const texts = fc.oneof(
    fc.constantFrom('n y', 'Tex', 'W. Va.', 'S.A.', 'n.dakota', 'ohioo'),
    anyText({ maxLength: 12 }),
  );
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom('US', 'CA', 'AU'),
      fc.constantFrom('either', 'name', 'code'),
      (value, country, form) => {
        const fix = on(value, country, { form })?.fix;
        if (fix) expect(on(fix.value, country, { form })).toBeUndefined();
      },
    ),
    { numRuns: 200, seed: 1 },
  );
});
