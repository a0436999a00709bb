import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from './default-style';
import { migrated } from './migrations';
import { readHouseStyle } from './read-house-style';

/** As version 1 was saved. */
const FIRST = {
  version: 1,
  defaultCountry: 'SE',
  markOnOpen: 'everything',
  rules: { 'phone-format': { severity: 'warning', options: { form: 'national', keepExtension: true } } },
};

test('a document of version 1 comes out whole', () => {
  expect(readHouseStyle(FIRST)).toEqual({ style: { ...DEFAULT_STYLE, ...FIRST, version: 2 }, problems: [] });
});

test.each([3, 0, 1.5, -1, '2', null])('version %j is not known', (version) => {
  expect(migrated({ version })).toBeUndefined();
  expect(readHouseStyle({ version }).problems).toEqual([{ place: 'version', what: 'unknown-version' }]);
});

test('what is of the present version stays as it is', () => {
  const style = { version: 2, rules: {} };
  expect(migrated(style)).toBe(style);
});
