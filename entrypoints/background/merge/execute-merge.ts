import { failureOf, type CrmErrorCode, type CrmFailure } from '../../../lib/crm/errors';
import type { CallOptions, Crm } from '../../../lib/crm/crm';
import type { FieldKey, RecordRef } from '../../../lib/record/record';
import type { Intention } from '../../../lib/store/journal';
import type { JournalEntry, MergeRequest } from '../../../lib/store/journal-types';
import { complain } from '../trouble';
import { certainlyNothing } from './certainty';
import { lookUpMerge, type Fate } from './look-up';
import type { MergeParts } from './merge-context';
import { writeValues } from './write-values';

/** How a merge ended. */
export type MergeEnd =
  | { readonly state: 'confirmed'; readonly id: string; readonly unwritten: readonly FieldKey[] }
  | { readonly state: 'did-not-happen' | 'asked'; readonly failure: CrmFailure };

/** An entry of the journal that is a merge, taken apart. */
export interface MergeEntry {
  readonly entry: JournalEntry;
  readonly request: MergeRequest;
  readonly survivor: RecordRef;
  readonly loser: RecordRef;
}

/** `undefined` where the entry is no merge of two records. */
export function mergeEntry(entry: JournalEntry): MergeEntry | undefined {
  const [survivor, loser] = entry.refs;
  if (entry.request.kind !== 'merge' || !survivor || !loser) return undefined;
  return { entry, request: entry.request, survivor, loser };
}

/** Failures that go by themselves. */
const PASSING: ReadonlySet<CrmErrorCode> = new Set<CrmErrorCode>(['Unreachable', 'RateLimited']);

/**
 * Refusals that a merge gets when it has happened already. Chromium sends a request again by itself, a POST too, where a kept connection
 * broke before any answer: what is refused may be the second sending of one that was carried out.
 */
const ALREADY: ReadonlySet<CrmErrorCode> = new Set<CrmErrorCode>(['Invalid', 'Conflict', 'NotFound']);

/** A merge cut off may still be at work in the CRM: records that are still two are looked at once more after this time. */
const SECOND_LOOK_MS = 3_000;

type Parts = Pick<MergeParts, 'journal' | 'now' | 'pause' | 'onMerged'>;

/**
 * Sends the merge of an intended entry and brings it to an end. `sent` is on the disk before the request leaves; a request without an answer is
 * looked up and never repeated. Rejects only where the journal fails or the signal aborts: recovery then ends the entry.
 */
export async function executeMerge(merge: MergeEntry, crm: Crm, parts: Parts, call: CallOptions): Promise<MergeEnd> {
  const { entry, survivor, loser } = merge;
  await parts.journal.move(entry.id, 'sent', parts.now());
  try {
    const answered = await crm.merge(survivor.kind, survivor.id, loser.id, call);
    return await confirmMerge(merge, answered.ref.id, crm, parts, call);
  } catch (error) {
    const failure = failureOf(error);
    if (certainlyNothing(failure) && !ALREADY.has(failure.code)) return endWithoutMerge(merge, failure, parts);
    return endByLooking(merge, failure, crm, parts, call);
  }
}

async function endWithoutMerge({ entry }: MergeEntry, failure: CrmFailure, parts: Parts): Promise<MergeEnd> {
  await parts.journal.move(entry.id, 'did-not-happen', parts.now(), { failure });
  return { state: 'did-not-happen', failure };
}

/** Ends a merge that was sent and got no answer by looking at both records. `why`: how it failed. */
export async function endByLooking(
  merge: MergeEntry,
  why: CrmFailure,
  crm: Crm,
  parts: Parts,
  call: CallOptions,
): Promise<MergeEnd> {
  const fate = await lookTwice(merge, crm, parts, call);
  if (fate.state === 'confirmed') return confirmMerge(merge, fate.id, crm, parts, call);
  if (fate.state === 'did-not-happen') return endWithoutMerge(merge, { ...why, mayHaveHappened: false }, parts);
  const failure: CrmFailure = { ...fate.failure, mayHaveHappened: true };
  if (merge.entry.state !== 'asked') await parts.journal.move(merge.entry.id, 'asked', parts.now(), { failure });
  return { state: 'asked', failure };
}

async function lookTwice({ survivor, loser }: MergeEntry, crm: Crm, parts: Parts, call: CallOptions): Promise<Fate> {
  const first = await lookUpMerge(crm, survivor, loser, call);
  if (first.state !== 'did-not-happen') return first;
  await parts.pause(SECOND_LOOK_MS, call.signal);
  return lookUpMerge(crm, survivor, loser, call);
}

/** Values of the merged record are written under an entry of their own; both old copies are with the merge's entry. */
function followUp({ entry, request }: MergeEntry, merged: RecordRef): Intention {
  return { refs: [merged], request: { kind: 'fix', values: request.values, mergeId: entry.id }, snapshots: [] };
}

async function confirmMerge(
  merge: MergeEntry,
  id: string,
  crm: Crm,
  parts: Parts,
  call: CallOptions,
): Promise<MergeEnd> {
  const { entry, survivor, request } = merge;
  const { journal, now } = parts;
  const merged: RecordRef = { ...survivor, id };
  const step = { id: entry.id, to: 'confirmed', learned: { answeredId: id } } as const;
  if (request.values.length === 0) {
    await journal.move(step.id, step.to, now(), step.learned);
    await announce(merge, merged, parts);
    return { state: 'confirmed', id, unwritten: [] };
  }
  const [, next] = await journal.moveThenIntend(step, followUp(merge, merged), now());
  try {
    return { state: 'confirmed', id, unwritten: await completeMerge(next, crm, parts, call) };
  } finally {
    // Last, so that a page that moves to the merged record finds the values there.
    await announce(merge, merged, parts);
  }
}

/** Tells that two records are one. Never rejects. */
export async function announce(
  { survivor, loser }: MergeEntry,
  merged: RecordRef,
  parts: Pick<Parts, 'onMerged'>,
): Promise<void> {
  const { account, kind } = merged;
  const formerId = survivor.id === merged.id ? {} : { formerId: survivor.id };
  // The records are one, whatever becomes of telling so.
  await Promise.resolve()
    .then(() => parts.onMerged({ account, kind, survivor: merged, loser, ...formerId }))
    .catch((error: unknown) => complain('What follows a merge failed', error));
}

/**
 * Makes a merged record hold what was shown. Answers the fields that do not; a CRM out of reach is asked again at the next start.
 * Rejects only where the journal fails or the signal aborts.
 */
export async function completeMerge(
  entry: JournalEntry,
  crm: Crm,
  parts: Pick<Parts, 'journal' | 'now'>,
  call: CallOptions,
): Promise<readonly FieldKey[]> {
  const [ref] = entry.refs;
  if (!ref) throw new RangeError('an entry without a record');
  const record = await crm.get(ref.kind, ref.id, { ...call, all: true }).catch((error: unknown) => failureOf(error));
  call.signal.throwIfAborted();
  if ('ref' in record) return (await writeValues(entry, record, { ...parts, crm, call })).unwritten;
  const to = PASSING.has(record.code) ? 'asked' : 'did-not-happen';
  if (entry.state !== to) await parts.journal.move(entry.id, to, parts.now(), { failure: record });
  return entry.request.values.map(({ field }) => field);
}
