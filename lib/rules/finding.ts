import type { FieldKey } from '../record/record';
import type { RuleId } from './rule-ids';

export type { RuleId };

/** How bad: an *error* must be fixed, a *warning* should be, an *info* is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * A value inside a sentence. Objects are turned into words when drawn, in the reader's language:
 * a country by its ISO 3166-1 alpha-2 code, a field by its key, a day by milliseconds since 1970.
 */
export type MessageParam =
  string | number | { readonly country: string } | { readonly field: FieldKey } | { readonly date: number };

/** A sentence as data: the key in `locales/*.json` and what fills its `$1`, `$2`, …. Translated when drawn. */
export interface Message {
  readonly key: string;
  readonly params?: readonly MessageParam[];
}

/** What would satisfy the rule. *safe*: same meaning in another form, no word lost; *review*: a person must look. */
export interface Fix {
  readonly kind: 'safe' | 'review';
  /** The new value of the finding's own field. */
  readonly value: string;
  /** A further value of the finding's own field, put behind those it holds: of a field that may hold several. */
  readonly further?: string;
  /**
   * New values of other fields that belong to the same fix: each is the field's first value. Of another field with several there is no
   * way to name the second (a fax among a Pipedrive person's phones): a rule that would have to write there has no fix.
   */
  readonly others?: Readonly<Partial<Record<FieldKey, string>>>;
  /** Other values it may as well be: a person chooses, nothing is guessed. Such a fix is always *review*. */
  readonly alternatives?: readonly string[];
  /** Where the value comes from, when it is not a form of the old one: named to whoever decides. */
  readonly source?: Message;
  /** What people see of new values that are choices, by field: the values themselves are what the CRM stores. */
  readonly labels?: Readonly<Partial<Record<FieldKey, string>>>;
}

/** What a rule reports. */
export interface Finding {
  readonly rule: RuleId;
  readonly field: FieldKey;
  /** Which of several values of the field; 0 is the primary one. */
  readonly index: number;
  readonly severity: Severity;
  readonly message: Message;
  /** The value seen, exactly as it stood in the draft: a fix never overwrites anything else. */
  readonly value: string;
  /** Of a choice: what the CRM stores for the value, where the page shows something else. */
  readonly inner?: string;
  readonly fix?: Fix;
  /** For `possible-duplicate`: the id of the likeliest candidate. */
  readonly candidateId?: string;
  /** Offered as *not known yet*: the record's stage, at the end of which it is asked again; `''` where no stage is known. */
  readonly notYet?: string;
  /** Somebody said that it is not known yet, and the stage is still the same: listed and counted, not marked on the page. */
  readonly postponed?: true;
  /** The house does not let this rep mute the rule. */
  readonly locked?: true;
  /** For `possible-duplicate`: the house lets nobody merge here. */
  readonly mergeOff?: true;
}

/** The new value of a finding's own field as people see it. */
export function fixedText(field: FieldKey, { value, labels }: Fix): string {
  return labels?.[field] ?? value;
}
