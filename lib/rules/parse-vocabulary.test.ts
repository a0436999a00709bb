import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { parseVocabulary, vocabularyText } from './parse-vocabulary';

test('values and synonyms, a line each', () => {
  const pasted =
    'Website\n Trade fair \r\n\nMessu = Trade fair\nMässa => Trade fair\nweb\tWebsite\nкаталог → Catalogue\n';
  expect(parseVocabulary(pasted)).toEqual({
    values: ['Website', 'Trade fair', 'Catalogue'],
    synonyms: { Messu: 'Trade fair', Mässa: 'Trade fair', web: 'Website', каталог: 'Catalogue' },
    badLines: [],
  });
});

test('lines that say nothing are told, the rest is read', () => {
  const { values, synonyms, badLines } = parseVocabulary(`= a\na =\na = b = c\n${'x'.repeat(500)}\ngood\nsame = same`);
  expect([values, synonyms, badLines]).toEqual([['good', 'same'], {}, [1, 2, 3, 4]]);
});

test('what was read can be written and read again', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 60 }), (text) => {
      const { values, synonyms } = parseVocabulary(text);
      const again = parseVocabulary(vocabularyText({ values, synonyms }));
      expect(new Set(again.values)).toEqual(new Set(values));
      expect(again.synonyms).toEqual(synonyms);
    }),
  );
});
