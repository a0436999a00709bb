import type { Crm, Lookup } from '../../lib/crm/crm';
import { failureOf, type CrmFailure } from '../../lib/crm/errors';
import { lookupKey, lookupsFor, matchesLookup } from '../../lib/match/lookup';
import type { DuplicateState } from '../../lib/messages/protocol';
import type { CrmId, Draft, RecordKind, RecordSummary } from '../../lib/record/record';
import type { LookupCache } from '../../lib/store/lookup-cache';
import type { Recents } from '../../lib/store/recents';

/** One account's records of one kind: what a cache entry belongs to. */
export interface Scope {
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
}

/** What a look for duplicates came to. `summaries` may be good although the CRM could not be asked: then they come from cache. */
export interface FoundRecords {
  readonly summaries: readonly RecordSummary[];
  readonly state: DuplicateState;
  readonly retryAt?: number;
}

export interface DuplicateFinderParts {
  crmFor(crm: CrmId, account: string): Promise<Crm | undefined>;
  readonly cache: LookupCache;
  readonly recents: Recents;
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

function unique(summaries: readonly RecordSummary[]): readonly RecordSummary[] {
  return [...new Map(summaries.map((summary) => [summary.ref.id, summary])).values()];
}

/** Finds records that share a key with a draft: records just seen first, then the cache, then one search for all that is left. */
export function createDuplicateFinder({ crmFor, cache, recents }: DuplicateFinderParts) {
  async function fromCache(scope: Scope, lookups: readonly Lookup[]) {
    const entries = await Promise.all(
      lookups.map(async (lookup) => ({ lookup, hit: await cache.get(scope, lookupKey(lookup)) })),
    );
    return {
      found: entries.flatMap(({ hit }) => hit ?? []),
      missing: entries.filter(({ hit }) => hit === undefined).map(({ lookup }) => lookup),
    };
  }

  async function fromCrm(scope: Scope, lookups: readonly Lookup[], crm: Crm, signal: AbortSignal) {
    const records = await crm.search(scope.kind, lookups, { signal, priority: 'typing' });
    // One search answers several look-ups: each keeps what matches it, and an empty list is an answer as well.
    await Promise.all(
      lookups.map((lookup) =>
        cache.put(
          scope,
          lookupKey(lookup),
          records.filter((record) => matchesLookup(record, lookup)),
        ),
      ),
    );
    return records;
  }

  return async function findDuplicates(
    scope: Scope,
    draft: Draft,
    country: string,
    signal: AbortSignal,
  ): Promise<FoundRecords> {
    const crm = await crmFor(scope.crm, scope.account);
    if (!crm) return { summaries: [], state: 'not-connected' };
    const lookups = lookupsFor(draft, country);
    const near = (await recents.all(scope)).filter((summary) =>
      lookups.some((lookup) => matchesLookup(summary, lookup)),
    );
    const { found, missing } = await fromCache(scope, lookups);
    const known = [...found, ...near];
    if (missing.length === 0) return { summaries: unique(known), state: 'on' };
    try {
      const searched = await fromCrm(scope, missing, crm, signal);
      // What the page showed last is newer than what the lagging search index says.
      return { summaries: unique([...searched, ...known]), state: 'on' };
    } catch (error) {
      if (signal.aborted) throw error;
      const failure = failureOf(error);
      const retry = failure.retryAt === undefined ? {} : { retryAt: failure.retryAt };
      return { summaries: unique(known), state: stateAfter(failure), ...retry };
    }
  };
}
