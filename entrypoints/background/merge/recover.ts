import type { CallOptions, Crm } from '../../../lib/crm/crm';
import { CrmError, type CrmFailure } from '../../../lib/crm/errors';
import type { JournalEntry } from '../../../lib/store/journal-types';
import { announce, completeMerge, endByLooking, mergeEntry } from './execute-merge';
import { lockOf, type MergeParts } from './merge-context';
import { lookUpValues } from './write-values';

/** The worker ended before an answer came. */
const NO_ANSWER: CrmFailure = { code: 'Unreachable', detail: 'No answer came.', mayHaveHappened: true };
const NOT_SENT: CrmFailure = { code: 'Unreachable', detail: 'It was never sent.', mayHaveHappened: false };

/** Brings every open write to an end, oldest first, one at a time under its account's lock. Rejects where the signal aborts. */
export async function recoverWrites(parts: MergeParts, signal: AbortSignal): Promise<void> {
  for (const { id, refs } of await parts.journal.open()) {
    signal.throwIfAborted();
    const [ref] = refs;
    if (ref) await parts.serial(lockOf(ref), () => recoverOne(id, parts, signal));
  }
}

/** Whether an entry makes a merged record hold what was shown: wanted by a person, and harmless to send after a look. */
function completes({ request }: JournalEntry): boolean {
  return request.kind === 'fix' && request.mergeId !== undefined;
}

async function recoverOne(id: string, parts: MergeParts, signal: AbortSignal): Promise<void> {
  // Read under the lock: a write of this very worker may have ended it meanwhile.
  const entry = await parts.journal.get(id);
  if (!entry || entry.state === 'confirmed' || entry.state === 'did-not-happen') return;
  if (entry.state === 'intended' && !completes(entry)) {
    await parts.journal.move(id, 'did-not-happen', parts.now(), { failure: NOT_SENT });
    return;
  }
  const crm = await connected(entry, parts);
  signal.throwIfAborted();
  if (crm) await settle(entry, crm, parts, signal);
  else if (entry.state !== 'asked') await parts.journal.move(id, 'asked', parts.now(), { failure: NO_ANSWER });
}

async function connected({ refs: [ref] }: JournalEntry, parts: MergeParts): Promise<Crm | undefined> {
  try {
    return ref && (await parts.crm(ref.crm, ref.account));
  } catch (error) {
    if (error instanceof CrmError) return undefined;
    throw error;
  }
}

async function settle(entry: JournalEntry, crm: Crm, parts: MergeParts, signal: AbortSignal): Promise<void> {
  const call = { signal, priority: 'job' } as const;
  const why = entry.failure ?? NO_ANSWER;
  const merge = mergeEntry(entry);
  if (merge) await endByLooking(merge, why, crm, parts, call);
  else if (completes(entry)) await finishMerge(entry, crm, parts, call);
  else await lookUpValues(entry, why, { crm, journal: parts.journal, now: parts.now, call });
}

/** The merge is confirmed; its values, and the news of it, were cut off. */
async function finishMerge(entry: JournalEntry, crm: Crm, parts: MergeParts, call: CallOptions): Promise<void> {
  await completeMerge(entry, crm, parts, call);
  const [merged] = entry.refs;
  const mergeId = entry.request.kind === 'fix' ? entry.request.mergeId : undefined;
  const parent = mergeId === undefined ? undefined : await parts.journal.get(mergeId);
  const merge = parent && mergeEntry(parent);
  if (merge && merged) await announce(merge, merged, parts);
}
