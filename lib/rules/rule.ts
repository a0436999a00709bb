import type * as v from 'valibot';
import type { Candidate } from '../match/candidate';
import type { FieldOptions } from '../record/field-options';
import type { Draft, FieldKey, RecordKind } from '../record/record';
import type { CrmFacts } from './facts';
import type { Finding, Severity } from './finding';
import type { RuleId } from './rule-ids';
import type { RuleTables, TableName } from './tables';

/** What a rule may know beside the draft and its own options. */
export interface RuleContext {
  /** Milliseconds since 1970: the only clock a rule sees. */
  readonly now: number;
  /** ISO 3166-1 alpha-2, upper case: the house default. */
  readonly defaultCountry: string;
  /** The account's country, where the CRM tells. */
  readonly accountCountry?: string;
  /** Other records that may be the same one, likeliest first. */
  readonly candidates: readonly Candidate[];
  /** What the CRM knows beyond the page. A part that is missing is not known (yet): rules stay silent about it. */
  readonly facts?: CrmFacts;
  /** The account's drop-downs. Values of such fields stand in the draft as the CRM stores them; a fix names what is stored. */
  readonly choices?: readonly FieldOptions[];
  /** Fields that may hold several values in this CRM, as far as it tells. */
  readonly several?: ReadonlySet<FieldKey>;
  /** Large tables, as far as they are loaded: a rule without its table stays silent. */
  readonly tables?: RuleTables;
}

/** A worked example: shown in options and in the style guide, and run as a test. */
export interface RuleExample {
  readonly draft: Draft;
  /** The value the finding is about; `null` where the rule stays silent. */
  readonly flagged: string | null;
  readonly fixed?: string;
  /** What the CRM knows in it. */
  readonly facts?: CrmFacts;
  /** Options of the house that differ from the defaults. */
  readonly options?: Readonly<Record<string, unknown>>;
}

/** What a rule says: the engine adds the rule's id and the severity of the house style. */
export type RuleReport = Omit<Finding, 'rule' | 'severity' | 'index'> & {
  readonly index?: number;
  /** This case is no worse than that, whatever the house says of the rule. */
  readonly atMost?: Severity;
};

/**
 * Kinds of problem, the gravest first. One problem, one finding: on one value only the rules of the gravest kind that speaks are heard.
 * *missing*: nothing, or a word for it; *secret*: must not stand here at all; *placeholder*: made up; *broken*: cannot be used;
 * *mixed*: more than one thing in one field; *doubtful*: usable, but perhaps not true; *form*: right, but written otherwise;
 * *advice*: nothing is wrong with the value itself.
 */
export const STAGES = ['missing', 'secret', 'placeholder', 'broken', 'mixed', 'doubtful', 'form', 'advice'] as const;
export type Stage = (typeof STAGES)[number];

/** The parts of the house style, in the order options shows them. */
export const RULE_GROUPS = [
  'phone',
  'email',
  'name',
  'company',
  'vocabulary',
  'completeness',
  'freshness',
  'sensitive',
  'account',
  'duplicates',
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/**
 * One check. Pure: same draft, options and context give the same findings. A rule that throws is reported and skipped.
 * Title, reason and texts are in the locales under `rules.<id in camelCase>`: `title`, `why`, one key a message, and
 * `options.<name>` for each option's label (of a choice `options.<name>.label` and `.<value>`).
 */
export interface Rule<O> {
  readonly id: RuleId;
  readonly group: RuleGroup;
  /** `apart`: it speaks of something else than the value, beside whatever other rules say of it. */
  readonly stage: Stage | 'apart';
  /** The fields it looks at; empty: decided by its options. */
  readonly fields: readonly FieldKey[];
  readonly kinds: readonly RecordKind[];
  readonly severity: Severity | 'off';
  readonly defaults: O;
  readonly options: v.GenericSchema<unknown, O>;
  readonly examples: readonly RuleExample[];
  /** The tables it reads, fetched when one of its fields is first filled. */
  readonly tables?: readonly TableName[];
  /** Never drawn on a record's page: popup, lists and reports only. */
  readonly offPage?: true;
  /** A gap that most rows of a list would share: no badge there unless the house calls it an error. */
  readonly offList?: true;
  check(draft: Draft, options: O, context: RuleContext): readonly RuleReport[];
}
