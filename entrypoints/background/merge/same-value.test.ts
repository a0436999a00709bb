import { expect, test } from 'vitest';
import type { FieldKey } from '../../../lib/record/record';
import { sameValue } from './same-value';

test.each<[FieldKey, string, string, boolean]>([
  ['phone', '040 123 4567', '0401234567', true],
  ['phone', '+358 (40) 123-4567', '+358401234567', true],
  ['phone', '+358401234567', '0401234567', false],
  ['phone', '040 123 4567 (työ)', '040 123 4567', false],
  ['mobilePhone', '08\u00a0751 06 30', '08-751 06 30', true],
  ['jobTitle', ' Head  of\u00a0sales ', 'Head of sales', true],
  ['jobTitle', 'Head of Sales', 'Head of sales', false],
  ['jobTitle', 'A-B', 'AB', false],
  ['lastName', 'Mu\u0308ller', 'Müller', true],
  ['owner', '', ' ', true],
])('%s: %j and %j', (field, a, b, same) => {
  expect(sameValue(field, a, b)).toBe(same);
  expect(sameValue(field, b, a)).toBe(same);
});
