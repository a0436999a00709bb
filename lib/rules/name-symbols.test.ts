import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValues } from '../record/record';
import { anyText } from '../record/testing/any-text';
import { nameSymbols } from './name-symbols';
import { GOOD_FULL_NAMES, GOOD_NAMES } from './names.test-data';
import { contact, contextFor, onFields, onValue, said } from './rule-test-kit';

describe('what names do not have', () => {
  test.each([
    ['Anna 🌸', 'emoji', 'Anna'],
    ['😀Matti', 'emoji', 'Matti'],
    ['Erik 👨‍👩‍👧 Berg', 'emoji', 'Erik Berg'],
    ['Julia ❤️', 'emoji', 'Julia'],
    ['Sari 🇫🇮', 'emoji', 'Sari'],
    ['Hans👍🏽', 'emoji', 'Hans'],
    ['Lena®', 'emoji', 'Lena'],
    ['Nils ™', 'emoji', 'Nils'],
    ['Anna2', 'digits', 'Anna'],
    ['Anna 2', 'digits', 'Anna'],
    ['Virtanen 1985', 'digits', 'Virtanen'],
    ['Иван 2', 'digits', 'Иван'],
    ['4nna', 'digits', undefined],
    ['M4tti', 'digits', undefined],
    ['Anna 12.03.1985', 'digits', 'Anna'],
    ['Virtanen,', 'edge', 'Virtanen'],
    ['Virtanen.', 'edge', 'Virtanen'],
    [', Virtanen', 'edge', 'Virtanen'],
    ['*Anna*', 'edge', 'Anna'],
    ['Müller!', 'edge', 'Müller'],
    ['Анна?', 'edge', 'Анна'],
    ['Lindqvist;', 'edge', 'Lindqvist'],
    ['_Smith_', 'edge', 'Smith'],
    ['- Berg', 'edge', 'Berg'],
    ['#Anna', 'edge', 'Anna'],
    ['Åkesson…', 'edge', 'Åkesson'],
    ['Matti & Maija', 'sign', undefined],
    ['Anna+Bert', 'sign', undefined],
    ['Anna/Bert', 'sign', undefined],
    ['Anna_Maria', 'sign', undefined],
    ['<b>Ann</b>', 'edge', undefined],
    ['Robert "Bob', 'sign', undefined],
    ['Smith (', 'sign', undefined],
    ['Anna--Liisa', 'doubled', 'Anna-Liisa'],
    ['J.. Virtanen', 'doubled', 'J. Virtanen'],
    ['MÃ¼ller', 'garbled', 'Müller'],
    ['MÃ¤kelÃ¤', 'garbled', 'Mäkelä'],
    ['Ã–hman', 'garbled', 'Öhman'],
    ['Ã…kerstrÃ¶m', 'garbled', 'Åkerström'],
    ['Ð˜Ð²Ð°Ð½', 'garbled', 'Иван'],
    ['M\ufffdller', 'garbled', undefined],
  ])('%s: %s → %s', (value, kind, fixed) => {
    const report = onValue(nameSymbols, 'lastName', value);
    expect(said(report)).toBe(kind);
    expect(report?.fix?.value).toBe(fixed);
    if (report?.fix) expect(report.fix.kind).toBe(kind === 'doubled' ? 'safe' : 'review');
  });
});

describe('silent', () => {
  test.each(GOOD_NAMES)('%s %s', (firstName, lastName) => {
    expect(onFields(nameSymbols, { firstName: [firstName], lastName: [lastName] })).toEqual([]);
  });
  test.each(GOOD_FULL_NAMES)('%s', (value) => expect(onValue(nameSymbols, 'fullName', value)).toBeUndefined());
  test.each([
    ...[
      'O`Neill',
      'O´Neill',
      'Oʻahu',
      'Anna “Annie” Berg',
      'Meyer „Mimi“ Klein',
      'Aino (os. Korhonen)',
      'John 3rd',
      'Prof.',
    ],
    // No names at all: name-parts speaks of them.
    ...['anna@firma.se', '+358 40 123 4567', 'www.firma.se', '', '--', 'И.'],
  ])('%s', (value) => expect(onValue(nameSymbols, 'fullName', value)).toBeUndefined());
});

test('a fix passes and is its own fix; no text throws', () => {
  const parts = fc.constantFrom(
    'Anna',
    'Berg',
    '🌸',
    '2',
    '--',
    ',',
    '.',
    '*',
    '"',
    '(',
    ')',
    ' ',
    'Ã¤',
    '!',
    '-',
    'Jr.',
  );
  const texts = fc.oneof(
    anyText(),
    fc.array(parts).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(texts, (value) => {
      const fix = onValue(nameSymbols, 'fullName', value)?.fix;
      if (fix) expect(onValue(nameSymbols, 'fullName', fix.value)).toBeUndefined();
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('a name shown whole and in parts is told of once, beside the part', () => {
  const parts = { firstName: ['Leena🌸'], lastName: ['Korhonen'] };
  const fieldsOf = (fields: FieldValues) =>
    nameSymbols.check(contact(fields), {}, contextFor('FI')).map(({ field }) => field);
  expect(fieldsOf({ fullName: ['Leena🌸 Korhonen'], ...parts })).toEqual(['firstName']);
  // The part was put right, and the page does not show it yet.
  expect(fieldsOf({ fullName: ['Leena🌸 Korhonen'], ...parts, firstName: ['Leena'] })).toEqual([]);
  expect(fieldsOf({ fullName: ['Leena🌸 Korhonen'], firstName: [], lastName: [] })).toEqual(['fullName']);
});
