import { expect, test } from 'vitest';
import type { LoggedDay } from '../../lib/store/field-log';
import { pageReadings } from './page-readings';

const RECORDS = { crm: 'hubspot', account: '1', kind: 'contact', surface: 'record' } as const;

/** A day of the log: the phone found on so many of its pages, by the name the CRM gives it. */
function day(date: number, found: number, pages: number, sort: Partial<LoggedDay> = {}): LoggedDay {
  const phone = { found, missing: pages - found, by: { 'prefixed-attribute': found } };
  const email = { found: pages, missing: 0, by: { value: pages } };
  return { ...RECORDS, ...sort, day: `2026-11-${String(date).padStart(2, '0')}`, pages, fields: { phone, email } };
}

test('each sort of page in figures, latest day first', () => {
  expect(pageReadings([day(2, 4, 4), day(3, 1, 4), day(3, 2, 2, { surface: 'create' })])).toEqual([
    {
      ...{ ...RECORDS, surface: 'create' },
      days: [{ day: '2026-11-03', pages: 2, found: 2, expected: 2 }],
      foundBy: { 'prefixed-attribute': 2, value: 2 },
      lost: [],
    },
    {
      ...RECORDS,
      days: [
        { day: '2026-11-03', pages: 4, found: 1.25, expected: 2 },
        { day: '2026-11-02', pages: 4, found: 2, expected: 2 },
      ],
      foundBy: { 'prefixed-attribute': 5, value: 8 },
      lost: [],
    },
  ]);
});

test('a loss is told from all that is kept, although fewer days are shown', () => {
  const days = Array.from({ length: 15 }, (_, at) => day(1 + at, at < 4 ? 5 : 0, 5));
  const [reading] = pageReadings(days);
  expect(reading?.days.map((each) => each.day.slice(-2))).toEqual([
    '15',
    '14',
    '13',
    '12',
    '11',
    '10',
    '09',
    '08',
    '07',
    '06',
  ]);
  expect(reading?.lost).toEqual([{ since: '2026-11-05', fields: ['phone'] }]);
});

test('nothing was read yet', () => {
  expect(pageReadings([])).toEqual([]);
});
