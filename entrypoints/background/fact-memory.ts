import type { CrmRecord, DomainUse, LoggedCall, RecordFact, RecordFacts } from '../../lib/crm/crm';
import type { RecordRef } from '../../lib/record/record';
import type { FieldValidation } from '../../lib/rules/facts';
import { scopeKey, type AccountRef, type Scope } from '../../lib/store/database';
import { createKeptAnswers } from './kept-answers';
import type { WantedFact } from './lazy-facts';

/** A record of an account, or (without an id) one that is being created. */
export type FactsOf = Scope & Partial<Pick<RecordRef, 'id'>>;

const MINUTE = 60_000;
/** A rep has a handful of records open; a company's domain and an account's rules change more slowly. */
const RECORD = { maxAge: 5 * MINUTE, most: 100 };
const SHARED = { maxAge: 10 * MINUTE, most: 200 };
const SESSION = { maxAge: Infinity, most: 20 };

/** What is known of one record, and which parts were asked for. */
export interface KnownRecord {
  readonly asked: ReadonlySet<RecordFact>;
  readonly facts: RecordFacts;
  /** Read whole for another purpose. */
  readonly whole?: CrmRecord;
}

export const recordKey = (place: FactsOf): string => `${scopeKey(place)}:${place.id ?? 'new'}`;
export const accountKey = ({ crm, account }: AccountRef): string => `${crm}:${account}`;
export const domainKey = (place: AccountRef, domain: string): string => `${accountKey(place)}:${domain}`;

/** Which parts rules have read of each record; those of records that were not looked at for long are forgotten. */
function createWants() {
  const wants = new Map<string, Set<WantedFact>>();
  return {
    of: (key: string): ReadonlySet<WantedFact> => wants.get(key) ?? new Set(),
    add(key: string, part: WantedFact): void {
      const known = wants.get(key);
      if (known) return void known.add(part);
      wants.set(key, new Set([part]));
      for (const old of wants.keys()) if (wants.size > SHARED.most) wants.delete(old);
    },
    clear: () => wants.clear(),
  };
}

/** What the CRM told beyond what pages show, and what rules want of it. In memory alone. `now`: milliseconds since 1970. */
export function createFactMemory(now: () => number) {
  const kept = {
    records: createKeptAnswers<KnownRecord>({ now, ...RECORD }),
    /** By account. */
    calls: createKeptAnswers<readonly LoggedCall[]>({ now, ...RECORD }),
    /** By account and domain. */
    domains: createKeptAnswers<DomainUse>({ now, ...SHARED }),
    /** By account: whether its owners are in memory, with their teams. */
    teams: createKeptAnswers<true>({ now, ...SESSION }),
    /** By account and kind. */
    validations: createKeptAnswers<readonly FieldValidation[]>({ now, ...SESSION }),
  };
  const wants = createWants();
  return {
    ...kept,
    wants,
    clear(): void {
      for (const each of [...Object.values(kept), wants]) each.clear();
    },
  };
}
export type FactMemory = ReturnType<typeof createFactMemory>;

/** What was learnt of a record added to what was known of it. */
export function joined(
  before: KnownRecord | undefined,
  asked: ReadonlySet<RecordFact>,
  facts: RecordFacts,
): KnownRecord {
  return { ...before, asked: new Set([...(before?.asked ?? []), ...asked]), facts: { ...before?.facts, ...facts } };
}

/** The last of the account's calls with a contact. */
export function latestWith(calls: readonly LoggedCall[] | undefined, id: string | undefined): RecordFacts['lastCall'] {
  const own = (calls ?? []).filter(({ contactId }) => contactId === id);
  const [last] = own.toSorted((a, b) => b.at - a.at);
  if (!last) return undefined;
  const { outcome, at, number } = last;
  return { outcome, at, ...(number === undefined ? {} : { number }) };
}
