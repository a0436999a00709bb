import type { RuleId, Severity } from '../rules/finding';

/** How one rule is set by the house. `options` is checked by the rule's own schema; what is missing is the rule's default. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** The team's rules: one versioned JSON document. A rule that is not named has the rule's own defaults. */
export interface HouseStyle {
  readonly version: 1;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly defaultCountry: string;
  /** On a record that was opened, not edited: mark errors and duplicates only, or everything. */
  readonly markOnOpen: 'errors' | 'everything';
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
}
