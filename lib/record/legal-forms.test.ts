import { expect, test } from 'vitest';
import { readLegalForm } from './legal-forms';

test.each([
  ['Oy', 'oy', true],
  ['OY', 'oy', false],
  ['oyj', 'oyj', false],
  ['AB', 'ab', true],
  ['Ab', 'ab', true],
  ['ab', 'ab', false],
  ['gmbh', 'gmbh', false],
  ['G.m.b.H.', 'gmbh', true],
  ['Ltd.', 'ltd', true],
  ['inc', 'inc', false],
  ['A/S', 'as', true],
  ['S.A.', 'sa', true],
  ['ООО', 'ооо', true],
  ['ооо', 'ооо', false],
] as const)('%s is read as %s, right: %s', (word, key, right) => {
  expect(readLegalForm(word)).toMatchObject({ key, right });
});

// Small letters alone are words as well; KY is Kentucky, and right.
test.each(['as', 'sa', 'nv', 'Nokia', 'Oyster', '', 'x'.repeat(50)])('%s is none', (word) => {
  expect(readLegalForm(word)).toBeUndefined();
});

test('some stand before the name', () => {
  expect(readLegalForm('ООО')?.before).toBe(true);
  expect(readLegalForm('GmbH')?.before).toBe(false);
});
