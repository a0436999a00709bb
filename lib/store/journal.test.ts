import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RecordRef } from '../record/record';
import { createJournal, IllegalMove, KEPT_DAYS, type Intention, type Journal } from './journal';
import { ENTRY_STATES, LEGAL_MOVES, type EntryState } from './journal-types';

const DAY = 86_400_000;
const ref = (id: string): RecordRef => ({ crm: 'hubspot', account: '777', kind: 'contact', id });
const copy = (id: string) => ({
  ref: ref(id),
  properties: { phone: '040', fax: null },
  mergedIds: ['4'],
  associated: ['9'],
});
const merging: Intention = {
  refs: [ref('1'), ref('2')],
  request: { kind: 'merge', survivorName: 'A', loserName: 'B', values: [] },
  snapshots: [copy('1'), copy('2')],
};
const fixing: Intention = { refs: [ref('1')], request: { kind: 'fix', values: [] }, snapshots: [copy('1')] };

let journal: Journal;
let name = '';
let count = 0;
beforeEach(() => {
  name = `journal-${count++}`;
  journal = createJournal(name);
});
afterEach(async () => {
  journal.close();
  await Dexie.delete(name);
});

/** Leads a new entry to a state by legal moves alone. */
async function inState(state: EntryState, now = 1, intention = fixing): Promise<string> {
  const { id } = await journal.intend(intention, now);
  if (state === 'sent' || state === 'asked') await journal.move(id, 'sent', now);
  if (state !== 'intended' && state !== 'sent') await journal.move(id, state, now);
  return id;
}

test('copies and intention are written together and read back whole', async () => {
  const entry = await journal.intend(merging, 5);
  const again = await journal.get(entry.id);
  expect(again).toEqual(entry);
  expect(entry).toMatchObject({ state: 'intended', at: { intended: 5 }, refs: merging.refs });
  const copies = await journal.snapshots(entry.id);
  expect(copies.map(({ id }) => id).sort()).toEqual([...entry.snapshotIds].sort());
  expect(copies.map(({ ref: one }) => one.id).sort()).toEqual(['1', '2']);
  expect(copies[0]).toMatchObject({
    properties: { phone: '040', fax: null },
    mergedIds: ['4'],
    associated: ['9'],
    at: 5,
  });
});

describe('moves', () => {
  const pairs = ENTRY_STATES.flatMap((from) => ENTRY_STATES.map((to) => [from, to] as const));
  test.each(pairs)('%s → %s', async (from, to) => {
    const id = await inState(from);
    const moved = journal.move(id, to, 9, { answeredId: '3' });
    if (LEGAL_MOVES[from].includes(to)) {
      await expect(moved).resolves.toMatchObject({ state: to, answeredId: '3' });
      expect((await journal.get(id))?.at).toMatchObject({ intended: 1, [to]: 9 });
    } else {
      await expect(moved).rejects.toBeInstanceOf(IllegalMove);
      expect((await journal.get(id))?.state).toBe(from);
    }
  });

  test('an entry that is not there goes nowhere', async () => {
    await expect(journal.move('nobody', 'sent', 1)).rejects.toBeInstanceOf(IllegalMove);
  });

  test('a step and the next intention are one: an illegal step intends nothing', async () => {
    const id = await inState('intended', 1, merging);
    await journal.move(id, 'did-not-happen', 2);
    const before = await journal.count();
    await expect(journal.moveThenIntend({ id, to: 'confirmed' }, fixing, 3)).rejects.toBeInstanceOf(IllegalMove);
    expect(await journal.count()).toBe(before);
  });
});

test('what waits for its end is found, oldest first', async () => {
  const ids: string[] = [];
  for (const state of ['asked', 'confirmed', 'sent', 'did-not-happen', 'intended'] as const)
    ids.push(await inState(state));
  expect((await journal.open()).map(({ id }) => id)).toEqual([ids[0], ids[2], ids[4]]);
});

test('a record is found by the id it had and the one it got', async () => {
  const id = await inState('sent', 1, merging);
  await journal.move(id, 'confirmed', 2, { answeredId: '3' });
  for (const one of ['1', '2', '3']) expect(await journal.touching(ref(one))).toHaveLength(1);
  expect(await journal.touching(ref('4'))).toEqual([]);
  expect(await journal.touching({ ...ref('1'), account: '778' })).toEqual([]);
});

test('what ended is kept for 90 days, what waits for its end for ever', async () => {
  const states = new Map<EntryState, string>();
  for (const state of ENTRY_STATES) states.set(state, await inState(state, 1));
  expect(await journal.prune(1 + KEPT_DAYS * DAY)).toBe(0);
  expect(await journal.prune(2 + KEPT_DAYS * DAY)).toBe(2);
  for (const [state, id] of states) {
    const stays = state !== 'confirmed' && state !== 'did-not-happen';
    expect([state, (await journal.get(id)) !== undefined]).toEqual([state, stays]);
    expect([state, (await journal.snapshots(id)).length]).toEqual([state, stays ? 1 : 0]);
  }
});

test('wiping takes what ended, with its copies, and leaves a write under way its own', async () => {
  const under = await inState('sent', 1, merging);
  const ended = await inState('confirmed', 1, merging);
  expect(await journal.count()).toBe(2);
  await journal.wipe();
  expect(await journal.count()).toBe(1);
  expect(await journal.snapshots(under)).toHaveLength(2);
  expect(await journal.snapshots(ended)).toEqual([]);
});

test('a merge and the values that complete it count as one write', async () => {
  const { id } = await journal.intend(merging, 1);
  await journal.intend({ ...fixing, request: { kind: 'fix', values: [], mergeId: id }, snapshots: [] }, 2);
  expect(await journal.count()).toBe(1);
  await inState('sent');
  expect(await journal.count()).toBe(2);
});

test('every write waits for the disk', async () => {
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await inState('confirmed');
  const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.map(([, , options]) => options?.durability)).toEqual(['strict', 'strict']);
  spy.mockRestore();
});

test('it is open to the next worker', async () => {
  const id = await inState('sent');
  journal.close();
  journal = createJournal(name);
  expect((await journal.open()).map((entry) => entry.id)).toEqual([id]);
});
