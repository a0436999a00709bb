/** The readers of names, each by a short table; the rules that ask them have long ones (lib/rules/names.test-data.ts). */
import { describe, expect, test } from 'vitest';
import { caseProblem, withNameCase } from './name-case';
import { hasLegalForm } from './name-company';
import { otherThingIn } from './name-contents';
import { fullNameInFirst, fullNameInLast } from './name-full';
import { garbledText } from './name-garbled';
import { isFamousStandIn, standInOfName } from './name-placeholder';
import { signInName } from './name-signs';
import { spacedName } from './name-spacing';
import { withoutDegrees, withoutTitles } from './name-titles';
import { isKnownGivenName, isPatronymic } from './name-words';

describe('case', () => {
  test.each([
    ['anna', 'lower'],
    ['ANNA', 'capitals'],
    ['АННА', 'capitals'],
    ['o’brien', 'lower'],
    ['LaToya', undefined],
    ['JP', undefined],
    ['ÅSA', undefined],
    ['von der', undefined],
    ['王', undefined],
    ['Anna', undefined],
  ] as const)('%s: %s', (value, problem) => {
    expect(caseProblem(value)).toBe(problem);
  });

  test.each([
    ['anna-liisa', 'Anna-Liisa', true],
    ['ANNA', 'Anna', true],
    ['o’brien', 'O’Brien', false],
    ['mcdonald', 'McDonald', false],
    ['vincent van gogh', 'Vincent van Gogh', false],
  ])('%s is written %s', (value, text, sure) => {
    expect(withNameCase(value)).toMatchObject({ text, sure });
  });
});

test.each([
  ['Acme GmbH', true],
  ['ООО Ромашка', true],
  ['Anna Berg', false],
  // A surname as well.
  ['Firma Oy', false],
  ['ANNA SA', false],
])('legal form in %s: %s', (value, is) => {
  expect(hasLegalForm(value, false)).toBe(is);
});

test('a wide look takes Oy for a legal form', () => {
  expect(hasLegalForm('Firma Oy', true)).toBe(true);
  expect(hasLegalForm('Oy', true)).toBe(false);
});

test.each([
  ['anna@firma.se', 'email', ''],
  ['Anna anna@firma.se', 'email', 'Anna'],
  ['Anna 040 123 4567', 'phone', 'Anna'],
  ['https://x.fi Anna', 'website', 'Anna'],
])('%s holds something else: %s', (value, kind, rest) => {
  expect(otherThingIn(value)).toMatchObject({ kind, rest });
});

test.each(['Anna Berg', 'Anna 2', 'Agent 007', ''])('%s holds nothing else', (value) => {
  expect(otherThingIn(value)).toBeUndefined();
});

describe('full names', () => {
  test('in the field of given names', () => {
    expect(fullNameInFirst('Anna Berg')?.parts).toEqual({ first: 'Anna', last: 'Berg' });
    expect(fullNameInFirst('Hans Peter Müller')?.parts).toEqual({ first: 'Hans Peter', last: 'Müller' });
  });

  test.each(['Juha Pekka', 'Mary Ann', 'Иван Петрович', 'J. P.', 'María del Carmen', 'Nguyễn Văn An', 'Anna', ''])(
    '%s is given names alone',
    (value) => {
      expect(fullNameInFirst(value)).toBeUndefined();
    },
  );

  test('in the field of surnames', () => {
    expect(fullNameInLast('Aino Virtanen')?.parts).toEqual({ first: 'Aino', last: 'Virtanen' });
    for (const value of ['van Dam', 'García Márquez', 'Virtanen', 'Anna Maria', ''])
      expect(fullNameInLast(value)).toBeUndefined();
  });
});

test.each([
  ['MÃ¼ller', { clean: 'Müller' }],
  ['M\ufffdller', {}],
  ['Müller', undefined],
  ['Virtanen', undefined],
])('garbled: %s', (text, reading) => {
  expect(garbledText(text)).toEqual(reading);
});

test.each([
  ['asdf', 'sure'],
  ['n/a', 'sure'],
  ['tuntematon', 'sure'],
  ['okänd', 'sure'],
  ['неизвестно', 'sure'],
  ['test', 'word'],
  ['Null', 'short'],
  ['Ng', 'short'],
  ['Anna', undefined],
  ['', undefined],
  ['x'.repeat(100), undefined],
] as const)('stand-in %s: %s', (text, kind) => {
  expect(standInOfName(text)).toBe(kind);
});

test('people of sample forms', () => {
  expect(['John Doe', 'Max Mustermann', 'Matti Meikäläinen', 'Anna Berg'].map(isFamousStandIn)).toEqual([
    ...[true, true, true],
    false,
  ]);
});

describe('signs', () => {
  test.each([
    ['Anna 😊', 'emoji', 'Anna'],
    ['Anna2', 'digits', 'Anna'],
    ['Anna--Liisa', 'doubled', 'Anna-Liisa'],
    ['*Anna', 'edge', 'Anna'],
    ['MÃ¼ller', 'garbled', 'Müller'],
  ])('%s: %s', (value, kind, clean) => {
    expect(signInName(value)).toMatchObject({ kind, clean });
  });

  test.each(['O’Neill', 'Jean‑Luc', 'Nguyễn', 'Jr.', 'III', 'Anna "Nanna" Berg', 'anna@firma.se'])(
    '%s is fine',
    (value) => {
      expect(signInName(value)).toBeUndefined();
    },
  );
});

test.each([
  ['Anna ', 'edge', 'Anna', true],
  ['Anna  Liisa', 'double', 'Anna Liisa', true],
  ['Anna -Liisa', 'hyphen', 'Anna-Liisa', true],
  ['Anna - Liisa', 'hyphen', 'Anna-Liisa', false],
  ['Anna\u00a0Liisa', 'invisible', 'Anna Liisa', true],
  ['An\u200bna', 'invisible', 'Anna', true],
  ['A\u030asa', 'invisible', 'Åsa', true],
])('blanks of %j: %s', (value, problem, text, sure) => {
  expect(spacedName(value, false)).toEqual({ problem, text, sure });
  expect(spacedName(text, false)).toBeUndefined();
});

test('a hyphen between blanks may part a name from something else', () => {
  expect(spacedName('Anna - Firma', true)).toBeUndefined();
});

test.each([
  ['Prof. Dr. Anna Berg', 'Prof. Dr.', 'Anna Berg'],
  ['Dr.Anna', 'Dr.', 'Anna'],
  ['Dr. med. Anna Berg', 'Dr. med.', 'Anna Berg'],
  ['г-н Иванов', 'г-н', 'Иванов'],
  ['Mag. Berg', 'Mag.', 'Berg'],
  ['Mag Berg', '', 'Mag Berg'],
  ['Mr', 'Mr', ''],
  ['Anna', '', 'Anna'],
])('titles of %s', (name, titles, rest) => {
  expect(withoutTitles(name)).toEqual({ titles, rest });
});

test.each([
  ['Anna Berg, PhD, MBA', 'Anna Berg', 'PhD, MBA'],
  ['Virtanen, DI', 'Virtanen', 'DI'],
  ['Anna Ma', 'Anna Ma', ''],
  ['Ma Di', 'Ma Di', ''],
])('degrees of %s', (whole, name, degrees) => {
  expect(withoutDegrees(whole)).toEqual({ name, degrees });
});

test('given names and patronymics', () => {
  expect(['Juha', 'Anna-Lena', 'Светлана', 'Virtanen', ''].map(isKnownGivenName)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['Петрович', 'Ильинична', 'Ivanovna', 'Иванов', 'Petrov'].map(isPatronymic)).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});
