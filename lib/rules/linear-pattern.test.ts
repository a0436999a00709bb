import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test, vi } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { linearPattern } from './linear-pattern';

const found = (pattern: string, text: string) => linearPattern(pattern)?.foundIn(text);

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
  });
});
describe('not understood, therefore not run', () => {
  test.each([
    ...['(?=a)', '(?!a)', '(?<=a)', '(?<!a)b', '(a)\\1', 'a**', 'a*+', '(', ')', '(a', 'a)', '[a', '[b-a]', '*a'],
    ...['\\p{Nonsense}', '[[:nonsense:]]', '\\', '\\y', 'a{1001}', 'a{3,2}', '(?>a)', '(a{100}){100}', '[a-\\d]'],
  ])('%s', (pattern) => expect(linearPattern(pattern)).toBeUndefined());
});

test('what is too large is not run', () => {
  expect(linearPattern('[ab]'.repeat(501))).toBeUndefined();
  expect(linearPattern('(?:[a-z][0-9]){999}')).toBeDefined();
  expect(linearPattern('(?:[a-z][0-9][a-z]){999}')).toBeUndefined();
});

test('what would take long to compile is not compiled', () => {
  const compile = vi.spyOn(RE2JS, 'compile');
  const long = 'a'.repeat(900);
  for (const bad of [`(?:${long}){1000}`, `((${long}){31}){2,32}`, `(${long}){300,}`, 'a'.repeat(2001)]) {
    expect(linearPattern(bad)).toBeUndefined();
  }
  expect(compile).not.toHaveBeenCalled();
  expect(linearPattern(`^(?:[A-Z]{2}\\d{3,8}[,;] ?){1,10}$`)).toBeDefined();
  expect(compile).toHaveBeenCalledOnce();
  compile.mockRestore();
});

test('any text at all is a pattern or none', () => {
  const signs = fc.constantFrom(...Array.from('ab1\\[]()^$.*+?{},:-|dwpPLQE<=!i '));
  const source = fc.oneof(fc.string({ unit: signs, maxLength: 20 }), anyText({ maxLength: 20 }));
  fc.assert(
    fc.property(source, anyText({ maxLength: 50 }), (pattern, text) => {
      expect([undefined, true, false]).toContain(found(pattern, text));
    }),
    { numRuns: 1000, seed: 1 },
  );
});

test('any text at all is found in itself, written as it stands', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 50 }), anyText({ maxLength: 10 }), (text, before) => {
      const literal = text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\x{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
      expect(found(literal, before + text)).toBe(true);
      expect(found(`^${literal}$`, `${before}-${text}`)).toBe(false);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('what brings other engines down is read in no time', () => {
  const start = performance.now();
  for (const bad of ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '^(.*a){20}$', '(x+x+)+y', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
    expect(found(bad, `${'a'.repeat(1000)}!`)).toBe(false);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
