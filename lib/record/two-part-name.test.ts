import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from './testing/any-text';
import { twoPartName } from './two-part-name';

test.each([
  ['Anna Berg', 'Anna', 'Berg'],
  ['Matti Meikäläinen', 'Matti', 'Meikäläinen'],
  ['Åsa Öberg', 'Åsa', 'Öberg'],
  ['Jean-Luc Picard', 'Jean-Luc', 'Picard'],
  ['Jean‑Luc Picard', 'Jean‑Luc', 'Picard'],
  ['Sinead O’Neill', 'Sinead', 'O’Neill'],
  ['Анна Петрова', 'Анна', 'Петрова'],
  ['Jürgen Groß', 'Jürgen', 'Groß'],
  ['  Anna   Berg ', 'Anna', 'Berg'],
  ['Maija Ng', 'Maija', 'Ng'],
])('%s', (full, firstName, lastName) => expect(twoPartName(full)).toEqual({ firstName, lastName }));

test.each([
  ...[
    'Anna',
    'Anna Maria Berg',
    'Juha Pekka Virtanen',
    'Berg, Anna',
    'Dr. Berg',
    'Dr Berg',
    'Herr Müller',
    'Rouva Virtanen',
  ],
  ...[
    'van Damme',
    'von Bülow',
    'Иван Петрович',
    'Анна Петровна',
    'Иванов Иван',
    'Петренко Олег',
    '山田 太郎',
    'Nordweb Oy',
    'Sales Team',
  ],
  ...[
    'A. Berg',
    'A Berg',
    'Anna B',
    'anna@firma.se x',
    'Anna 2',
    'TBD',
    '',
    ' ',
    '😀 Berg',
    'Anna Berg (Nordweb)',
    'Berg Berg',
    'Karl III',
  ],
])('%j is not told apart for sure', (full) => expect(twoPartName(full)).toBeUndefined());

test('any text is read without an exception, and no word is lost or made up', () => {
  const word = fc.constantFrom('Anna', 'Berg', 'von', 'Иван', 'Петрович', "O'Neill", 'x', '1');
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(),
        fc.array(word, { maxLength: 4 }).map((all) => all.join(' ')),
      ),
      (full) => {
        const name = twoPartName(full);
        if (name) expect(`${name.firstName} ${name.lastName}`).toBe(full.trim().replace(/\s+/g, ' '));
      },
    ),
  );
});
