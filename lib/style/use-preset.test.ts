import { expect, test } from 'vitest';
import { compareStyles } from './compare-styles';
import { DEFAULT_STYLE } from './default-style';
import { PRESET_IDS, type HouseStyle } from './house-style';
import { PRESETS } from './presets';
import { readHouseStyle } from './read-house-style';
import { startedFrom } from './use-preset';

const OWN: HouseStyle = {
  ...DEFAULT_STYLE,
  name: 'North',
  owner: 'Maija',
  defaultCountry: 'NO',
  rules: { stale: { severity: 'error', exceptions: ['x'] } },
  changes: [{ at: 1, author: 'Maija', reason: '', rules: ['stale'] }],
};

test.each(PRESET_IDS)('%s: its rules, the house’s own name, owner and history', (id) => {
  const style = startedFrom(OWN, id);
  expect(compareStyles(PRESETS[id], style).rules).toEqual([]);
  expect(style).toMatchObject({ preset: id, name: 'North', owner: 'Maija', changes: OWN.changes });
  expect(readHouseStyle(JSON.parse(JSON.stringify(style)))).toEqual({ style, problems: [] });
});

test('a preset made for a country brings it, any other leaves the house its own', () => {
  const countries = PRESET_IDS.map((id) => startedFrom(OWN, id).defaultCountry);
  expect(countries).toEqual(['NO', 'NO', 'FI', 'SE', 'NO']);
});
