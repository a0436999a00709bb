import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable } from '../../lib/rules/tables';
import { countryTable, countryTableText } from './countries';

const file = new URL('../../public/tables/countries.json', import.meta.url);

test('the packaged table is what the script makes, and small enough', () => {
  const text = readFileSync(file, 'utf8');
  expect(text === countryTableText()).toBe(true);
  expect(text.length).toBeLessThan(600_000);
  expect(readTable('countries', JSON.parse(text)).get('sverige')).toEqual(['SE']);
});

test.each([
  ['suomi', 'FI'],
  ['shvetsiya', 'SE'],
  ['deutschland', 'DE'],
  ['congo', 'CD CG'],
  ['my', 'MY'],
  ['aland', 'AX'],
  ['日本', 'JP'],
])('%s → %s', (name, codes) => expect(countryTable()[name]).toBe(codes));
