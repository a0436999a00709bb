import Dexie, { type Table } from 'dexie';
import type { FieldChoice } from '../page/field-hints';
import type { CrmId, FieldKey, FieldValues, RecordKind, RecordSummary } from '../record/record';
import type { RuleId } from '../rules/finding';

/** One answered look-up. */
export interface LookupRow {
  /** Scope and look-up: `hubspot:123:contact:email:ann@example.com`. */
  readonly key: string;
  readonly crm: CrmId;
  readonly records: readonly RecordSummary[];
  /** Keys of the records found, so that one changed record finds its answers. */
  readonly refs: readonly string[];
  /** When the CRM answered, ms since 1970. */
  readonly foundAt: number;
  /** When the answer was last of use, ms since 1970; kept roughly. */
  readonly usedAt: number;
  /** Estimated size. Indexed: the sum is read without opening a row. */
  readonly bytes: number;
}

/** A record that was just seen or saved in a page. */
export interface RecentRow {
  readonly key: string;
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  /** None where the CRM has not told it yet. */
  readonly id?: string;
  /** What the record is known by before it has an id; see draft-identity.ts. */
  readonly identity: string;
  readonly fields: FieldValues;
  /** Ms since 1970. */
  readonly at: number;
}

export interface CredentialRow {
  readonly crm: CrmId;
  readonly token: string;
  /** Ms since 1970. */
  readonly savedAt: number;
}

/** What is not known yet of a record, while it is at a stage. */
export interface NotYet {
  readonly type: 'not-yet';
  readonly rule: RuleId;
  readonly field: FieldKey;
  readonly record: string;
  /** `''` where no stage is known: then it is not asked again. */
  readonly stage: string;
}

export interface DismissalRow {
  readonly key: string;
  readonly crm: CrmId;
  readonly account: string;
  /** Ms since 1970. */
  readonly at: number;
  /** What was dismissed, for the list people see. */
  readonly what:
    | { readonly type: 'finding'; readonly rule: RuleId; readonly field: FieldKey; readonly value: string }
    | NotYet
    | { readonly type: 'pair'; readonly kind: RecordKind; readonly members: readonly [string, string] };
}

/** What a rep has shown about a field on one sort of page. */
export interface ChoiceRow extends FieldChoice {
  readonly key: string;
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  /** Ms since 1970. */
  readonly at: number;
}

/** What may be wiped at any time: the CRM has it all. */
export class CacheDatabase extends Dexie {
  declare readonly lookups: Table<LookupRow, string>;
  declare readonly recents: Table<RecentRow, string>;

  constructor(name = 'lintel-cache') {
    super(name);
    this.version(1).stores({ lookups: '&key, crm, foundAt, usedAt, bytes, *refs', recents: '&key, crm, at' });
  }
}

/** What only this browser has: keys, and what the rep has decided. Never opened by a page; see credential-deposit.ts. */
export class VaultDatabase extends Dexie {
  declare readonly credentials: Table<CredentialRow, string>;
  declare readonly dismissals: Table<DismissalRow, string>;
  declare readonly choices: Table<ChoiceRow, string>;

  constructor(name = 'lintel-vault') {
    super(name);
    this.version(1).stores({ credentials: '&crm', dismissals: '&key, crm' });
    this.version(2).stores({ choices: '&key, at' });
  }
}

/** Names an account. */
export interface AccountRef {
  readonly crm: CrmId;
  readonly account: string;
}

/** Records of one kind in one account. */
export interface Scope extends AccountRef {
  readonly kind: RecordKind;
}

/** A scope as the beginning of a key. */
export function scopeKey({ crm, account, kind }: Scope): string {
  return `${crm}:${account}:${kind}`;
}
