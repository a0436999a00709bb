/** What popup, options and review ask of the background: name → [what is sent, what is answered]. Types only. */
import type { CrmFailure } from '../crm/errors';
import type { Candidate } from '../match/candidate';
import type { MergePlan, ValueSource } from '../merge/merge-plan';
import type { SurfaceKind } from '../page/surface';
import type { CrmId, FieldKey, RecordKind } from '../record/record';
import type { ExpectedField } from '../rules/expected-fields';
import type { Finding, RuleId, Severity } from '../rules/finding';
import type { HouseView, ProposalTerms, StyleEdition } from './house';
import type { DuplicateState, KeptChoice, PairRequest, ReportedField, Snooze } from './page-messages';
import type { PageReading } from './page-reading';
import type { IgnoredHere, PopupRequests, RepView } from './popup-powers';
import type { Result } from './result';
import type { StyleTrialRequests } from './style-trial';

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
  /** The fields the house style cares about, and how each was found. */
  readonly expected: readonly ExpectedField[];
  readonly labels: Readonly<Partial<Record<FieldKey, string>>>;
  /** The draft that the findings are about, as the page reported it. */
  readonly fields: readonly ReportedField[];
  readonly findings: readonly Finding[];
  readonly candidates: readonly Candidate[];
  /** `false` while duplicates of this very draft are still being looked for. */
  readonly duplicatesKnown: boolean;
  readonly duplicates: DuplicateState;
  readonly retryAt?: number;
  /** What this rep has said about this record that keeps findings quiet. */
  readonly ignored: readonly IgnoredHere[];
  readonly at: number;
}

/** A list of a tab as the popup audits it: how many of its rows were read, and how bad the worst of each is. */
export interface ListAudit {
  readonly tabId: number;
  readonly frameId: number;
  readonly crm: CrmId;
  readonly kind: RecordKind;
  readonly read: number;
  /** Rows by the worst that was found in them. */
  readonly worst: Readonly<Record<Severity, number>>;
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
  readonly lists: readonly ListAudit[];
  readonly snooze: Snooze;
  readonly notice: WriteNotice | null;
  readonly connected: readonly CrmId[];
  readonly rep: RepView;
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
  /** Fields whose own rules of the account are not applied while typing, with the account's words for them; none: all are, or it is not known. */
  readonly skipped?: readonly { readonly field: FieldKey; readonly label?: string }[];
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
  /** The plan may be handed on, and not carried out. */
  readonly proposal?: ProposalTerms;
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
export interface AppRequests extends StyleTrialRequests, PopupRequests {
  tabAudit: [{ readonly tabId: number }, TabAudit];
  /** `value`: the one that is wrong, where there is one. */
  showField: [
    { readonly tabId: number; readonly frameId: number; readonly field: FieldKey; readonly value?: string },
    null,
  ];
  fixField: [
    {
      readonly tabId: number;
      readonly frameId: number;
      readonly field: FieldKey;
      readonly rule: RuleId;
      readonly value: string;
      /** The one of the fix's alternatives that was chosen. */
      readonly chosen?: string;
    },
    null,
  ];
  /** Nobody knows the value yet: the page's own card asks the same. */
  postponeField: [
    { readonly tabId: number; readonly frameId: number; readonly field: FieldKey; readonly rule: RuleId },
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
  house: [null, HouseView];
  saveStyle: [StyleEdition, HouseView];
  muteRule: [{ readonly rule: RuleId; readonly muted: boolean }, HouseView];
  /** The rep has read what changed in the house style. */
  newsSeen: [null, HouseView];
  cacheStats: [null, CacheStats];
  cacheLimits: [{ readonly maxEntries: number; readonly maxAgeHours: number }, CacheStats];
  wipeCache: [null, CacheStats];
  wipeHistory: [null, CacheStats];
  pageReadings: [null, readonly PageReading[]];
  clearPageReadings: [null, readonly PageReading[]];
  /** What reps have shown by hand; `forgetField` answers what is left. */
  fieldChoices: [null, readonly KeptChoice[]];
  forgetField: [Pick<KeptChoice, 'crm' | 'account' | 'kind' | 'surface' | 'field'>, readonly KeptChoice[]];
  reviewTarget: [{ readonly tabId: number }, PairRequest | null];
  planMerge: [MergeChoice, Result<MergeView>];
  runMerge: [MergeChoice & { readonly fingerprint: string; readonly tabId: number }, MergeOutcome];
}
