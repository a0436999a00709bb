/** Held against RE2JS, a port of RE2 itself: it is too large to ship in the worker, and just right to tell whether ours reads patterns alike. */
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../record/testing/any-text';
import { linearPattern } from './linear-pattern';

const found = (pattern: string, text: string) => linearPattern(pattern)?.foundIn(text);
const byRe2 = (pattern: string, text: string) => RE2JS.compile(pattern).matcher(text).find();

describe('patterns that accounts write', () => {
  test.each([
    ['^[A-Z]+$', 'ABC', true],
    ['^[A-Z]+$', 'AbC', false],
    ['^\\d{5}(-\\d{4})?$', '12345-6789', true],
    ['^\\d{5}(-\\d{4})?$', '1234', false],
    ['^(?i)ab-\\d+$', 'AB-12', true],
    ['^(?:FI|SE|NO)\\d{8}$', 'SE12345678', true],
    ['^(?:FI|SE|NO)\\d{8}$', 'DK12345678', false],
    ["^[\\p{L} .'-]+$", 'Åke Öberg-Łoś', true],
    ['^\\p{Cyrillic}+$', 'Иванов', true],
    ['^\\P{Lu}+$', 'abc', true],
    ['^[[:alpha:]]+$', 'abc', true],
    ['^[[:^digit:]]+$', 'a1', false],
    ['^\\S+@\\S+\\.\\w{2,}$', 'a@b.fi', true],
    ['\\bfoo\\b', 'a foo b', true],
    ['\\bfoo\\b', 'afoob', false],
    ['^.$', '😀', true],
    ['^.$', '\n', false],
    ['(?s)^.$', '\n', true],
    ['(?m)^b$', 'a\nb\nc', true],
    ['^\\Qa.b\\E$', 'a.b', true],
    ['^\\Qa.b\\E$', 'axb', false],
    ['^[]a]+$', ']a', true],
    ['^[^]a]+$', 'b', true],
    ['^[a-c-]+$', 'a-c', true],
    ['^[\\w-.]+$', 'a-b.c', true],
    ['^a{2,}$', 'aaa', true],
    ['^a{,2}$', 'a{,2}', true],
    ['^(a|b)*c$', 'ababc', true],
    ['^(?P<year>\\d{4})$', '2026', true],
    ['^\\x41\\x{1F600}$', 'A😀', true],
    ['', 'anything', true],
    ['^$', '', true],
    ['a||b', 'x', true],
  ])('%s in %j: %s', (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
    expect(byRe2(pattern, text)).toBe(expected);
  });
});

describe('not understood, therefore not run', () => {
  test.each([
    ...['(?=a)', '(?!a)', '(?<=a)', '(?<!a)b', '(a)\\1', 'a**', 'a*+', '(', ')', '(a', 'a)', '[a', '[b-a]', '*a'],
    ...['\\p{Nonsense}', '[[:nonsense:]]', '\\', '\\y', 'a{1001}', 'a{3,2}', '(?>a)', '(a{100}){100}', '[a-\\d]'],
  ])('%s', (pattern) => expect(linearPattern(pattern)).toBeUndefined());
});

const piece = fc.constantFrom(
  ...[
    'a',
    'b',
    'B',
    '1',
    ' ',
    '.',
    '\\d',
    '\\w',
    '\\s',
    '\\D',
    '\\W',
    '[ab]',
    '[^a]',
    '[a-c1-3]',
    '[[:upper:]]',
    '\\pL',
  ],
  ...['^', '$', '\\b', '\\B', '(?i)', '\\.', 'ö', '\\p{Lu}', 'É', '-', '(?m)', '(?s)', '[^\\W_]'],
);
const pattern = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    piece,
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => a + b),
    fc.tuple(tie('node'), tie('node')).map(([a, b]) => `(${a}|${b})`),
    fc
      .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}?', '{2,}', '*?'))
      .map(([of, times]) => `(?:${of})${times}`),
  ),
})).node;
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'B', 'A', '1', ' ', '_', '-', '.', '\n', 'ö', 'Ö', 'é', 'я', '😀'),
  maxLength: 12,
});

test('any pattern finds what RE2 finds', () => {
  fc.assert(
    fc.property(pattern, text, (source, value) => {
      const ours = found(source, value);
      if (ours !== undefined) expect(ours, source).toBe(byRe2(source, value));
      else expect(() => byRe2(source, value)).toThrow();
    }),
    { numRuns: 400, seed: 1 },
  );
});

test('any text at all is a pattern or none, and what is one is read as RE2 reads it', () => {
  const source = fc.string({
    unit: fc.constantFrom(...Array.from('ab1\\[]()^$.*+?{},:-|dwpPLQE<=!i ')),
    maxLength: 10,
  });
  fc.assert(
    fc.property(fc.oneof(source, anyText({ maxLength: 10 })), text, (any, value) => {
      const ours = found(any, value);
      if (ours !== undefined) expect(ours, any).toBe(byRe2(any, value));
    }),
    { numRuns: 600, seed: 1 },
  );
});

test('what brings other engines down is read in no time', () => {
  const start = performance.now();
  for (const bad of ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^(.*a){20}$', '(x+x+)+y', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
    expect(found(bad, `${'a'.repeat(1000)}!`)).toBe(false);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
