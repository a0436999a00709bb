import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readList, readPairs, writeList, writePairs } from './option-lines';

test.each([
  ['', []],
  ['Web\nReferral', ['Web', 'Referral']],
  ['  Web \r\n\r\n Web\rTrade fair ', ['Web', 'Trade fair']],
])('the list %j', (text, value) => expect(readList(text)).toEqual({ value }));

test.each([
  ['', {}],
  ['www = Web', { www: 'Web' }],
  ['www=Web\nвеб\tWeb\nsite → Web\n', { www: 'Web', веб: 'Web', site: 'Web' }],
  ['a = b = c', { a: 'b = c' }],
  ['a = b\na = c', { a: 'c' }],
])('the pairs %j', (text, value) => expect(readPairs(text)).toEqual({ value }));

test.each([
  ['a = b\n\nlonely', 3, 'lonely'],
  ['= b', 1, '= b'],
  ['a =', 1, 'a ='],
])('%j cannot be read', (text, line, said) => expect(readPairs(text)).toEqual({ bad: { line, text: said } }));

test('what is written is read again', () => {
  const word = fc.stringMatching(/^[\p{L}\d]{1,8}( [\p{L}\d]{1,8})?$/u);
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.dictionary(word, word), (list, pairs) => {
      expect(readList(writeList(list))).toEqual({ value: list });
      expect(readPairs(writePairs(pairs))).toEqual({ value: { ...pairs } });
    }),
  );
});
