/** What the popup asks of the background beyond looking: name → [what is sent, what is answered]. Types only. */
import type { Note } from '../page/painter';
import type { FieldKey, RecordRef } from '../record/record';
import type { RuleId } from '../rules/finding';

/** One frame of one tab, where a surface is. */
export interface FramePlace {
  readonly tabId: number;
  readonly frameId: number;
}

/** A finding as the popup names it. `value`: the one seen, masked where it must be. */
export interface NamedFix {
  readonly field: FieldKey;
  readonly rule: RuleId;
  readonly value: string;
}

/** What became of one field that was to be written. */
export interface FieldOutcome {
  readonly field: FieldKey;
  /** Whether the record or the page holds the new value; otherwise it was left as it was. */
  readonly done: boolean;
  /** Why not. */
  readonly note?: Note;
}

/** Something that was ignored on a record, and is for as long as the value or the stage stays as it was. */
export type IgnoredHere = {
  /** What the worker remembers it by. */
  readonly keys: readonly string[];
} & (
  | { readonly what: 'finding'; readonly rule: RuleId; readonly field: FieldKey; readonly value: string }
  | { readonly what: 'not-yet'; readonly rule: RuleId; readonly field: FieldKey }
  /** Another record that was said to be somebody else. */
  | { readonly what: 'pair'; readonly name: string; readonly otherId: string }
);

/** What this rep may do and has chosen. */
export interface RepView {
  /** Whether the policy lets several fixes go at once. */
  readonly mayFixAll: boolean;
  /** Rules that this rep does not want to hear. */
  readonly muted: readonly RuleId[];
}

/** A value for one field, as people see it. */
export interface FieldText {
  readonly field: FieldKey;
  readonly value: string;
}

/** Whose new records kept values are for. */
export type KeptScope = Pick<RecordRef, 'crm' | 'account' | 'kind'>;

/** Values that a rep keeps for new records until the browser closes. */
export interface KeptValues {
  readonly values: readonly FieldText[];
  /** Whether a create form is filled with them when it opens. */
  readonly fill: boolean;
}

export interface PopupRequests {
  /** Fills fields that are empty; what is not empty by then is left as it is. */
  fillFields: [FramePlace & { readonly values: readonly FieldText[] }, readonly FieldOutcome[]];
  keptValues: [KeptScope, KeptValues];
  /** Keeps these and no others; none: forgets them. */
  keepValues: [KeptScope & KeptValues, KeptValues];
  /** Ignores a finding here, as the page's own card does. Not of a value that is masked: only the page knows it. */
  ignoreField: [FramePlace & NamedFix, null];
  /** Takes back what was ignored, by the keys that `IgnoredHere` tells. */
  liftIgnored: [{ readonly keys: readonly string[] }, null];
  /** Every one of these *safe* fixes, as one write where the CRM's API takes it, else typed one after the other. */
  fixAll: [FramePlace & { readonly findings: readonly NamedFix[] }, readonly FieldOutcome[]];
}
