import type { CrmId, FieldKey, RecordKind } from '../../../lib/record/record';
import type { RuleId } from '../../../lib/rules/rule-ids';

/** Values by field; `''` is none. `custom:renewal` stands for a text field of the account's own. */
export type Values = Readonly<Partial<Record<FieldKey, string>>>;

/** Where a record is that is in Sweden. */
export const IN_SWEDEN: Values = {
  ...{ country: 'Sweden', phone: '+46701234567' },
  ...{ street: 'Storgatan 1', city: 'Stockholm', postalCode: '114 55' },
};

/** One rule as somebody meets it: what a record holds, where the marker is, and what the CRM holds once the fix was taken. */
export interface RuleCase {
  readonly rule: RuleId;
  /** `contact` where nothing is said. */
  readonly kind?: RecordKind;
  /** What differs from a record that is right in every way. */
  readonly values: Values;
  /** One of the records about which the CRM knows more than its pages show, instead of a new one. */
  readonly fact?: string;
  /** Works for the company of those records. */
  readonly linked?: true;
  /** The field that is marked. */
  readonly at: FieldKey;
  /** What the fix writes, other fields too; without it, or with `null`, the rule offers none. */
  readonly fixed?: Values | null;
  /** What the button offers, where it is not the new value of the marked field. */
  readonly offered?: string;
  /** Fields that other rules mark on the same record, as they should. */
  readonly beside?: readonly FieldKey[];
  /** What is different at one CRM. `null`: it cannot show the rule; see `UNSHOWN`. */
  readonly on?: Readonly<Partial<Record<CrmId, Partial<RuleCase> | null>>>;
}

/** The case as one CRM shows it; `undefined` where it cannot. */
export function caseAt(crm: CrmId, one: RuleCase): RuleCase | undefined {
  const other = one.on?.[crm];
  return other === null ? undefined : { ...one, ...other };
}
