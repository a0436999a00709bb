import type { CrmId, FieldKey, RecordKind } from '../../lib/record/record';

/** What a field holds, as far as it changes how a page draws it. */
export type ValueType = 'text' | 'email' | 'phone' | 'url' | 'date' | 'choice' | 'link';

export interface LayoutValue {
  /** As the page shows it. Of a date: milliseconds since 1970. */
  readonly text: string;
  /** What stands beside one of several: `work`, `mobile`. */
  readonly label?: string;
}

/** A field of a record, to be drawn. */
export interface LayoutField {
  readonly key: FieldKey;
  /** Keys under which it may be found as well: the page alone cannot tell them apart. */
  readonly alsoKeys: readonly FieldKey[];
  /** The CRM's own name of it. */
  readonly name: string;
  /** In the account's own words, as the API tells it. */
  readonly label: string;
  readonly type: ValueType;
  /** Empty: nothing is known. */
  readonly values: readonly LayoutValue[];
  /** Of a choice: the texts to choose from. */
  readonly options: readonly string[];
  readonly isReadOnly: boolean;
  /** Whether it must be found: the fields Lintel has a name for, and the account's own. */
  readonly isCounted: boolean;
  /** Where its value leads to. */
  readonly href?: string;
}

/** One record as a page draws it. */
export interface DrawnRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** What its header says. */
  readonly name: string;
  readonly url: string;
  readonly fields: readonly LayoutField[];
  /** The field that the name in the header is. */
  readonly headline: LayoutField;
}

/** A record with what else stands on its page. */
export interface LayoutRecord extends DrawnRecord {
  readonly crm: CrmId;
  readonly account: string;
  /** The address of the form that creates such a record; none where the CRM has no page for it. */
  readonly createUrl?: string;
  /** Linked records: decoys. */
  readonly others: readonly DrawnRecord[];
  /** The record looked at before, still in the document: a decoy too. */
  readonly earlier: DrawnRecord;
}
