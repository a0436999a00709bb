import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { nameKey, nameParts, readName } from './name';

describe('a name in one field', () => {
  test.each([
    ['Aino Virtanen', { first: 'aino', last: 'virtanen' }],
    ['Virtanen, Aino', { first: 'aino', last: 'virtanen' }],
    ['Aino K. Virtanen', { first: 'aino', middle: ['k'], last: 'virtanen' }],
    ['Ursula von der Leyen', { first: 'ursula', last: 'leyen' }],
    ['Dr. Hans Müller', { first: 'hans', last: 'muller' }],
    ['John Smith Jr.', { first: 'john', last: 'smith', generation: 'jr' }],
    ['John Smith, Jr.', { first: 'john', last: 'smith', generation: 'jr' }],
    ['Jean-Luc O’Neill', { first: 'jeanluc', last: 'oneill' }],
    ['Łukasz Żółć', { first: 'lukasz', last: 'zolc' }],
    ['Юлия Иванова', { first: 'yuliya', last: 'ivanova' }],
    ['Madonna', { first: 'madonna', last: '' }],
    ['TBD', { first: '', last: '' }],
    ['--', { first: '', last: '' }],
    ['', { first: '', last: '' }],
  ])('%s', (fullName, expected) => {
    expect(readName({ fullName: [fullName] })).toMatchObject(expected);
  });
});

test('parts win over a full name', () => {
  const fields = { fullName: ['Somebody Else'], firstName: ['Aino'], lastName: ['af Ugglas'] };
  expect(readName(fields)).toMatchObject({ first: 'aino', last: 'ugglas' });
  expect(nameParts(fields)).toEqual({ firstName: 'Aino', lastName: 'af Ugglas' });
});

test.each([
  ['Aino Virtanen', 'Aino', 'Virtanen'],
  ['Berg, Anna Maria', 'Anna Maria', 'Berg'],
  ['Cher', 'Cher', ''],
])('%s is looked up as %s, %s', (fullName, firstName, lastName) => {
  expect(nameParts({ fullName: [fullName] })).toEqual({ firstName, lastName });
});

describe('keys', () => {
  test.each([
    ['Müller', 'Mueller'],
    ['Straße', 'STRASSE'],
    ['Sørensen', 'Sorensen'],
    ['Jean-Luc', 'jean luc'],
    ["D'Angelo", 'D’Angelo'],
    ['Æsir', 'AESIR'],
    ['A\u030akerstro\u0308m', 'Åkerström'],
  ])('%s ~ %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  test('are idempotent over any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
