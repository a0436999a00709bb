/**
 * Every message between page, extension pages and background: name → [what is sent, what is answered].
 * Types only, so that the content script carries none of it; `schemas.ts` checks at the background's door.
 * No message ever holds a token or an address to fetch: the worker picks every URL.
 */
import type { CrmFailure } from '../crm/errors';
import type { MergePlan, ValueSource } from '../merge/merge-plan';
import type { Candidate } from '../match/candidate';
import type { FoundBy, SurfaceKind } from '../page/surface';
import type { CrmId, FieldKey, RecordKind } from '../record/record';
import type { Finding, Fix, RuleId } from '../rules/finding';
import type { HouseStyle } from '../style/house-style';

/** A field as the page shows it. `values` as written; `[]` where the page shows it empty. */
export interface ReportedField {
  readonly key: FieldKey;
  readonly label: string;
  readonly values: readonly string[];
  readonly foundBy: FoundBy;
  readonly editable: boolean;
}

/** The draft of one surface, as the content script reads it. */
export interface DraftReport {
  readonly crm: CrmId;
  readonly account: string;
  readonly surface: SurfaceKind;
  readonly kind: RecordKind;
  /** None in a create form. */
  readonly id?: string;
  readonly fields: readonly ReportedField[];
}

/** Whether duplicates can be looked for, and if not, why. */
export type DuplicateState =
  'on' | 'not-connected' | 'other-account' | 'unauthorized' | 'missing-scopes' | 'rate-limited' | 'unreachable';

/** When Lintel keeps quiet: until a time (ms since 1970), or on this tab until it closes. */
export interface Snooze {
  readonly until: number | null;
  readonly tab: boolean;
}

export interface CheckAnswer {
  readonly findings: readonly Finding[];
  readonly candidates: readonly Candidate[];
  /** `false` when a fresh worker has not looked for duplicates of this surface yet: what was shown stays until `findDuplicates` answers. */
  readonly duplicatesKnown: boolean;
  readonly duplicates: DuplicateState;
  /** `rate-limited`, `unreachable`: when asking again makes sense, in ms since 1970. */
  readonly retryAt?: number;
  readonly markOnOpen: HouseStyle['markOnOpen'];
  readonly snooze: Snooze;
}

/** What a user is told when something did not work: what happened, what was not lost, what to do. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: CrmFailure };

/** "Ignore here": one value of one field under one rule; or "not a duplicate": the draft's record (or, before it has an id, what it says) and another one. */
export type DismissalRequest =
  | {
      readonly type: 'finding';
      readonly crm: CrmId;
      readonly account: string;
      readonly rule: RuleId;
      readonly field: FieldKey;
      readonly value: string;
      /** The record on the page, where it has an id: an empty value says nothing by itself. */
      readonly id?: string;
    }
  | { readonly type: 'pair'; readonly report: DraftReport; readonly otherId: string };

/** Names two records of the account in front of the user. */
export interface PairRequest {
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  /** The record on the page. */
  readonly id: string;
  readonly otherId: string;
}

export interface FixRequest {
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  readonly id: string;
  readonly field: FieldKey;
  /** The value the finding was made on: the fix is refused if the CRM holds another one by now. */
  readonly expected: string;
  readonly value: string;
}

/** `written`: by the CRM's API; `type-it`: the page must type it (no key, or a read-only one); `changed`: somebody else changed the value. */
export type FixOutcome =
  | { readonly status: 'written' }
  | { readonly status: 'type-it' }
  | { readonly status: 'changed'; readonly now: string }
  | { readonly status: 'failed'; readonly failure: CrmFailure };

/** Content script → background. */
export interface PageRequests {
  /** Focus entered a field: wakes the worker, so that typing finds it warm. */
  wake: [null, { readonly snooze: Snooze }];
  checkDraft: [DraftReport, CheckAnswer];
  findDuplicates: [DraftReport, CheckAnswer];
  /** The CRM was told to save this draft (Create pressed): known at once although its search lags. */
  draftSaved: [DraftReport, null];
  /** The surface is gone: popup and badge forget it. */
  surfaceClosed: [null, null];
  dismiss: [DismissalRequest, null];
  /** A trusted click on *Review & merge*: answered at once, so that the side panel may open. */
  openReview: [PairRequest, null];
  openRecord: [Omit<PairRequest, 'id'>, null];
  openOptions: [null, null];
  applyFix: [FixRequest, FixOutcome];
  snooze: [{ readonly minutes: number } | { readonly thisTab: true } | { readonly off: true }, Snooze];
  /** A record is shown: the script that draws is brought into this frame. */
  bringPainter: [null, null];
}

/** Background → content script of one tab and frame. */
export interface TabRequests {
  /** Read again, check again: style, connection or snooze changed, or a record was merged. */
  refresh: [null, null];
  /** The key for it was pressed: the card of the field with the focus. Every frame hears it, the one with the focus acts. */
  openCard: [null, null];
  /** From the popup: scroll to a field, focus it, open its card. */
  showField: [{ readonly field: FieldKey }, null];
  /** From the popup's Fix button. `value`: the one seen, so that nothing else is overwritten. */
  fixField: [{ readonly field: FieldKey; readonly rule: RuleId; readonly value: string }, null];
}

/** One surface of a tab as the popup audits it. Kept in `storage.session` under `audit:<tabId>:<frameId>`. */
export interface SurfaceAudit {
  readonly tabId: number;
  readonly frameId: number;
  readonly crm: CrmId;
  readonly account: string;
  readonly surface: SurfaceKind;
  readonly kind: RecordKind;
  readonly id?: string;
  readonly title: string;
  readonly company: string;
  readonly score: number;
  readonly fieldsRead: number;
  readonly fieldsExpected: number;
  readonly labels: Readonly<Partial<Record<FieldKey, string>>>;
  /** The draft that the findings are about, as the page reported it. */
  readonly fields: readonly ReportedField[];
  readonly findings: readonly Finding[];
  readonly candidates: readonly Candidate[];
  /** `false` while duplicates of this very draft are still being looked for. */
  readonly duplicatesKnown: boolean;
  readonly duplicates: DuplicateState;
  readonly retryAt?: number;
  readonly ignored: number;
  readonly at: number;
}

/** What the last write on a tab came to; shown by the popup. */
export interface WriteNotice {
  readonly crm: CrmId;
  readonly at: number;
  readonly status: 'merged' | 'did-not-happen' | 'asked';
  readonly survivorName: string;
  readonly loserName: string;
  readonly survivorId: string;
  readonly newId: boolean;
  /** Until when Lintel keeps both records, ms since 1970. */
  readonly keptUntil: number;
}

export interface TabAudit {
  readonly surfaces: readonly SurfaceAudit[];
  readonly snooze: Snooze;
  readonly notice: WriteNotice | null;
  readonly connected: readonly CrmId[];
}

/** A connection as options shows it: never the token. */
export interface ConnectionView {
  readonly crm: CrmId;
  readonly state: 'not-connected' | 'connected' | 'unauthorized' | 'missing-scopes' | 'unreachable';
  readonly account?: string;
  readonly country?: string;
  readonly missingScopes: readonly string[];
  /** Whether fixes and merges may be written by API. */
  readonly canWrite: boolean;
  /** Last characters of the key, so that people recognise it: `…4f2a`. */
  readonly keyHint?: string;
}

export interface CacheStats {
  readonly entries: number;
  readonly bytes: number;
  readonly maxEntries: number;
  readonly maxAgeHours: number;
  /** Writes in the journal, each with its copies: never wiped with the cache. */
  readonly historyEntries: number;
}

/** Two records as the review panel compares them; `fingerprint` stands for exactly what was shown. */
export interface MergeView {
  readonly plan: MergePlan;
  readonly probability: number;
  readonly fingerprint: string;
  /** Milliseconds since 1970. */
  readonly keptUntil: number;
}

export interface MergeChoice extends PairRequest {
  /** Which of the two survives; the planner's own choice where missing. */
  readonly survivorId?: string;
  readonly choices: Readonly<Partial<Record<FieldKey, ValueSource>>>;
}

export type MergeOutcome =
  | {
      readonly status: 'confirmed';
      readonly id: string;
      readonly newId: boolean;
      readonly name: string;
      readonly unwritten: readonly FieldKey[];
    }
  | {
      readonly status: 'changed';
      /** Empty where the records differ but what was shown is no longer known. */
      readonly changes: readonly {
        readonly record: string;
        readonly field: string;
        readonly was: string;
        readonly now: string;
      }[];
    }
  | { readonly status: 'did-not-happen'; readonly failure: CrmFailure }
  | { readonly status: 'asked'; readonly failure: CrmFailure };

/** Popup, options and review → background. */
export interface AppRequests {
  tabAudit: [{ readonly tabId: number }, TabAudit];
  showField: [{ readonly tabId: number; readonly frameId: number; readonly field: FieldKey }, null];
  fixField: [
    {
      readonly tabId: number;
      readonly frameId: number;
      readonly field: FieldKey;
      readonly rule: RuleId;
      readonly value: string;
    },
    null,
  ];
  reviewFromPopup: [PairRequest & { readonly tabId: number }, null];
  snoozeTab: [
    {
      readonly tabId: number;
      readonly how: { readonly minutes: number } | { readonly thisTab: true } | { readonly off: true };
    },
    Snooze,
  ];
  connection: [{ readonly crm: CrmId }, ConnectionView];
  /**
   * The key was deposited in IndexedDB by the options page; the background takes it from there, checks and keeps or drops it.
   * `account`: the Pipedrive company it is said to be of; where it is of another one, `Conflict` names that one.
   */
  connect: [{ readonly crm: CrmId; readonly account?: string }, Result<ConnectionView>];
  disconnect: [{ readonly crm: CrmId }, ConnectionView];
  style: [null, HouseStyle];
  saveStyle: [HouseStyle, HouseStyle];
  cacheStats: [null, CacheStats];
  cacheLimits: [{ readonly maxEntries: number; readonly maxAgeHours: number }, CacheStats];
  wipeCache: [null, CacheStats];
  wipeHistory: [null, CacheStats];
  reviewTarget: [{ readonly tabId: number }, PairRequest | null];
  planMerge: [MergeChoice, Result<MergeView>];
  runMerge: [MergeChoice & { readonly fingerprint: string; readonly tabId: number }, MergeOutcome];
}

export type { Fix };
