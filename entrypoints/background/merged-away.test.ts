import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { RecordRef, RecordSummary } from '../../lib/record/record';
import { createJournal, type Journal } from '../../lib/store/journal';
import type { EntryState } from '../../lib/store/journal-types';
import { createMergedAway } from './merged-away';

const ref = (id: string, account = '7'): RecordRef => ({ crm: 'hubspot', account, kind: 'contact', id });
const summary = (id: string, account?: string): RecordSummary => ({ ref: ref(id, account), fields: {} });
let count = 0;

async function merge(
  journal: Journal,
  ids: readonly [string, string],
  answeredId: string,
  end: EntryState = 'confirmed',
) {
  const entry = await journal.intend(
    {
      refs: ids.map((id) => ref(id)),
      request: { kind: 'merge', survivorName: '', loserName: '', values: [] },
      snapshots: [],
    },
    1,
  );
  await journal.move(entry.id, 'sent', 2);
  await journal.move(entry.id, end, 3, end === 'confirmed' ? { answeredId } : {});
}

async function left(journal: Journal, summaries: readonly RecordSummary[]): Promise<readonly string[]> {
  const kept = await createMergedAway(journal).without(summaries);
  journal.close();
  return kept.map(({ ref: { id } }) => id);
}

const journal = () => createJournal(`merged-away-${count++}`);

test('both old ids go where the CRM minted a new one; the new one and strangers stay', async () => {
  const made = journal();
  await merge(made, ['1', '2'], '9');
  expect(await left(made, [summary('1'), summary('2'), summary('3'), summary('9')])).toEqual(['3', '9']);
});

test('the survivor stays where it kept its id', async () => {
  const made = journal();
  await merge(made, ['1', '2'], '1');
  expect(await left(made, [summary('1'), summary('2')])).toEqual(['1']);
});

test('a chain of merges leaves its last record alone', async () => {
  const made = journal();
  await merge(made, ['1', '2'], '9');
  await merge(made, ['9', '3'], '10');
  expect(
    await left(
      made,
      ['1', '2', '3', '9', '10'].map((id) => summary(id)),
    ),
  ).toEqual(['10']);
});

test.each<EntryState>(['did-not-happen', 'asked'])('a merge that ended %s takes nobody away', async (end) => {
  const made = journal();
  await merge(made, ['1', '2'], '9', end);
  expect(await left(made, [summary('1'), summary('2')])).toEqual(['1', '2']);
});

test('the same id of another account stays', async () => {
  const made = journal();
  await merge(made, ['1', '2'], '9');
  expect(await left(made, [summary('1', '8')])).toEqual(['1']);
});

test('a merge made since the last look counts once it is told of, and what is known is not read again', async () => {
  const made = journal();
  let reads = 0;
  const away = createMergedAway({ touching: (one) => made.touching(one).finally(() => (reads += 1)) });
  const ids = async () => (await away.without([summary('1'), summary('2')])).map(({ ref: { id } }) => id);
  expect(await ids()).toEqual(['1', '2']);
  await merge(made, ['1', '2'], '9');
  away.changed([ref('1'), ref('2')]);
  expect(await ids()).toEqual([]);
  expect(await ids()).toEqual([]);
  expect(reads).toBe(4);
  made.close();
});

test('a journal that cannot be read takes nobody away', async () => {
  const away = createMergedAway({ touching: () => Promise.reject(new Error('broken')) });
  expect(await away.without([summary('1')])).toHaveLength(1);
});
