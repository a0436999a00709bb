import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { AINO, AINO_K } from '../../../lib/merge/testing/contacts';
import type { CrmFailure } from '../../../lib/crm/errors';
import { createFakeCrm } from './testing/fake-crm';
import { workshop } from './testing/workshop';

const states = async ({ journal }: ReturnType<typeof workshop>) =>
  (await journal.touching(AINO.ref)).map(({ state }) => state);

test.each<[string, CrmFailure]>([
  ['the 250-merge refusal', { code: 'Invalid', detail: 'too many merges' }],
  ['a conflict', { code: 'Conflict', detail: 'in use' }],
])('%s: two records are found, so it did not happen', async (_, failure) => {
  const shop = workshop();
  shop.fake.trouble('merge', { how: 'refuse', failure });
  await expect(shop.run()).resolves.toEqual({
    status: 'did-not-happen',
    failure: { ...failure, mayHaveHappened: false },
  });
  expect(await states(shop)).toEqual(['did-not-happen']);
  expect(shop.merged).toEqual([]);
});

test('carried out, its answer lost, sent again by the browser and refused: looked up, confirmed', async () => {
  const shop = workshop();
  shop.fake.trouble('merge', { how: 'sent-twice' });
  await expect(shop.run()).resolves.toMatchObject({ status: 'confirmed', id: '7001' });
  expect(await states(shop)).toEqual(['confirmed']);
  expect(shop.merged).toMatchObject([{ survivor: { id: '7001' }, loser: { id: '6002' } }]);
});

test('cut before it happened: looked up, did not happen', async () => {
  const shop = workshop();
  shop.fake.trouble('merge', { how: 'cut-before' });
  await expect(shop.run()).resolves.toMatchObject({ status: 'did-not-happen', failure: { mayHaveHappened: false } });
  expect(await states(shop)).toEqual(['did-not-happen']);
});

test.each([true, false])('cut after it happened: looked up, confirmed (new id: %s)', async (newId) => {
  const shop = workshop({}, createFakeCrm([AINO_K, AINO], { newId }));
  shop.fake.trouble('merge', { how: 'cut-after' });
  await expect(shop.run()).resolves.toMatchObject({ status: 'confirmed', id: newId ? '7001' : '6001', newId });
  expect(shop.fake.merges()).toBe(1);
  expect(shop.merged).toHaveLength(1);
});

test('cut while the CRM is still at it: the second look sees it', async () => {
  const fake = createFakeCrm([AINO_K, AINO]);
  const late = () => fake.crm.merge('contact', '6001', '6002', { signal: new AbortController().signal });
  const shop = workshop({ pause: () => late().then(() => undefined) }, fake);
  fake.trouble('merge', { how: 'cut-before' });
  await expect(shop.run()).resolves.toMatchObject({ status: 'confirmed', id: '7001' });
  expect(fake.merges()).toBe(1);
});
