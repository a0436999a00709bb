import type { FieldKey, RecordKind, RecordSummary } from '../record/record';
import type { Message } from '../rules/finding';

/** Where a merged value comes from. */
export type ValueSource = 'survivor' | 'loser';

/** One row of the comparison: both records' values, and the one chosen with its reason. Values as shown to people. */
export interface FieldChoice {
  readonly field: FieldKey;
  /** The CRM's own name of the field, for the write after the merge. */
  readonly name: string;
  readonly label: string;
  readonly survivor: readonly string[];
  readonly loser: readonly string[];
  readonly source: ValueSource;
  /** Empty where both differ and the CRM alone decides. */
  readonly result: readonly string[];
  readonly reason: Message;
  readonly differs: boolean;
  /** Whether the user may choose the other value. */
  readonly changeable: boolean;
  /** Whether the CRM lets anyone write the field. */
  readonly writable: boolean;
}

/** A value of one of the two records that the merged record will not show. */
export interface LostValue {
  readonly field: FieldKey;
  readonly name: string;
  readonly from: ValueSource;
  readonly value: string;
}

/** Something the merge brings about, in plain words. `hot` ones need the reader's attention. */
export interface Consequence {
  readonly kind: 'consent' | 'irreversible' | 'new-id' | 'kept-id' | 'kept' | 'moves' | 'lifecycle';
  readonly hot: boolean;
  readonly message: Message;
}

/** Survivor, the value chosen for every field, and the consequences spelled out. */
export interface MergePlan {
  readonly kind: RecordKind;
  readonly survivor: RecordSummary;
  readonly loser: RecordSummary;
  readonly survivorReason: Message;
  readonly fields: readonly FieldChoice[];
  /** What stays in the history only. */
  readonly notKept: readonly LostValue[];
  readonly consequences: readonly Consequence[];
  /** Properties to write after the merge, under the CRM's names, so that the result is what was shown. */
  readonly writes: Readonly<Record<string, string>>;
}
