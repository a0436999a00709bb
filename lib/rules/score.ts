import type { Candidate } from '../match/candidate';
import type { Finding, Severity } from './finding';

/** What one finding takes off a record's score. */
const PENALTY: Readonly<Record<Severity, number>> = { error: 0.15, warning: 0.05, info: 0.01 };
/** What a certain duplicate takes off. */
const DUPLICATE_PENALTY = 0.3;

function penaltyOf(finding: Finding, candidates: readonly Candidate[]): number {
  if (finding.rule !== 'possible-duplicate') return PENALTY[finding.severity];
  const candidate = candidates.find(({ record }) => record.ref.id === finding.candidateId);
  return DUPLICATE_PENALTY * (candidate?.probability ?? 1);
}

/** The score of a record, 0 to 100: 100 × the product of (1 − p) over its findings, rounded. A duplicate weighs by its probability. */
export function score(findings: readonly Finding[], candidates: readonly Candidate[]): number {
  return Math.round(100 * findings.reduce((left, finding) => left * (1 - penaltyOf(finding, candidates)), 1));
}
