import type { CrmId, RecordRef, RecordSummary } from '../record/record';
import { scopeKey, type CacheDatabase, type LookupRow, type Scope } from './database';
import { quietly, warn } from './quietly';
import { keptSummary } from './summary-fields';

export interface LookupCacheLimits {
  readonly maxEntries: number;
  readonly maxAgeHours: number;
}

export interface LookupCacheDeps {
  readonly database: CacheDatabase;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Asked at every use, so that a change in options counts at once. */
  readonly limits: () => LookupCacheLimits;
  readonly report?: (error: unknown) => void;
}

/** Answers of the CRM to look-ups. No call ever throws: without a database everything is simply unknown. */
export interface LookupCache {
  /** The answers to look-ups (see `lookupKey`) that are still good, in one read. `[]` is an answer as well: the CRM knew nobody. */
  read(scope: Scope, keys: readonly string[]): Promise<ReadonlyMap<string, readonly RecordSummary[]>>;
  /** Keeps what the CRM answered to a look-up; `[]` where it found nobody. */
  put(scope: Scope, key: string, records: readonly RecordSummary[]): Promise<void>;
  /** These look-ups must be asked anew: a record that answers them was just saved. */
  forget(scope: Scope, keys: readonly string[]): Promise<void>;
  /** A record changed or is gone: every answer that holds it is forgotten. */
  invalidate(ref: RecordRef): Promise<void>;
  /** Deletes what is too old or too much. `put` does so now and then; call it when limits change. */
  evict(): Promise<void>;
  stats(): Promise<{ readonly entries: number; readonly bytes: number }>;
  /** Empties it, or the part of one CRM. */
  wipe(crm?: CrmId): Promise<void>;
}

const HOUR_MS = 3_600_000;
/** That nobody was found stays true for as long as no colleague creates somebody: much shorter than that somebody was. */
const NEGATIVE_AGE_MS = 10 * 60_000;
/** Last use is noted this roughly, so that reading seldom writes. */
const TOUCH_MS = HOUR_MS;
/** `put` evicts this seldom: at 4 searches a second little can pile up in between. */
const EVICT_EVERY_MS = 60_000;

const refKey = (ref: RecordRef): string => `${scopeKey(ref)}:${ref.id}`;
const rowKey = (scope: Scope, key: string): string => `${scopeKey(scope)}:${key}`;

export function createLookupCache(deps: LookupCacheDeps): LookupCache {
  const { lookups } = deps.database;
  const safely = <T>(work: () => PromiseLike<T>, fallback: T): Promise<T> => {
    return quietly(work, fallback, deps.report ?? warn);
  };
  const evictNow = (): Promise<void> => safely(() => evict(deps), undefined);
  let evictedAt = 0;

  async function touch(rows: readonly LookupRow[]): Promise<void> {
    const old = rows.filter((row) => deps.now() - row.usedAt > TOUCH_MS);
    if (old.length > 0) await lookups.bulkUpdate(old.map(({ key }) => ({ key, changes: { usedAt: deps.now() } })));
  }

  return {
    read: (scope, keys) =>
      safely(async () => {
        const rows = await lookups.bulkGet(keys.map((key) => rowKey(scope, key)));
        const found = rows.map((row, at) => ({ key: keys[at] ?? '', row }));
        const fresh = found.flatMap(({ key, row }) => (row && isFresh(row, deps) ? [{ key, row }] : []));
        void safely(() => touch(fresh.map(({ row }) => row)), undefined);
        return new Map(fresh.map(({ key, row }) => [key, row.records]));
      }, new Map<string, readonly RecordSummary[]>()),
    put: (scope, key, records) =>
      safely(async () => {
        await lookups.put(newRow(scope, key, records, deps.now()));
        if (deps.now() - evictedAt < EVICT_EVERY_MS) return;
        evictedAt = deps.now();
        await evictNow();
      }, undefined),
    forget: (scope, keys) => safely(() => lookups.bulkDelete(keys.map((key) => rowKey(scope, key))), undefined),
    async invalidate(ref) {
      await safely(() => lookups.where('refs').equals(refKey(ref)).delete(), 0);
    },
    evict: evictNow,
    stats: () =>
      safely(
        async () => {
          const sizes = await lookups.orderBy('bytes').keys();
          return { entries: sizes.length, bytes: sizes.reduce<number>((sum, size) => sum + Number(size), 0) };
        },
        { entries: 0, bytes: 0 },
      ),
    async wipe(crm) {
      await safely(() => (crm ? lookups.where('crm').equals(crm) : lookups.toCollection()).delete(), 0);
    },
  };
}

function maxAgeMs({ limits }: LookupCacheDeps): number {
  return limits().maxAgeHours * HOUR_MS;
}

function isFresh(row: LookupRow, deps: LookupCacheDeps): boolean {
  const age = deps.now() - row.foundAt;
  const most = row.records.length === 0 ? Math.min(NEGATIVE_AGE_MS, maxAgeMs(deps)) : maxAgeMs(deps);
  // An answer from the future: the clock was set back, and its age cannot be told.
  return age >= 0 && age <= most;
}

async function evict(deps: LookupCacheDeps): Promise<void> {
  const { lookups } = deps.database;
  await lookups
    .where('foundAt')
    .below(deps.now() - maxAgeMs(deps))
    .delete();
  const surplus = (await lookups.count()) - deps.limits().maxEntries;
  if (surplus <= 0) return;
  await lookups.bulkDelete(await lookups.orderBy('usedAt').limit(surplus).primaryKeys());
}

function newRow(scope: Scope, lookup: string, records: readonly RecordSummary[], at: number): LookupRow {
  const kept = records.map(keptSummary);
  const key = rowKey(scope, lookup);
  const refs = kept.map((record) => refKey(record.ref));
  const bytes = key.length + JSON.stringify(kept).length;
  return { key, crm: scope.crm, records: kept, refs, foundAt: at, usedAt: at, bytes };
}
