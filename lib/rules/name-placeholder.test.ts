import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { namePlaceholder } from './name-placeholder';
import { GOOD_FULL_NAMES, GOOD_NAMES } from './names.test-data';
import { onFields, onValue } from './rule-test-kit';

const flagged = (firstName: string, lastName: string): readonly string[] =>
  onFields(namePlaceholder, { firstName: [firstName], lastName: [lastName] }).map(({ field }) => field);

describe('unmistakable in any field', () => {
  test.each([
    ...[
      'asdf',
      'ASDF',
      'asdfgh',
      'qwerty',
      'qwertz',
      'zxcv',
      'йцукен',
      'фыва',
      'xxx',
      'XXXX',
      'aaa',
      'abc',
      'n/a',
      'N.A.',
      'TBD',
    ],
    ...[
      'unknown',
      'Unknown',
      'no name',
      'No Name',
      'noname',
      'last name',
      'Ei nimeä',
      'tuntematon',
      'sukunimi',
      'ei tiedossa',
    ],
    ...[
      'okänd',
      'inget namn',
      'efternamn',
      'saknas',
      'unbekannt',
      'kein Name',
      'Nachname',
      'k. A.',
      'без имени',
      'фамилия',
    ],
    ...['не указано', 'неизвестно', 'blabla', '???', '.', '123', 'placeholder'],
  ])('%s', (value) => {
    expect(flagged('Anna', value)).toEqual(['lastName']);
    expect(flagged(value, 'Berg')).toEqual(['firstName']);
    expect(onValue(namePlaceholder, 'fullName', value)?.value).toBe(value);
  });
});

describe('both parts, or a word that is no given name', () => {
  test.each([
    ['Test', 'Test', 'both'],
    ['test', 'user', 'both'],
    ['Testi', 'Testinen', 'both'],
    ['Test', 'Testsson', 'both'],
    ['тест', 'тестов', 'both'],
    ['na', 'na', 'both'],
    ['null', 'null', 'both'],
    ['Test', 'Null', 'both'],
    ['x', 'x', 'both'],
    ['Demo', 'User', 'both'],
    ['Matti', 'Meikäläinen', 'both'],
    ['Max', 'Mustermann', 'both'],
    ['John', 'Doe', 'both'],
    ['Вася', 'Пупкин', 'both'],
    ['Test', 'Virtanen', 'first'],
    ['Testi', 'Virtanen', 'first'],
    ['тест', 'Иванов', 'first'],
    ['Customer', 'Berg', 'first'],
    ['test1', 'Berg', 'first'],
  ])('%s %s: %s', (first, last, which) => {
    expect(flagged(first, last)).toEqual(which === 'both' ? ['firstName', 'lastName'] : ['firstName']);
  });

  test.each(['Test', 'Test User', 'test test', 'na na', 'null null', 'Erika Mustermann', 'тест', 'Ei Ei'])(
    'whole: %s',
    (value) => {
      expect(onValue(namePlaceholder, 'fullName', value)?.value).toBe(value);
    },
  );

  test('names from sample forms may be real: no error', () => {
    expect(onFields(namePlaceholder, { fullName: ['Jane Doe'] })[0]?.atMost).toBe('warning');
    expect(onFields(namePlaceholder, { fullName: ['asdf'] })[0]?.atMost).toBeUndefined();
  });
});

describe('a page that shows the name whole as well', () => {
  test.each<[string, string | undefined, string | undefined, readonly string[]]>([
    ['asdf Korhonen', 'asdf', 'Korhonen', ['firstName']],
    ['asdf', 'asdf', '', ['firstName']],
    ['Test User', 'Test', 'User', ['firstName', 'lastName']],
    ['John Doe', 'John', 'Doe', ['firstName', 'lastName']],
    // The row of the first name is not in the document.
    ['asdf asdf', undefined, 'asdf', ['lastName']],
    ['Test User', undefined, undefined, ['fullName']],
    // Being put right: the page still shows the whole as it was.
    ['Test User', 'Anna', 'User', []],
  ])('%s: %s + %s', (fullName, firstName, lastName, marked) => {
    const fields = {
      fullName: [fullName],
      ...(firstName !== undefined && { firstName: [firstName] }),
      ...(lastName !== undefined && { lastName: [lastName] }),
    };
    expect(onFields(namePlaceholder, fields).map(({ field }) => field)).toEqual(marked);
  });
});

describe('silent', () => {
  test.each(GOOD_NAMES)('%s %s', (first, last) => expect(flagged(first, last)).toEqual([]));
  test.each(GOOD_FULL_NAMES)('%s', (value) => expect(onValue(namePlaceholder, 'fullName', value)).toBeUndefined());

  test.each(['Null', 'Na', 'No', 'Ng', 'Ei', 'Oy', 'Test', 'Tester', 'Name', 'Kontakt', 'Dummy', 'Sample'])(
    'the surname %s',
    (last) => {
      expect(flagged('Anna', last)).toEqual([]);
      expect(onFields(namePlaceholder, { lastName: [last] })).toEqual([]);
      expect(onFields(namePlaceholder, { firstName: [], lastName: [last] })).toEqual([]);
    },
  );

  test.each([
    ['Na', 'Ng'],
    ['', ''],
    ['--', '-'],
    ['Wert', 'Qi'],
    ['Itsuki', 'Abe'],
    ['Aada', 'III'],
  ])('%s %s', (first, last) => expect(flagged(first, last)).toEqual([]));
});

test('no text throws', () => {
  fc.assert(
    fc.property(anyText(), (value) => void flagged(value, value)),
    { numRuns: 200, seed: 1 },
  );
});
