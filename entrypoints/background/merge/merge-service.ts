import { failureOf, type CrmFailure } from '../../../lib/crm/errors';
import type { CallOptions, Crm, CrmRecord } from '../../../lib/crm/crm';
import { nameOf } from '../../../lib/merge/consequences';
import type { MergePlan } from '../../../lib/merge/merge-plan';
import { expectedValues, keptUntil } from '../../../lib/merge/plan-merge';
import type { MergeChoice, MergeOutcome, MergeView, Result } from '../../../lib/messages/protocol';
import { KEPT_DAYS, type Intention } from '../../../lib/store/journal';
import type { JournalEntry } from '../../../lib/store/journal-types';
import { complain } from '../trouble';
import { endByLooking, executeMerge, mergeEntry, type MergeEnd, type MergeEntry } from './execute-merge';
import { lockOf, NOT_CONNECTED, typing, type MergeParts } from './merge-context';
import { changesSince, isOne, planPair, readPair, type Pair } from './read-pair';
import { recoverWrites } from './recover';

export type RunRequest = MergeChoice & { readonly fingerprint: string; readonly tabId: number };

export interface MergeService {
  /** Reads both records and says what a merge would make of them. Never rejects. */
  plan(choice: MergeChoice): Promise<Result<MergeView>>;
  /** Merges what was shown, once. A second call for the same two records while one runs gets the first one's outcome. Never rejects. */
  run(request: RunRequest): Promise<MergeOutcome>;
  /** Call at every start of the worker: brings each open write to an end, or to `asked`. Rejects where the signal aborts. */
  recover(signal: AbortSignal): Promise<void>;
}

const ONE_RECORD: CrmFailure = { code: 'Conflict', detail: 'The two are one record already.' };

/** A write that a person started is not taken back by closing the panel: nothing aborts it but the worker's end. */
const unstoppable = (): CallOptions => typing(new AbortController().signal);

/** The merges of one worker. Make exactly one. */
export function createMergeService(parts: MergeParts): MergeService {
  const running = new Map<string, Promise<MergeOutcome>>();

  return {
    plan: (choice) =>
      planFor(choice, parts).catch((error: unknown) => ({ ok: false as const, failure: failureOf(error) })),
    run(request) {
      const key = [lockOf(request), request.kind, ...[request.id, request.otherId].sort()].join('/');
      const already = running.get(key);
      if (already) return already;
      const outcome = parts
        .serial(lockOf(request), () => runOnce(request, parts))
        .catch((error: unknown): MergeOutcome => ({ status: 'asked', failure: asMaybe(failureOf(error)) }))
        .finally(() => running.delete(key));
      running.set(key, outcome);
      return outcome;
    },
    recover: (signal) => recoverWrites(parts, signal),
  };
}

/** Nothing but the journal itself rejects in the middle of a merge: then nobody knows, and recovery will look. */
const asMaybe = (failure: CrmFailure): CrmFailure => ({ ...failure, mayHaveHappened: true });

async function planFor(choice: MergeChoice, parts: MergeParts): Promise<Result<MergeView>> {
  const crm = await parts.crm(choice.crm, choice.account);
  if (!crm) return { ok: false, failure: NOT_CONNECTED };
  const pair = await readPair(crm, choice, unstoppable());
  if (isOne(pair)) return { ok: false, failure: ONE_RECORD };
  const now = parts.now();
  const plan = planPair(pair, choice, now);
  await parts.shown.put(pair.fingerprint, pair.shown);
  const probability = parts.probability(pair.a, pair.b);
  return {
    ok: true,
    value: { plan, probability, fingerprint: pair.fingerprint, keptUntil: keptUntil(now, KEPT_DAYS) },
  };
}

/** Everything before the journal knows of it: a failure here means that nothing was sent. */
async function prepare(
  request: RunRequest,
  crm: Crm,
  parts: MergeParts,
): Promise<MergeOutcome | { readonly pair: Pair; readonly plan: MergePlan }> {
  try {
    const waiting = await settleEarlier(request, crm, parts);
    if (waiting) return waiting;
    const pair = await readPair(crm, request, unstoppable());
    if (isOne(pair)) return await outcomeOfEarlier(request, pair.a, parts);
    if (pair.fingerprint !== request.fingerprint) {
      return { status: 'changed', changes: changesSince(await parts.shown.get(request.fingerprint), pair) };
    }
    return { pair, plan: planPair(pair, request, parts.now()) };
  } catch (error) {
    return { status: 'did-not-happen', failure: { ...failureOf(error), mayHaveHappened: false } };
  }
}

/** Merges of either record that nobody has heard of yet must end before another one starts. */
async function settleEarlier(request: RunRequest, crm: Crm, parts: MergeParts): Promise<MergeOutcome | undefined> {
  for (const entry of await openTouching(request, parts)) {
    const merge = mergeEntry(entry);
    if (!merge) continue;
    const why = entry.failure ?? { code: 'Unreachable' as const, detail: 'No answer came.' };
    const end = await endByLooking(merge, why, crm, parts, unstoppable());
    if (end.state === 'asked') return { status: 'asked', failure: end.failure };
  }
  return undefined;
}

async function openTouching(request: RunRequest, parts: MergeParts): Promise<readonly JournalEntry[]> {
  const { crm, account, kind } = request;
  const touching = await Promise.all(
    [request.id, request.otherId].map((id) => parts.journal.touching({ crm, account, kind, id })),
  );
  const open = touching.flat().filter(({ state }) => state === 'sent' || state === 'asked');
  return [...new Map(open.map((entry) => [entry.id, entry])).values()];
}

/** The two ids lead to one record: an earlier click of ours answers for it, or somebody else did it. */
async function outcomeOfEarlier(request: RunRequest, record: CrmRecord, parts: MergeParts): Promise<MergeOutcome> {
  const ours = (await parts.journal.touching(record.ref))
    .map(mergeEntry)
    .filter((merge): merge is MergeEntry => merge?.entry.state === 'confirmed');
  const earlier = ours.find(({ survivor, loser }) =>
    [request.id, request.otherId].every((id) => [survivor.id, loser.id, record.ref.id].includes(id)),
  );
  if (!earlier) return { status: 'did-not-happen', failure: ONE_RECORD };
  const { id } = record.ref;
  return { status: 'confirmed', id, newId: id !== earlier.survivor.id, name: nameOf(record), unwritten: [] };
}

function intentionOf({ pair, plan }: { readonly pair: Pair; readonly plan: MergePlan }): Intention {
  const [survivor, loser] = plan.survivor.ref.id === pair.a.ref.id ? [pair.a, pair.b] : [pair.b, pair.a];
  const values = expectedValues(plan, survivor, loser).map(({ other, ...value }) => ({ ...value, over: [other] }));
  return {
    refs: [survivor.ref, loser.ref],
    request: { kind: 'merge', survivorName: nameOf(survivor), loserName: nameOf(loser), values },
    snapshots: [survivor, loser].map(({ ref, properties, mergedIds, associated }) => ({
      ...{ ref, properties, mergedIds, associated },
    })),
  };
}

async function runOnce(request: RunRequest, parts: MergeParts): Promise<MergeOutcome> {
  const crm = await parts.crm(request.crm, request.account);
  if (!crm) return { status: 'did-not-happen', failure: NOT_CONNECTED };
  const prepared = await prepare(request, crm, parts);
  if ('status' in prepared) return prepared;
  const merge = mergeEntry(await parts.journal.intend(intentionOf(prepared), parts.now()));
  if (!merge) throw new RangeError('a merge names two records');
  const end = await executeMerge(merge, crm, parts, unstoppable());
  await notify(request.tabId, merge, end, parts);
  if (end.state !== 'confirmed') return { status: end.state, failure: end.failure };
  const newId = end.id !== merge.survivor.id;
  return { status: 'confirmed', id: end.id, newId, name: merge.request.survivorName, unwritten: end.unwritten };
}

async function notify(
  tabId: number,
  { request, survivor }: MergeEntry,
  end: MergeEnd,
  parts: MergeParts,
): Promise<void> {
  const survivorId = end.state === 'confirmed' ? end.id : survivor.id;
  const { survivorName, loserName } = request;
  const at = parts.now();
  const notice = {
    ...{ crm: survivor.crm, at, survivorName, loserName, survivorId, keptUntil: keptUntil(at, KEPT_DAYS) },
    newId: survivorId !== survivor.id,
    status: end.state === 'confirmed' ? ('merged' as const) : end.state,
  };
  // The notice is for the popup: without it the outcome still reaches the panel.
  await Promise.resolve()
    .then(() => parts.onNotice?.(tabId, notice))
    .catch((error: unknown) => complain('The notice of a merge failed', error));
}
