import type { CrmFailure } from '../crm/errors';
import type { FieldKey, RecordRef } from '../record/record';

/** Where a write stands. `asked`: nobody can tell yet; a person decides, or a later look does. */
export const ENTRY_STATES = ['intended', 'sent', 'confirmed', 'did-not-happen', 'asked'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

/**
 * The moves there are. From `intended` straight to `confirmed`: the CRM holds the values already, nothing had to be sent; to `asked`: values that
 * complete a merge wait for a CRM out of reach. Nothing leaves `confirmed` or `did-not-happen`.
 */
export const LEGAL_MOVES: Readonly<Record<EntryState, readonly EntryState[]>> = {
  intended: ['sent', 'did-not-happen', 'confirmed', 'asked'],
  sent: ['confirmed', 'did-not-happen', 'asked'],
  asked: ['confirmed', 'did-not-happen'],
  confirmed: [],
  'did-not-happen': [],
};

/** One value a record must end up with. */
export interface ValueWrite {
  readonly field: FieldKey;
  /** The CRM's own name of the field. */
  readonly name: string;
  readonly value: string;
  /** What may be overwritten beside blank; anything else was written by somebody meanwhile and stays. */
  readonly over: readonly string[];
  readonly writable: boolean;
  /** The name under which it is sent, where that says more than the name it is read by: that it is added, and over nothing. */
  readonly sendAs?: string;
}

export interface MergeRequest {
  readonly kind: 'merge';
  readonly survivorName: string;
  readonly loserName: string;
  /** What the merged record must hold to be what was shown. */
  readonly values: readonly ValueWrite[];
}

export interface FixWriteRequest {
  readonly kind: 'fix';
  readonly values: readonly ValueWrite[];
  /** The merge whose shown result this completes. */
  readonly mergeId?: string;
}

/** One write, from the intention to its end. A merge's `refs`: survivor, then loser. Times in ms since 1970. */
export interface JournalEntry {
  readonly id: string;
  readonly state: EntryState;
  readonly refs: readonly RecordRef[];
  readonly request: MergeRequest | FixWriteRequest;
  readonly snapshotIds: readonly string[];
  readonly at: Readonly<Partial<Record<EntryState, number>>>;
  /** The id the CRM answered: of a merge, usually a new one. */
  readonly answeredId?: string;
  readonly failure?: CrmFailure;
}

/** A full copy of a record, taken before a write touched it. */
export interface Snapshot {
  readonly id: string;
  readonly entryId: string;
  readonly ref: RecordRef;
  readonly at: number;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly mergedIds: readonly string[];
  readonly associated: readonly string[];
}
