import type { RecordKind } from '../record/record';
import type { RuleId, Severity } from '../rules/finding';

/** The records a rule is for. Every part that is named must hold; of the words in one part any may. */
export interface RuleCondition {
  /** The record's country, ISO 3166-1 alpha-2, upper case. */
  readonly countries?: readonly string[];
  /** Lifecycle or pipeline stage, as the CRM stores it or as the account labels it. */
  readonly stages?: readonly string[];
  /** Names of owners, as the CRM shows them. */
  readonly owners?: readonly string[];
  /** Names of the owner's teams. */
  readonly teams?: readonly string[];
  /** Where records come from: the lead source, as stored or as labelled. */
  readonly sources?: readonly string[];
}
export const CONDITION_PARTS = ['countries', 'stages', 'owners', 'teams', 'sources'] as const;
export type ConditionPart = (typeof CONDITION_PARTS)[number];

/** A rule that starts mild and gets stricter, so that nobody's day begins with a hundred new errors. */
export interface StepUp {
  /** The day from which `severity` holds, `YYYY-MM-DD`. */
  readonly from: string;
  readonly severity: Severity;
}

/** How one rule is set by the house. `options` is checked by the rule's own schema; what is missing is the rule's default. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
  /** Of the kinds of record the rule knows, those it is for; missing: all of them. */
  readonly kinds?: readonly RecordKind[];
  /** Values it never speaks about; case and marks do not matter. */
  readonly exceptions?: readonly string[];
  readonly when?: RuleCondition;
  readonly later?: StepUp;
}

/** What a change of the style did, kept with it. */
export interface StyleChange {
  /** Ms since 1970. */
  readonly at: number;
  /** Who made it, as they call themselves; `''`: not told. */
  readonly author: string;
  readonly reason: string;
  /** The rules it touched; empty: the house's general settings only. */
  readonly rules: readonly RuleId[];
}

/** The presets a style can start from. */
export const PRESET_IDS = ['starter', 'b2b-sales', 'finland', 'sweden', 'strict'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

/** The version of the document that this code writes. */
export const STYLE_VERSION = 2;

/** The team's rules: one versioned JSON document. A rule that is not named has the rule's own defaults. */
export interface HouseStyle {
  readonly version: typeof STYLE_VERSION;
  /** What the team calls it; `''`: nothing. */
  readonly name: string;
  /** Whom to ask about it; `''`: nobody is named. */
  readonly owner: string;
  /** The preset it was started from. */
  readonly preset?: PresetId;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly defaultCountry: string;
  /** On a record that was opened, not edited: mark errors and duplicates only, or everything. */
  readonly markOnOpen: 'errors' | 'everything';
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>;
  /** The newest last; old ones are dropped. */
  readonly changes: readonly StyleChange[];
}

/** When the style was last changed, ms since 1970; `undefined`: never. Shown as its version. */
export const changedAt = ({ changes }: HouseStyle): number | undefined => changes.at(-1)?.at;
