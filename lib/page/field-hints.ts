import type { FieldKey } from '../record/record';
import type { SurfaceKind } from './surface';

/** What a rep once showed: where a field is, or that it is nowhere. Kept per account, kind of record and surface. */
export interface FieldChoice {
  readonly field: FieldKey;
  readonly surface: SurfaceKind;
  /** The label beside the value, as `normaliseLabel` writes it; `''` where there is none. */
  readonly label: string;
  /** Where the value is shown, as `pathTo` writes it; `null`: the field is not on such pages. */
  readonly path: string | null;
}

/** What the worker knows about the fields of an account's records of one kind, and the page does not say by itself. */
export interface FieldLabels {
  /** `false` while the account's own words are on their way. */
  readonly isComplete: boolean;
  /** The account's own labels, in its own language → field. Keys are written by `normaliseLabel`. */
  readonly accountLabels: Readonly<Record<string, FieldKey>>;
  /** Labels that the CRM ships, in the languages Lintel knows → field. */
  readonly shippedLabels: Readonly<Record<string, FieldKey>>;
  /** The fields that the account's records of this kind have; none where that is not known. */
  readonly fields: readonly FieldKey[];
  /** The fields the house style cares about. */
  readonly expected: readonly FieldKey[];
  /** What reps of this account showed by hand. */
  readonly choices: readonly FieldChoice[];
}

/** What the record on the page holds, by the API: the texts that may show a field's values. Nothing where it is not known. */
export type ShownValues = Readonly<Partial<Record<FieldKey, readonly string[]>>>;

/** All that fields are found by, beside what the CRM's table says. */
export interface FieldHints {
  /** What the record holds can be known, and is not yet: until then what only its label names may be another record's. */
  readonly awaitsValues: boolean;
  readonly labels: FieldLabels;
  readonly shown: ShownValues;
}
