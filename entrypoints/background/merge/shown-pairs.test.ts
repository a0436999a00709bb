import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { createShownPairs } from './shown-pairs';

beforeEach(() => browser.storage.session.clear());

const pair = (id: string) => [
  { id, values: { phone: id } },
  { id: `${id}b`, values: {} },
];

test('what was shown outlives the worker, in session memory alone', async () => {
  await createShownPairs().put('f1', pair('1'));
  expect(await createShownPairs().get('f1')).toEqual(pair('1'));
  expect(await browser.storage.local.get(null)).toEqual({});
});

test('the last ones are kept', async () => {
  const shown = createShownPairs();
  for (let n = 0; n < 12; n++) await shown.put(`f${n}`, pair(String(n)));
  expect(await shown.get('f11')).toEqual(pair('11'));
  expect(await shown.get('f4')).toEqual(pair('4'));
  expect(await shown.get('f3')).toEqual([]);
});

test('what is not ours is nothing', async () => {
  await browser.storage.session.set({ shownPairs: [{ fingerprint: 'f1', pair: 'x' }] });
  expect(await createShownPairs().get('f1')).toEqual([]);
});
