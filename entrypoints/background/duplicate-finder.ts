import type { Crm, Lookup } from '../../lib/crm/crm';
import { failureOf, type CrmFailure } from '../../lib/crm/errors';
import { lookupKey, lookupsFor, matchesLookup } from '../../lib/match/lookup';
import type { DuplicateState } from '../../lib/messages/protocol';
import { firstValue, type Draft, type RecordSummary } from '../../lib/record/record';
import type { Scope } from '../../lib/store/database';
import type { LookupCache } from '../../lib/store/lookup-cache';
import type { Recents } from '../../lib/store/recents';
import { keptSummary } from '../../lib/store/summary-fields';
import type { MergedAway } from './merged-away';
import type { OwnerNames } from './owner-names';

/** What a look for duplicates came to. `summaries` may be good although the CRM could not be asked: then they are what is known here. */
export interface FoundRecords {
  readonly summaries: readonly RecordSummary[];
  readonly state: DuplicateState;
  readonly retryAt?: number;
}

export interface DuplicateFinderParts {
  readonly cache: LookupCache;
  readonly recents: Recents;
  readonly owners: OwnerNames;
  readonly mergedAway: Pick<MergedAway, 'without'>;
  /** A call was refused because of the key: options must say so. */
  readonly onRefused: (scope: Scope, failure: CrmFailure) => void;
}

export interface FindOptions {
  readonly crm: Crm;
  /** ISO 3166-1 alpha-2, assumed for numbers that name none. */
  readonly country: string;
  readonly signal: AbortSignal;
  /** Why the CRM is not asked: only what is known here already is found. */
  readonly refusal?: Pick<FoundRecords, 'state' | 'retryAt'>;
}

const STATES: Partial<Record<CrmFailure['code'], DuplicateState>> = {
  Unauthorized: 'unauthorized',
  MissingScopes: 'missing-scopes',
  RateLimited: 'rate-limited',
};

/** Whether duplicates can be looked for after a call failed so. */
export function stateAfter(failure: CrmFailure): DuplicateState {
  return STATES[failure.code] ?? 'unreachable';
}

/** What a page showed last is newer than a lagging search index; only of the emails does a page show less than there are. */
function newest(older: RecordSummary | undefined, newer: RecordSummary): RecordSummary {
  if (!older) return newer;
  const emails = [...new Set([...(newer.fields.email ?? []), ...(older.fields.email ?? [])])];
  const fields = { ...older.fields, ...newer.fields, ...(emails.length > 0 ? { email: emails } : {}) };
  return { ...older, ...newer, fields };
}

function unique(summaries: readonly RecordSummary[]): readonly RecordSummary[] {
  const byId = new Map<string, RecordSummary>();
  for (const summary of summaries) byId.set(summary.ref.id, newest(byId.get(summary.ref.id), summary));
  return [...byId.values()];
}

/** Finds records that share a key with a draft: those just seen in a page, the cache, and one search for all that is left. */
export function createDuplicateFinder({ cache, recents, owners, mergedAway, onRefused }: DuplicateFinderParts) {
  async function justSeen(scope: Scope, lookups: readonly Lookup[]): Promise<readonly RecordSummary[]> {
    const recent = await recents.all(scope);
    return recent.filter((summary) => lookups.some((lookup) => matchesLookup(summary, lookup)));
  }

  /** A draft saved a moment ago has no id yet and the search does not know it; reading by email is not behind. */
  async function resolveSaved(scope: Scope, lookups: readonly Lookup[], crm: Crm, signal: AbortSignal): Promise<void> {
    const asked = new Set(lookups.flatMap((lookup) => (lookup.by === 'email' ? [lookup.email] : [])));
    for (const fields of await recents.unresolved(scope)) {
      const email = firstValue(fields, 'email').toLowerCase();
      if (!asked.has(email)) continue;
      const record = await crm.getByEmail(email, { signal, priority: 'typing' });
      if (record) await recents.note(scope, { id: record.ref.id, fields: record.fields });
    }
  }

  async function cached(scope: Scope, lookups: readonly Lookup[]) {
    const answers = await cache.read(scope, lookups.map(lookupKey));
    const missing = lookups.filter((lookup) => !answers.has(lookupKey(lookup)));
    return { found: [...answers.values()].flat(), missing };
  }

  async function search(scope: Scope, lookups: readonly Lookup[], crm: Crm, signal: AbortSignal) {
    const answered = await crm.search(scope.kind, lookups, { signal, priority: 'typing' });
    // Pages and cache get what a card shows and matching compares, and nothing else that the CRM told.
    const records = await Promise.all(answered.map((record) => owners.named(keptSummary(record), crm, signal)));
    // One search answers several look-ups: each keeps what matches it, and an empty list is an answer as well.
    const answerTo = (lookup: Lookup): readonly RecordSummary[] =>
      records.filter((record) => matchesLookup(record, lookup));
    await Promise.all(lookups.map((lookup) => cache.put(scope, lookupKey(lookup), answerTo(lookup))));
    return records;
  }

  /** Asks the CRM for what is not known here. Never rejects but for an abort. */
  async function ask(
    scope: Scope,
    lookups: readonly Lookup[],
    missing: readonly Lookup[],
    crm: Crm,
    signal: AbortSignal,
  ) {
    const nothing: FoundRecords = { summaries: [], state: 'on' };
    try {
      await resolveSaved(scope, lookups, crm, signal);
      return missing.length === 0 ? nothing : { ...nothing, summaries: await search(scope, missing, crm, signal) };
    } catch (error) {
      if (signal.aborted) throw error;
      const failure = failureOf(error);
      onRefused(scope, failure);
      const retry = failure.retryAt === undefined ? {} : { retryAt: failure.retryAt };
      return { ...nothing, state: stateAfter(failure), ...retry };
    }
  }

  /** Never rejects but for an abort. */
  return async function findDuplicates(
    scope: Scope,
    draft: Draft,
    { crm, country, signal, refusal }: FindOptions,
  ): Promise<FoundRecords> {
    const lookups = lookupsFor(draft, country);
    const { found, missing } = await cached(scope, lookups);
    const answer = refusal ? { summaries: [], ...refusal } : await ask(scope, lookups, missing, crm, signal);
    const all = unique([...answer.summaries, ...found, ...(await justSeen(scope, lookups))]);
    return { ...answer, summaries: await mergedAway.without(all) };
  };
}
