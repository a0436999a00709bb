import { expect, test } from 'vitest';
import { areKin, isGivenName } from './email-name-kin';

const NICKNAMES = new Map([
  ['robert', ['bob', 'rob']],
  ['margaret', ['peggy']],
]);

test.each([
  ['robert', 'bob'],
  ['bob', 'rob'],
  ['peggy', 'margaret'],
  ['sergei', 'sergey'],
  ['aleksandr', 'alexander'],
  ['jevgeni', 'evgeny'],
  ['elena', 'eleonora'],
  ['a', 'anna'],
  ['x'.repeat(50), 'anna'],
])('%s and %s may be one name', (one, other) => {
  expect(areKin(one, other, NICKNAMES)).toBe(true);
  expect(areKin(other, one, NICKNAMES)).toBe(true);
});

test.each([
  ['anna', 'matti'],
  ['minna', 'juha'],
  ['erik', 'kari'],
  ['olga', 'pekka'],
])('%s and %s are not', (one, other) => {
  expect(areKin(one, other, NICKNAMES)).toBe(false);
});

test('names and their short forms are given names', () => {
  expect(['robert', 'bob', 'virtanen'].map((word) => isGivenName(word, NICKNAMES))).toEqual([true, true, false]);
});
