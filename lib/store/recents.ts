import type { CrmId, Draft, FieldValues, RecordRef, RecordSummary } from '../record/record';
import { scopeKey, type CacheDatabase, type RecentRow, type Scope } from './database';
import { identityOf } from './draft-identity';
import { quietly, warn } from './quietly';
import { keptFields } from './summary-fields';

export interface RecentsDeps {
  readonly database: CacheDatabase;
  readonly now: () => number;
  readonly report?: (error: unknown) => void;
}

/** Records just seen or saved in a page: known at once, although the CRM's search lags. No call ever throws. */
export interface Recents {
  /** A record was shown with an id, or saved. A draft that tells nobody apart (no email, number or name) is not kept. */
  note(scope: Scope, draft: Pick<Draft, 'id' | 'fields'>): Promise<void>;
  /** The ones still recent that have an id, latest first. From memory, once what an earlier worker knew is loaded. */
  all(scope: Scope): Promise<readonly RecordSummary[]>;
  /** Drafts saved a moment ago whose id is not known: the CRM can be asked for them by what they say. */
  unresolved(scope: Scope): Promise<readonly FieldValues[]>;
  /** The record is gone: merged or deleted. */
  forget(ref: RecordRef): Promise<void>;
  wipe(crm?: CrmId): Promise<void>;
}

/** HubSpot's index lags up to a minute; a rep looks at a handful of records in the time kept. */
const MAX_AGE_MS = 15 * 60_000;
const MAX_RECORDS = 200;
/** A record that says what it said so short a time before, in ms, is not written again: a page repeats itself. */
const REPEATED_MS = 60_000;

/** A scope without whatever else the object holds. */
function only({ crm, account, kind }: Scope): Scope {
  return { crm, account, kind };
}

function isRepeated(before: RecentRow, row: RecentRow): boolean {
  const age = row.at - before.at;
  return age >= 0 && age < REPEATED_MS && JSON.stringify(before.fields) === JSON.stringify(row.fields);
}

export function createRecents({ database, now, report = warn }: RecentsDeps): Recents {
  const { recents } = database;
  const rows = new Map<string, RecentRow>();
  const isRecent = (row: RecentRow): boolean => Math.abs(now() - row.at) <= MAX_AGE_MS;
  const latestFirst = (): RecentRow[] => [...rows.values()].toSorted((a, b) => b.at - a.at);

  const ready = quietly(
    async () => {
      // What was noted while loading is newer than what is loaded.
      for (const row of await recents.toArray()) if (isRecent(row) && !rows.has(row.key)) rows.set(row.key, row);
    },
    undefined,
    report,
  );

  async function drop(keys: readonly string[]): Promise<void> {
    for (const key of keys) rows.delete(key);
    await quietly(() => recents.bulkDelete([...keys]), undefined, report);
  }

  async function inScope(scope: Scope): Promise<readonly RecentRow[]> {
    await ready;
    return latestFirst().filter((row) => isRecent(row) && scopeKey(row) === scopeKey(scope));
  }

  return {
    async note(scope, { id, fields: shown }) {
      const fields = keptFields(shown);
      const identity = identityOf({ kind: scope.kind, fields });
      if (id === undefined && identity === '') return;
      const key = `${scopeKey(scope)}:${id ?? `draft:${identity}`}`;
      const row: RecentRow = {
        ...only(scope),
        key,
        identity,
        fields,
        at: now(),
        ...(id ? { id } : {}),
      };
      const before = rows.get(key);
      if (before && isRepeated(before, row)) return;
      rows.set(key, row);
      const saved = quietly(() => recents.put(row), key, report);
      // A draft that has got its id is the same record: it would else be found as its own duplicate.
      const drafted = `${scopeKey(scope)}:draft:${identity}`;
      const surplus = latestFirst().filter((one, place) => place >= MAX_RECORDS || !isRecent(one));
      const resolved = id !== undefined && rows.has(drafted) ? [drafted] : [];
      const gone = [...surplus.map((one) => one.key), ...resolved];
      if (gone.length > 0) await drop(gone);
      await saved;
    },
    async all(scope) {
      const found = await inScope(scope);
      return found.flatMap(({ id, fields }) => (id === undefined ? [] : [{ ref: { ...only(scope), id }, fields }]));
    },
    async unresolved(scope) {
      return (await inScope(scope)).filter((row) => row.id === undefined).map((row) => row.fields);
    },
    forget: (ref) => drop([`${scopeKey(ref)}:${ref.id}`]),
    async wipe(crm) {
      await ready;
      await drop([...rows.values()].filter((row) => !crm || row.crm === crm).map((row) => row.key));
    },
  };
}
