import { describe, expect, test } from 'vitest';
import { nameParts } from './name-parts';
import { onFields, said } from './rule-test-kit';

describe('a full name in the field of given names', () => {
  test.each([
    ['Aino Virtanen', 'Aino', 'Virtanen'],
    ['anna berg', 'anna', 'berg'],
    ['JOHN SMITH', 'JOHN', 'SMITH'],
    ['Juha Pekka Laine', 'Juha Pekka', 'Laine'],
    ['Anna-Liisa Mäkelä', 'Anna-Liisa', 'Mäkelä'],
    ['Aino K. Virtanen', 'Aino K.', 'Virtanen'],
    ['Erik Lindqvist', 'Erik', 'Lindqvist'],
    ['Hans Müller', 'Hans', 'Müller'],
    ['J. Whitfield', 'J.', 'Whitfield'],
    ['Ursula von der Leyen', 'Ursula', 'von der Leyen'],
    ['Penélope de la Cruz', 'Penélope', 'de la Cruz'],
    ['Иван Сидоров', 'Иван', 'Сидоров'],
    ['Сидоров Иван Петрович', 'Иван Петрович', 'Сидоров'],
    ['Анна Сергеевна Иванова', 'Анна Сергеевна', 'Иванова'],
    ['Seán O’Neill', 'Seán', 'O’Neill'],
  ])('%s → %s, %s', (value, first, last) => {
    const [report] = onFields(nameParts, { firstName: [value], lastName: [] });
    expect(said(report)).toBe('fullName');
    expect(report?.fix).toEqual({ kind: 'review', value: first, others: { lastName: last } });
  });

  test('is not split where nobody knows how', () => {
    const [report] = onFields(nameParts, { firstName: ['Tuomas Enbuske Virtanen Koski'], lastName: [''] });
    expect(said(report)).toBe('fullName');
    expect(report?.fix).toBeUndefined();
  });

  test.each([
    ['Aino Virtanen', 'Virtanen', 'firstName', 'Aino'],
    ['Virtanen Aino', 'virtanen', 'firstName', 'Aino'],
    ['Ursula von der Leyen', 'von der Leyen', 'firstName', 'Ursula'],
    ['Aino', 'Aino Virtanen', 'lastName', 'Virtanen'],
    ['Aino Virtanen', 'Aino Virtanen', 'firstName', 'Aino'],
  ])('%s, %s: repeated in %s → %s', (firstName, lastName, field, fixed) => {
    const [report] = onFields(nameParts, { firstName: [firstName], lastName: [lastName] });
    expect(said(report)).toBe('repeated');
    expect(report).toMatchObject({ field, fix: { kind: 'review', value: fixed } });
  });

  test('and of surnames', () => {
    const [report] = onFields(nameParts, { firstName: [], lastName: ['Aino Virtanen'] });
    expect(report?.fix).toEqual({ kind: 'review', value: 'Virtanen', others: { firstName: 'Aino' } });
  });

  test.each([
    ...[
      'Juha Pekka',
      'Eva Britt',
      'Mary Ann',
      'Hans Peter',
      'María del Carmen',
      'Иван Петрович',
      'Анна Сергеевна',
      'Ivan Petrovich',
    ],
    ...[
      'Anna Maria',
      'Aino K.',
      'Anna B',
      'Madonna',
      'Jean-Luc',
      'Илья Ильич',
      'Juan Carlos',
      'Thị Hương',
      'نور الدين',
      'Karl-Heinz',
    ],
  ])('silent: %s', (value) => {
    expect(onFields(nameParts, { firstName: [value], lastName: [] })).toEqual([]);
    expect(onFields(nameParts, { firstName: [value], lastName: ['Kekkonen'] })).toEqual([]);
    // Not read is not known.
    expect(onFields(nameParts, { firstName: [value] })).toEqual([]);
  });

  test.each([
    ['García', 'García López'],
    ['', 'García López'],
    ['Ali', 'Ali'],
    ['Peter', 'Peters'],
  ])('%s, %s: no more than good to know', (firstName, lastName) => {
    const reports = onFields(nameParts, { firstName: [firstName], lastName: [lastName] });
    expect(reports.every(({ atMost }) => atMost === 'info')).toBe(true);
  });
});
