import { expect, test } from 'vitest';
import { isOneSlipAway } from './near-word';

test.each([
  ['finland', 'finland', true],
  ['findland', 'finland', true],
  ['finlan', 'finland', true],
  ['fimland', 'finland', true],
  ['finlnad', 'finland', true],
  ['finlnda', 'finland', false],
  ['', 'a', true],
  ['', '', true],
  ['ab', 'ba', true],
  ['abc', 'a', false],
  ['austria', 'australia', false],
])('%s and %s: %s', (a, b, near) => {
  expect(isOneSlipAway(a, b)).toBe(near);
  expect(isOneSlipAway(b, a)).toBe(near);
});
