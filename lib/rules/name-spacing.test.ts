import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import type { FieldKey } from '../record/record';
import { nameSpacing } from './name-spacing';
import { GOOD_FULL_NAMES, GOOD_NAMES } from './names.test-data';
import { onFields, onValue, said } from './rule-test-kit';

describe('blanks and what nobody sees', () => {
  test.each([
    ['Aino  Virtanen', 'double', 'Aino Virtanen'],
    ['Juha   Pekka', 'double', 'Juha Pekka'],
    ['van  der  Berg', 'double', 'van der Berg'],
    ['Иван  Петрович', 'double', 'Иван Петрович'],
    [' Anna  Maria ', 'double', 'Anna Maria'],
    [' Anna', 'edge', 'Anna'],
    ['Anna ', 'edge', 'Anna'],
    ['  Åkerström  ', 'edge', 'Åkerström'],
    [' von der Leyen', 'edge', 'von der Leyen'],
    ['Иванов ', 'edge', 'Иванов'],
    ['\u00a0Müller', 'edge', 'Müller'],
    ['Müller\u00a0', 'edge', 'Müller'],
    ['\tSmith', 'edge', 'Smith'],
    ['Smith\n', 'edge', 'Smith'],
    ['Smith\r\n', 'edge', 'Smith'],
    ['Anna\u00a0Maria', 'invisible', 'Anna Maria'],
    ['Anna\tMaria', 'invisible', 'Anna Maria'],
    ['Mary\nAnn', 'invisible', 'Mary Ann'],
    ['Hans\u2009Peter', 'invisible', 'Hans Peter'],
    ['Virta\u00adnen', 'invisible', 'Virtanen'],
    ['\u200bLindqvist', 'invisible', 'Lindqvist'],
    ['Lind\u200bqvist', 'invisible', 'Lindqvist'],
    ['\ufeffAnna', 'invisible', 'Anna'],
    ['\u202eAnna\u202c', 'invisible', 'Anna'],
    ['An\u200dna', 'invisible', 'Anna'],
    ['Анна\u200e', 'invisible', 'Анна'],
    ['Smi\u0000th', 'invisible', 'Smith'],
    ['A\u030akerstro\u0308m', 'invisible', 'Åkerström'],
    ['Anna- Liisa', 'hyphen', 'Anna-Liisa'],
    ['Anna -Liisa', 'hyphen', 'Anna-Liisa'],
    ['Müller- Lüdenscheidt', 'hyphen', 'Müller-Lüdenscheidt'],
    ['Jan -Olof', 'hyphen', 'Jan-Olof'],
    ['Римская- Корсакова', 'hyphen', 'Римская-Корсакова'],
  ])('%j: %s → %s, safe', (value, kind, fixed) => {
    const report = onValue(nameSpacing, 'firstName', value);
    expect(said(report)).toBe(kind);
    expect(report?.fix).toEqual({ kind: 'safe', value: fixed });
    expect(report?.atMost).toBe(kind === 'edge' ? 'info' : undefined);
  });

  test('a hyphen between blanks may part two things', () => {
    expect(onValue(nameSpacing, 'lastName', 'Müller - Berg')?.fix).toEqual({ kind: 'review', value: 'Müller-Berg' });
    expect(onValue(nameSpacing, 'fullName', 'Aino Virtanen - Nordweb')).toBeUndefined();
    expect(onValue(nameSpacing, 'fullName', 'Virtanen - Nordweb')).toBeUndefined();
  });
});

describe('silent', () => {
  test.each(GOOD_NAMES)('%s %s', (firstName, lastName) => {
    expect(onFields(nameSpacing, { firstName: [firstName], lastName: [lastName] })).toEqual([]);
  });
  test.each(GOOD_FULL_NAMES)('%s', (value) => expect(onValue(nameSpacing, 'fullName', value)).toBeUndefined());
  test.each(['', ' ', '\u00a0', '-', ' - ', 'Anna -', 'සිංහල ශ්‍රී'])('%j', (value) => {
    expect(onValue(nameSpacing, 'fullName', value)).toBeUndefined();
  });
});

test('a fix passes, is its own fix and loses no letter; no text throws', () => {
  const parts = fc.constantFrom(
    'Anna',
    'Berg',
    ' ',
    '  ',
    '-',
    ' -',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\t',
    'o\u0308',
    '李',
    '\u3000',
    'ی',
  );
  const texts = fc.oneof(
    anyText(),
    fc.array(parts).map((list) => list.join('')),
  );
  const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(texts, fc.constantFrom<FieldKey>('fullName', 'firstName'), (value, field) => {
      const fix = onValue(nameSpacing, field, value)?.fix;
      if (!fix) return;
      expect(onValue(nameSpacing, field, fix.value)).toBeUndefined();
      expect(letters(fix.value)).toBe(letters(value));
    }),
    { numRuns: 300, seed: 1 },
  );
});
