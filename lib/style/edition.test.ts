import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from './default-style';
import { editionAfter } from './edition';
import type { HouseStyle } from './house-style';

const stricter: HouseStyle = { ...DEFAULT_STYLE, rules: { 'name-case': { severity: 'error' } } };

test('what changed is kept with the style, with its author and reason', () => {
  const saved = editionAfter(DEFAULT_STYLE, { style: stricter, author: ' Maija ', reason: 'Mail merge' }, 7);
  expect(saved.changes).toEqual([{ at: 7, author: 'Maija', reason: 'Mail merge', rules: ['name-case'] }]);
});

test('nothing is kept of a save that changed nothing', () => {
  const saved = editionAfter(stricter, { style: stricter, author: 'Maija', reason: 'again' }, 7);
  expect(saved.changes).toEqual([]);
});

test('old changes are dropped, the newest stay', () => {
  let style = DEFAULT_STYLE;
  for (let at = 1; at <= 60; at++) {
    const rules = { 'name-case': { severity: at % 2 ? 'error' : 'info' } } as const;
    style = editionAfter(style, { style: { ...style, rules }, author: '', reason: '' }, at);
  }
  expect(style.changes).toHaveLength(50);
  expect(style.changes.at(-1)?.at).toBe(60);
});
