import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { createColumnOf } from '../check/columns';
import { contactRows } from './contact-rows';

it('makes the same contacts from one seed, and others from another', () => {
  const made = [...contactRows(200, 7)].join('');
  expect([...contactRows(200, 7)].join('')).toBe(made);
  expect([...contactRows(200, 8)].join('')).not.toBe(made);
});

it('makes CSV that is read back, in columns that the rules know', () => {
  const rows = parse<Record<string, string>>([...contactRows(500, 1)].join(''), { columns: true });
  expect(rows).toHaveLength(500);
  const columnOf = createColumnOf(new Map());
  const columns = Object.keys(rows[0] ?? {}).map((name) => columnOf(name, 'contact'));
  expect(columns.filter((column) => column !== 'id' && column !== 'kind').map(({ field }) => field)).toEqual([
    'firstName',
    'lastName',
    'email',
    'phone',
    'company',
    'country',
    'jobTitle',
  ]);
  expect(new Set(rows.map((row) => row['Company Name']))).toContain('"Schneider, Söhne" GmbH');
  expect(new Set(rows.map((row) => row['Phone Number'])).size).toBeGreaterThan(200);
});
