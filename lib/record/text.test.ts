import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { isPlaceholder, meaningful } from './placeholder';
import { fold, tidy } from './text';

test.each([
  ['\u202eabc\u200b', 'abc'],
  ['a\u00a0 b\n', 'a b'],
  ['1\u20112\u20133', '1-2-3'],
  ['ﬁ', 'fi'],
])('tidy %j', (text, expected) => expect(tidy(text)).toBe(expected));

test.each([
  ['Åkerström', 'akerstrom'],
  ['Straße', 'strasse'],
  ['Łódź', 'lodz'],
  ['ÇELİK', 'celik'],
  ['Щукин', 'shchukin'],
  ['Йод', 'iod'],
])('fold %s', (text, expected) => expect(fold(text)).toBe(expected));

test('both are idempotent over any text', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      expect(tidy(tidy(text))).toBe(tidy(text));
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 300, seed: 1 },
  );
});

test.each([
  '',
  '  ',
  '-',
  '--',
  '—',
  '…',
  '?',
  'TBD',
  'n/a',
  'N.A.',
  'Unknown',
  'ei tiedossa',
  'okänd',
  'k. A.',
  'не указано',
])('%j says nothing', (text) => expect(isPlaceholder(text)).toBe(true));
test.each(['Null', 'Na', 'No', 'Ng', 'Ei', 'Oy', '0', 'x', '李', 'None of the above AB', '-'.repeat(50)])(
  '%j says something',
  (text) => expect(isPlaceholder(text)).toBe(false),
);
test('meaningful keeps what says something, as written', () => {
  expect(meaningful([' a ', '--', 'TBD', ''])).toEqual([' a ']);
  expect(meaningful(undefined)).toEqual([]);
});
