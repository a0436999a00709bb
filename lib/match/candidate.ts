import type { FieldKey, RecordSummary } from '../record/record';
import type { Message } from '../rules/finding';

/** How well two values agree. Blank against anything is no evidence at all. */
export type AgreementLevel = 'exact' | 'near' | 'far' | 'different';

/** One reason for or against two records being the same. `weight` in bits (log2 of the likelihood ratio); below 0 speaks against. */
export interface Evidence {
  readonly field: FieldKey;
  readonly level: AgreementLevel;
  readonly weight: number;
  /** The value in the draft, then the value in the candidate, as written. */
  readonly values: readonly [string, string];
}

/** Evidence with its sentence: `said` is what a card shows of it. */
export interface SpokenEvidence extends Evidence {
  readonly said: Message;
}

/** Another record that may be the same one. `probability` from 0 to 1. */
export interface Candidate {
  readonly record: RecordSummary;
  readonly probability: number;
  readonly evidence: readonly SpokenEvidence[];
}
