import { expect, test } from 'vitest';
import { dateInForm, isInDateForm, readDate } from './date-text';

test.each([
  ['2024-03-04', '2024-03-04'],
  ['2024/3/4', '2024-03-04'],
  ['2024.03.04', '2024-03-04'],
  ['4.3.2024', '2024-03-04'],
  ['04.03.2024', '2024-03-04'],
  ['4. 3. 2024', '2024-03-04'],
  ['31.12.2025', '2025-12-31'],
  ['12/31/2025', '2025-12-31'],
  ['31/12/2025', '2025-12-31'],
  ['31-12-2025', '2025-12-31'],
  ['05/05/2024', '2024-05-05'],
  ['29.2.2024', '2024-02-29'],
  ['4 March 2024', '2024-03-04'],
  ['March 4, 2024', '2024-03-04'],
  ['Mar 4th, 2024', '2024-03-04'],
  ['4. maaliskuuta 2024', '2024-03-04'],
  ['4 mars 2024', '2024-03-04'],
  ['4. März 2024', '2024-03-04'],
  ['4 марта 2024', '2024-03-04'],
  ['4 марта 2024 г.', '2024-03-04'],
])('%s is %s', (text, day) => expect(readDate(text)).toEqual([day]));

test.each([
  ['03/04/2024', ['2024-04-03', '2024-03-04']],
  ['3-4-2024', ['2024-04-03', '2024-03-04']],
])('%s is either of %j', (text, days) => expect(readDate(text)).toEqual(days));

test.each([
  '1.2.3',
  '1.2.2024.4',
  '192.168.1.1',
  '040-12-2024',
  '30.2.2024',
  '13/13/2024',
  '2024-13-01',
  '03/04/24',
  '2024',
  '2024-03-04T10:00',
  '10:30',
  '20240304',
  '4 Foo 2024',
  'renewed 4.3.2024',
  '',
  '9'.repeat(1000),
])('%.20s is no date', (text) => expect(readDate(text)).toEqual([]));

test.each([
  ['iso', '2024-03-04'],
  ['dmy-dots', '04.03.2024'],
  ['dmy-slash', '04/03/2024'],
  ['mdy-slash', '03/04/2024'],
] as const)('%s: %s', (form, text) => {
  expect(dateInForm('2024-03-04', form)).toBe(text);
  expect(isInDateForm(text, form)).toBe(true);
});

test('the form is held to the calendar', () => {
  expect(isInDateForm('12/31/2025', 'dmy-slash')).toBe(false);
  expect(isInDateForm('31/12/2025', 'mdy-slash')).toBe(false);
  expect(isInDateForm('2025-02-30', 'iso')).toBe(false);
  expect(isInDateForm('4.3.2024', 'dmy-dots')).toBe(true);
});
