import type { Draft, RecordSummary } from '../record/record';
import type { Candidate } from './candidate';
import { compareRecords, type MatchContext } from './compare';
import { DUPLICATE_THRESHOLDS } from './thresholds';

/** How ranking may be narrowed. */
export interface RankContext extends MatchContext {
  /** Least probability to be a candidate; the *balanced* threshold where missing. */
  readonly atLeast?: number;
}

/** The records that are probably the draft's own person or company, likeliest first. The draft's own record and repeated ids are dropped. */
export function rankCandidates(
  draft: Draft,
  summaries: readonly RecordSummary[],
  context: RankContext,
): readonly Candidate[] {
  const others = new Map(summaries.filter(({ ref }) => ref.id !== draft.id).map((other) => [other.ref.id, other]));
  const least = context.atLeast ?? DUPLICATE_THRESHOLDS.balanced;
  return [...others.values()]
    .map((other) => compareRecords(draft, other, context))
    .filter(({ probability }) => probability >= least)
    .toSorted((a, b) => b.probability - a.probability || (a.record.ref.id < b.record.ref.id ? -1 : 1));
}
