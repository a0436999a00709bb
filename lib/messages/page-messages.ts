/** What a content script asks of the background and hears from it: name → [what is sent, what is answered]. Types only. */
import type { CrmFailure } from '../crm/errors';
import type { Candidate } from '../match/candidate';
import type { FieldChoice, FieldLabels, ShownValues } from '../page/field-hints';
import type { Note } from '../page/painter';
import type { SurfaceKind } from '../page/surface';
import type { FoundBy } from '../record/found-by';
import type { CrmId, FieldKey, RecordKind, RecordRef } from '../record/record';
import type { Finding, RuleId, Severity } from '../rules/finding';
import type { HouseStyle } from '../style/house-style';

/** A field as the page shows it. `values` as written; `[]` where the page shows it empty. */
export interface ReportedField {
  readonly key: FieldKey;
  readonly label: string;
  readonly values: readonly string[];
  /** Of a drop-down: what its chosen options hold, one a value. */
  readonly held?: readonly string[];
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

/** One row of a list as it stands. */
export interface ReportedRow {
  /** The record's id. */
  readonly id: string;
  /** What its columns show; a column that is hidden is missing. */
  readonly fields: readonly Pick<ReportedField, 'key' | 'values'>[];
}

/** Rows of a list, of records of one kind. */
export interface RowsReport {
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  readonly rows: readonly ReportedRow[];
  /** The first rows of a list that just came, or is checked anew: what was said of its rows before counts no more. */
  readonly isFirst: boolean;
}

/** What is wrong with a row, as far as it shows. */
export interface RowVerdict {
  readonly id: string;
  readonly worst: Severity;
  readonly findings: readonly Finding[];
}

export interface RowsAnswer {
  /** Rows without findings are left out. */
  readonly rows: readonly RowVerdict[];
  readonly snooze: Snooze;
}

/**
 * "Ignore here": one value of one field under one rule; or one that was chosen, of a record; or "not a duplicate": the draft's record (or, before it has an id, what it says) and another one;
 * or "not known yet": a field of a record, until its stage is another one than `stage` (`Finding.notYet`).
 */
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
  | {
      readonly type: 'chosen';
      readonly crm: CrmId;
      readonly account: string;
      readonly id: string;
      readonly rule: RuleId;
      readonly field: FieldKey;
      readonly value: string;
    }
  | {
      readonly type: 'not-yet';
      readonly crm: CrmId;
      readonly account: string;
      readonly id: string;
      readonly rule: RuleId;
      readonly field: FieldKey;
      readonly stage: string;
    }
  | { readonly type: 'pair'; readonly report: DraftReport; readonly otherId: string };

/** What a rep has shown about a field, and of which pages. */
export interface KeptChoice extends Pick<RecordRef, 'crm' | 'account' | 'kind'>, FieldChoice {}

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
  /** A further value of the field, written with it or not at all. */
  readonly further?: string;
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
  /** How the account calls its fields, and which of them matter here. */
  fieldLabels: [Pick<RecordRef, 'crm' | 'account' | 'kind'>, FieldLabels];
  /** What the record on the page holds, to tell its fields from those of other records. */
  recordValues: [RecordRef, ShownValues];
  checkDraft: [DraftReport, CheckAnswer];
  findDuplicates: [DraftReport, CheckAnswer];
  /** Rules over what rows of a list show: nothing is asked of the CRM, and nobody looks for duplicates. */
  checkRows: [RowsReport, RowsAnswer];
  /** The list is gone: the popup forgets it. */
  listClosed: [null, null];
  /** The CRM was told to save this draft (Create pressed): known at once although its search lags. */
  draftSaved: [DraftReport, null];
  /** The surface is gone: popup and badge forget it. */
  surfaceClosed: [null, null];
  dismiss: [DismissalRequest, null];
  /** A trusted press: this rep does not want to hear a rule, or wants to again. Refused where the house does not let them. */
  muteRule: [{ readonly rule: RuleId; readonly muted: boolean }, null];
  /** A trusted click on *Review & merge*: answered at once, so that the side panel may open. */
  openReview: [PairRequest, null];
  openRecord: [Omit<PairRequest, 'id'>, null];
  openOptions: [null, null];
  applyFix: [FixRequest, FixOutcome];
  snooze: [{ readonly minutes: number } | { readonly thisTab: true } | { readonly off: true }, Snooze];
  /** A script is needed in this frame: where a record is shown, where the rep asks about a field that was not found, on a list. */
  bring: ['painter' | 'picker' | 'rows', null];
  /** The rep has shown where a field is, or that it is not on such pages. */
  chooseField: [KeptChoice, null];
}

/** Background → content script of one tab and frame. */
export interface TabRequests {
  /** Read again, check again: style, connection or snooze changed, or a record was merged. */
  refresh: [null, null];
  /** Check again: more is known of what rules want. Which records are duplicates is not asked anew. */
  recheck: [null, null];
  /** The key for it was pressed: the card of the field with the focus. Every frame hears it, the one with the focus acts. */
  openCard: [null, null];
  /** From the popup: scroll to a field, or to its value that is wrong, focus it, open its card. */
  showField: [{ readonly field: FieldKey; readonly value?: string }, null];
  /**
   * From the popup's Fix button. `value`: the one seen, so that nothing else is overwritten. Answers once it is done: `null` or *saved*
   * where the page or the CRM holds the new value, else why not.
   */
  fixField: [
    { readonly field: FieldKey; readonly rule: RuleId; readonly value: string; readonly chosen?: string },
    Note | null,
  ];
  /** From the popup: values for empty fields, as the fix of a finding that no rule made. Answers as `fixField` does. */
  fillField: [Finding, Note | null];
  /** From the popup: nobody knows the value yet. */
  postponeField: [{ readonly field: FieldKey; readonly rule: RuleId }, null];
}
