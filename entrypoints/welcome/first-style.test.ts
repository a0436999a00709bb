import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from '../../lib/style/default-style';
import { PRESET_IDS } from '../../lib/style/house-style';
import { PRESETS } from '../../lib/style/presets';
import { readHouseStyle } from '../../lib/style/read-house-style';
import { firstCountry, firstStyle, regionOf } from './first-style';

test.each([
  [['fi-FI', 'en'], 'FI'],
  [['en', 'sv-SE'], 'SE'],
  [['zh-Hant-TW'], 'TW'],
  [['es-419', 'es-MX'], 'MX'],
  [['en'], undefined],
  [[], undefined],
] as const)('the region of %j is %s', (languages, region) => {
  expect(regionOf(languages)).toBe(region);
});

test.each([
  ['starter', 'DE', 'FI', 'DE'],
  ['starter', undefined, 'FI', 'FI'],
  ['starter', undefined, undefined, 'US'],
  ['finland', 'DE', 'US', 'FI'],
  ['sweden', undefined, 'FI', 'SE'],
] as const)('%s with account %s and region %s starts in %s', (preset, account, region, country) => {
  expect(firstCountry(preset, account, region)).toBe(country);
});

test.each([...PRESET_IDS])('%s is taken whole, and what the house had of its own stays', (preset) => {
  const change = { at: 1, author: 'Maria', reason: '', rules: [] };
  const own = { ...DEFAULT_STYLE, name: 'Nordweb', owner: 'Maria', changes: [change] };
  const style = firstStyle(own, { preset, country: 'NO' });
  expect(style).toEqual({
    ...PRESETS[preset],
    name: 'Nordweb',
    owner: 'Maria',
    changes: [change],
    defaultCountry: 'NO',
  });
  expect(readHouseStyle(style)).toMatchObject({ style, problems: [] });
});

test('a suggestion is laid over the preset', () => {
  const style = firstStyle(DEFAULT_STYLE, {
    preset: 'starter',
    country: undefined,
    edit: (before) => ({ ...before, markOnOpen: 'everything' }),
  });
  expect(style).toEqual({ ...PRESETS.starter, markOnOpen: 'everything' });
});
