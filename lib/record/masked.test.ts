import { expect, test } from 'vitest';
import { standsFor } from './masked';
import { maskSensitive } from './sensitive';

test.each([
  ['040 123', '040 123', true],
  ['040 123', '040 124', false],
  ['hetu •••, soita', 'hetu 131052-308T, soita', true],
  ['hetu •••, soita', 'hetu 131052-308T, ei soiteta', false],
  ['•••', '131052-308T', true],
  ['••• and •••', '131052-308T and 010594Y9032', true],
  ['••• and •••', '131052-308T', false],
  ['a•••a', 'a', false],
  ['a •••', 'a •••', true],
  ['', '131052-308T', false],
])('%s stands for %s: %s', (text, value, is) => {
  expect(standsFor(text, value)).toBe(is);
});

test('what was masked names what it was made of', () => {
  for (const value of ['Visa 4111 1111 1111 1111, hetu 131052-308T', 'x', 'tili FI21 1234 5600 0007 85'])
    expect(standsFor(maskSensitive(value), value)).toBe(true);
});
