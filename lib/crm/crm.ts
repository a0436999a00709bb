import type { Lookup } from '../match/lookup';
import type { CrmId, FieldKey, FieldValues, RecordKind, RecordRef, RecordSummary } from '../record/record';
import type { CrmFacts, FieldValidation } from '../rules/facts';

/** A record as the CRM answered it. `properties` holds every property asked for, unknown ones too, under the CRM's own names. */
export interface CrmRecord extends RecordSummary {
  readonly properties: Readonly<Record<string, string | null>>;
  /** Ids of records merged into this one earlier. */
  readonly mergedIds: readonly string[];
  /** Ids of associated records: companies of a contact, contacts of a company. */
  readonly associated: readonly string[];
}

/** What the account says about itself. */
export interface CrmAccount {
  /** HubSpot portal id or Pipedrive company domain. */
  readonly id: string;
  /** ISO 3166-1 alpha-2 where it can be told (HubSpot tells only a time zone). */
  readonly country?: string;
  /** Host of the account's pages: `app.hubspot.com`, `app-eu1.hubspot.com`. */
  readonly uiHost: string;
}

/** What a key is good for. */
export interface KeyWorth {
  /** Whether contacts can be read: without that nothing can be looked for. */
  readonly canRead: boolean;
  /** Whether it is worth trying to write. */
  readonly canWrite: boolean;
}

/** One property of the account: its own label in its own language. */
export interface FieldDescription {
  readonly key: FieldKey;
  /** The CRM's name of it. */
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly readOnly: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** It holds several values, and a merge keeps those of both records. */
  readonly multiple?: boolean;
  /** The account wants it filled in, by its own settings; only where the CRM tells. */
  readonly required?: boolean;
  /** The account marked it as important, less than required; only where the CRM tells. */
  readonly important?: boolean;
}

/** What rules may want to know of a record beyond what a page shows. */
export type RecordFact = 'stored' | 'emails' | 'lastCall' | 'associated' | 'lastActivity';

/** What a CRM told of a record; a part that is missing is not known: this key may not read it, or the CRM has no such thing. */
export interface RecordFacts extends Pick<CrmFacts, 'emails' | 'lastCall' | 'lastActivity'> {
  readonly record?: CrmRecord;
  /** The company that a contact is associated with, the primary one of several; `null` where there is none. */
  readonly company?: CrmRecord | null;
}

/** The last call with a contact. */
export type LastCall = NonNullable<CrmFacts['lastCall']>;

/** A call that was logged, and with whom. */
export interface LoggedCall extends LastCall {
  readonly contactId: string;
}

/** Records of the account that use an email domain. */
export interface DomainUse {
  readonly contacts: readonly { readonly id: string; readonly company?: string; readonly companyId?: string }[];
  /** Companies that have the domain, or that contacts who use it agree on. */
  readonly companies: readonly { readonly id: string; readonly name: string; readonly website?: string }[];
}

/** What contacts may lack: no email; no number; an owner or a source; anybody's attention since some day. */
export type ContactGap = 'noEmail' | 'noPhone' | 'noOwnerOrSource' | 'untouched';

/** How many contacts have each gap. One that is missing cannot be counted in this CRM. */
export interface AccountCounts {
  readonly counts: Readonly<Partial<Record<ContactGap, number>>>;
  /** Only so many contacts were looked at; missing: all of them. */
  readonly among?: number;
}

export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  /** Names of the teams that the owner is in; missing: the CRM does not tell. */
  readonly teams?: readonly string[];
}

/** Who asks: a rep typing goes before any job. */
export type Priority = 'typing' | 'job';

export interface CallOptions {
  readonly signal: AbortSignal;
  readonly priority?: Priority;
}

/** The port to one connected account. Every call rejects with a `CrmError` (see errors.ts) and nothing else but an abort. */
export interface Crm {
  readonly id: CrmId;
  account(call: CallOptions): Promise<CrmAccount>;
  /** Scopes the product wants and this key lacks, by their CRM names. */
  missingScopes(call: CallOptions): Promise<readonly string[]>;
  /** Reads one record by id (old ids of merged records resolve); `all` reads every property for a snapshot. */
  get(kind: RecordKind, id: string, call: CallOptions & { readonly all?: boolean }): Promise<CrmRecord>;
  /** Reads a contact by its email, past the search index; `undefined` where there is none. */
  getByEmail(email: string, call: CallOptions): Promise<CrmRecord | undefined>;
  /** One search for all look-ups together; records that match any of them, at most `limit` (default 100). */
  search(
    kind: RecordKind,
    lookups: readonly Lookup[],
    call: CallOptions & { readonly limit?: number },
  ): Promise<readonly CrmRecord[]>;
  /** The records of a kind that were changed last, the newest first: `most`, or as many as one request brings. */
  sample(kind: RecordKind, most: number, call: CallOptions): Promise<readonly CrmRecord[]>;
  /** Counts contacts by their gaps; *untouched*: not since then, in ms since 1970. */
  contactCounts(since: number, call: CallOptions): Promise<AccountCounts>;
  describe(kind: RecordKind, call: CallOptions): Promise<readonly FieldDescription[]>;
  owners(call: CallOptions): Promise<readonly Owner[]>;
  /** Writes properties under the CRM's own names. */
  update(
    kind: RecordKind,
    id: string,
    properties: Readonly<Record<string, string>>,
    call: CallOptions,
  ): Promise<CrmRecord>;
  /** Merges `loser` into `survivor`; the answered record may carry a new id. Never retried. */
  merge(kind: RecordKind, survivor: string, loser: string, call: CallOptions): Promise<CrmRecord>;
  /**
   * What only the CRM knows of a record, as few requests as it takes: `wanted` names the parts, `known` is the whole record where
   * it was read already (`get` with `all`).
   */
  recordFacts?(
    kind: RecordKind,
    id: string,
    call: CallOptions & { readonly wanted: ReadonlySet<RecordFact>; readonly known?: CrmRecord },
  ): Promise<RecordFacts>;
  /** Calls logged of late, where the CRM lists them for the whole account and not by record; each contact's last one counts. */
  recentCalls?(call: CallOptions): Promise<readonly LoggedCall[]>;
  /** Who uses an email domain (registered, lower case), a hundred records at most. */
  domainUse?(domain: string, call: CallOptions): Promise<DomainUse>;
  /** The rules that the account itself has for its properties. */
  validations?(kind: RecordKind, call: CallOptions): Promise<readonly FieldValidation[]>;
  /** The CRM's own name of a canonical field. */
  nameOf(kind: RecordKind, key: FieldKey): string | undefined;
  /**
   * The name under which one of several values of a field stands in the record's `properties` and can be written;
   * `undefined` where the record does not hold it. Missing in a CRM that keeps one value a field.
   */
  nameOfValue?(record: CrmRecord, key: FieldKey, value: string): string | undefined;
  /**
   * The names of a value that is put behind those of a field that holds several: the one it is read by then, and the one to send, which is
   * refused where somebody has put another value there meanwhile. `undefined` where the field holds one value.
   */
  nameOfFurther?(record: CrmRecord, key: FieldKey): { readonly name: string; readonly sendAs: string } | undefined;
  /** The address of a record's page. */
  urlOf(ref: RecordRef, uiHost: string): string;
}

export type { FieldValues, Lookup };
