import type * as v from 'valibot';
import type { Candidate } from '../match/candidate';
import type { Draft, FieldKey, RecordKind } from '../record/record';
import type { Finding, RuleId, Severity } from './finding';

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
}

/** A worked example: shown in options and in the style guide, and run as a test. */
export interface RuleExample {
  readonly draft: Draft;
  /** The value the finding is about; `null` where the rule stays silent. */
  readonly flagged: string | null;
  readonly fixed?: string;
}

/** What a rule says: the engine adds the rule's id and the severity of the house style. */
export type RuleReport = Omit<Finding, 'rule' | 'severity' | 'index'> & { readonly index?: number };

/**
 * One check. Pure: same draft, options and context give the same findings. A rule that throws is reported and skipped.
 * Title, reason and texts are in the locales under `rules.<id in camelCase>`: `title`, `why`, and one key a message.
 */
export interface Rule<O> {
  readonly id: RuleId;
  /** The fields it looks at; empty: decided by its options. */
  readonly fields: readonly FieldKey[];
  readonly kinds: readonly RecordKind[];
  readonly severity: Severity | 'off';
  readonly defaults: O;
  readonly options: v.GenericSchema<unknown, O>;
  readonly examples: readonly RuleExample[];
  check(draft: Draft, options: O, context: RuleContext): readonly RuleReport[];
}
