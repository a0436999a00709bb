import type { Lookup } from '../match/lookup';
import type { CrmId, FieldKey, FieldValues, RecordKind, RecordRef, RecordSummary } from '../record/record';

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

export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
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
  /** The CRM's own name of a canonical field. */
  nameOf(kind: RecordKind, key: FieldKey): string | undefined;
  /**
   * The name under which one of several values of a field stands in the record's `properties` and can be written;
   * `undefined` where the record does not hold it. Missing in a CRM that keeps one value a field.
   */
  nameOfValue?(record: CrmRecord, key: FieldKey, value: string): string | undefined;
  /** The address of a record's page. */
  urlOf(ref: RecordRef, uiHost: string): string;
}

export type { FieldValues, Lookup };
