import type { CrmFailure } from '../../../lib/crm/errors';
import type { CallOptions, Crm, CrmRecord } from '../../../lib/crm/crm';
import type { WriteNotice } from '../../../lib/messages/protocol';
import type { CrmId, RecordKind, RecordRef } from '../../../lib/record/record';
import type { Journal } from '../../../lib/store/journal';
import type { Serial } from './serial';
import type { ShownPairs } from './shown-pairs';

/** Two records have become one. `survivor` bears the answered id, `loser` the one that only leads there now. */
export interface MergedEvent {
  readonly account: string;
  readonly kind: RecordKind;
  readonly survivor: RecordRef;
  readonly loser: RecordRef;
  /** The survivor's id before, where the CRM gave it another one. */
  readonly formerId?: string;
}

/** What writing needs; injected, so that tests can put a failing one in any place. */
export interface WriteParts {
  /** The connected account, or `undefined` where there is none. */
  readonly crm: (crm: CrmId, account: string) => Promise<Crm | undefined>;
  readonly journal: Journal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** One write at a time in one account: shared by merges and fixes. */
  readonly serial: Serial;
}

export interface MergeParts extends WriteParts {
  readonly shown: ShownPairs;
  /** How likely two records are the same, 0 to 1. */
  readonly probability: (a: CrmRecord, b: CrmRecord) => number;
  /** Waits; rejects where the signal aborts. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Every merge that is confirmed, recovered ones too. What it throws is not the merge's affair. */
  readonly onMerged: (merged: MergedEvent) => void | Promise<void>;
  /** What the write of a tab came to. */
  readonly onNotice?: (tabId: number, notice: WriteNotice) => void | Promise<void>;
}

/** A rep waits for these. */
export const typing = (signal: AbortSignal): CallOptions => ({ signal, priority: 'typing' });

/** The key writes of one account wait under. */
export const lockOf = ({ crm, account }: { readonly crm: CrmId; readonly account: string }) => `${crm}/${account}`;

export const NOT_CONNECTED: CrmFailure = { code: 'Unauthorized', detail: 'This account is not connected.' };
