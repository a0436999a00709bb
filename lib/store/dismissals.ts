import type { CrmId, Draft } from '../record/record';
import { secretsIn } from '../record/secret-values';
import { maskSensitive } from '../record/sensitive';
import type { Finding } from '../rules/finding';
import { scopeKey, type AccountRef, type DismissalRow, type NotYet, type VaultDatabase } from './database';
import { identityOf, plain } from './draft-identity';
import { keptFields } from './summary-fields';

export type Dismissal = DismissalRow;

/** What of a finding a dismissal is about: not where it stood. */
export type DismissedFinding = Pick<Finding, 'rule' | 'field' | 'value'>;

/** What was said about a record: as the dismissal that remembers it. */
export type Remembered =
  | { readonly type: 'finding'; readonly finding: DismissedFinding; readonly record?: string }
  | { readonly type: 'not-yet'; readonly finding: Pick<Finding, 'rule' | 'field'>; readonly record: string }
  | { readonly type: 'pair'; readonly draft: Draft; readonly otherId: string };

/** What the rep has decided to ignore. In memory: a check asks without waiting. Writes reject where the database does. */
export interface Dismissals {
  /** Everything is loaded. Rejects where the database does: then nothing counts as dismissed. */
  readonly ready: Promise<void>;
  /**
   * "Ignore here": this value of this field under this rule, wherever it stands. Of an empty value that would mean every
   * record; there it counts for `record` (an id) alone.
   */
  isFindingDismissed(account: AccountRef, finding: DismissedFinding, record?: string): boolean;
  /** Whether the two were called different people or companies, now or before the draft had an id. */
  isPairDismissed(account: AccountRef, draft: Draft, otherId: string): boolean;
  dismissFinding(account: AccountRef, finding: DismissedFinding, record?: string): Promise<void>;
  /** One of several values was chosen, and is as doubtful as before: it counts as right, for this record (an id) alone. */
  settleFinding(account: AccountRef, finding: DismissedFinding, record: string): Promise<void>;
  /** Whether a finding of a record (an id) was said to be not known yet, at the very stage that the finding names. */
  isPostponed(
    account: AccountRef,
    finding: Pick<Finding, 'rule' | 'field' | 'notYet'>,
    record: string | undefined,
  ): boolean;
  /** "Not known yet": until the record's stage is another one. */
  postpone(account: AccountRef, what: Omit<NotYet, 'type'>): Promise<void>;
  /** Resolves with `false` where the draft tells nobody apart yet (no id, email, number or name): nothing to remember. */
  dismissPair(account: AccountRef, draft: Draft, otherId: string): Promise<boolean>;
  /** By which keys it is remembered; none where it is not. `remove` takes them. */
  keysOf(account: AccountRef, what: Remembered): readonly string[];
  /** Latest first; of one account, or all. */
  list(account?: AccountRef): readonly Dismissal[];
  /** Takes a dismissal back, by the key that `list` tells. */
  remove(key: string): Promise<void>;
  wipe(crm?: CrmId): Promise<void>;
}

/** A value as it may be kept. */
function keptValue({ field, value }: DismissedFinding): string {
  return secretsIn(field, value).length > 0 ? maskSensitive(value) : value;
}

/** The key of a value in one record, or (`''`) in all of them. */
function valueKey({ crm, account }: AccountRef, finding: DismissedFinding, record: string): string {
  return JSON.stringify(['finding', crm, account, finding.rule, finding.field, plain(keptValue(finding)), record]);
}

function findingKey(account: AccountRef, finding: DismissedFinding, record = ''): string {
  const seen = plain(keptValue(finding));
  // Masked values look alike: as with empty ones, each counts for its own record.
  const isOwn = seen === '' || seen !== plain(finding.value);
  return valueKey(account, finding, isOwn ? record : '');
}

function rowOf(finding: DismissedFinding): DismissalRow['what'] {
  const { rule, field } = finding;
  return { type: 'finding', rule, field, value: keptValue(finding) };
}

function notYetKey({ crm, account }: AccountRef, { rule, field, record }: Omit<NotYet, 'type' | 'stage'>): string {
  return JSON.stringify(['not-yet', crm, account, rule, field, record]);
}

/** The same whichever of the two is named first. */
function pairKey({ crm, account }: AccountRef, { kind }: Draft, members: readonly [string, string]): string {
  return JSON.stringify(['pair', scopeKey({ crm, account, kind }), ...members.toSorted()]);
}

/** What a draft may be known by: its id, and what it says that may be kept. */
function namesOf(draft: Draft): readonly string[] {
  const identity = identityOf({ kind: draft.kind, fields: keptFields(draft.fields) });
  return [...(draft.id === undefined ? [] : [draft.id]), ...(identity === '' ? [] : [`draft:${identity}`])];
}

/** Every key that something may be remembered by. */
function keysFor(account: AccountRef, what: Remembered): readonly string[] {
  switch (what.type) {
    case 'finding':
      return [findingKey(account, what.finding, what.record)];
    case 'not-yet':
      return [notYetKey(account, { ...what.finding, record: what.record })];
    case 'pair':
      return namesOf(what.draft).map((name) => pairKey(account, what.draft, [name, what.otherId]));
  }
}

export function createDismissals({ dismissals }: VaultDatabase, now: () => number): Dismissals {
  const rows = new Map<string, DismissalRow>();
  const ready = dismissals.toArray().then((stored) => {
    for (const row of stored) rows.set(row.key, row);
  });
  // Whoever awaits `ready` learns of a failure; nobody has to.
  ready.catch(() => undefined);

  async function add({ crm, account }: AccountRef, key: string, what: DismissalRow['what']): Promise<void> {
    const row: DismissalRow = { key, crm, account, at: now(), what };
    rows.set(key, row);
    await dismissals.put(row);
  }

  return {
    ready,
    isFindingDismissed: (account, finding, record) =>
      rows.has(findingKey(account, finding, record)) ||
      (record !== undefined && rows.has(valueKey(account, finding, record))),
    isPairDismissed: (account, draft, otherId) =>
      namesOf(draft).some((name) => rows.has(pairKey(account, draft, [name, otherId]))),
    dismissFinding: (account, finding, record) => add(account, findingKey(account, finding, record), rowOf(finding)),
    settleFinding: (account, finding, record) => add(account, valueKey(account, finding, record), rowOf(finding)),
    isPostponed(account, { rule, field, notYet }, record) {
      if (notYet === undefined || record === undefined) return false;
      const said = rows.get(notYetKey(account, { rule, field, record }))?.what;
      return said?.type === 'not-yet' && said.stage === notYet;
    },
    postpone(account, { rule, field, record, stage }) {
      const key = notYetKey(account, { rule, field, record });
      return add(account, key, { type: 'not-yet', rule, field, record, stage });
    },
    async dismissPair(account, draft, otherId) {
      const [name] = namesOf(draft);
      if (name === undefined) return false;
      const members = [name, otherId] as const;
      await add(account, pairKey(account, draft, members), { type: 'pair', kind: draft.kind, members });
      return true;
    },
    keysOf: (account, what) => keysFor(account, what).filter((key) => rows.has(key)),
    list: (of) =>
      [...rows.values()]
        .filter((row) => !of || (row.crm === of.crm && row.account === of.account))
        .toSorted((a, b) => b.at - a.at),
    async remove(key) {
      rows.delete(key);
      await dismissals.delete(key);
    },
    async wipe(crm) {
      // Else what is still being loaded would come back.
      await ready.catch(() => undefined);
      for (const row of rows.values()) if (!crm || row.crm === crm) rows.delete(row.key);
      await (crm ? dismissals.where('crm').equals(crm) : dismissals.toCollection()).delete();
    },
  };
}
