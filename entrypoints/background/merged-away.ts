import type { RecordRef, RecordSummary } from '../../lib/record/record';
import type { Journal } from '../../lib/store/journal';

/** Whether a merge of ours made this id lead to another record. */
async function isMergedAway(ref: RecordRef, journal: Pick<Journal, 'touching'>): Promise<boolean> {
  const entries = await journal.touching(ref);
  return entries.some(
    ({ state, request, refs, answeredId }) =>
      request.kind === 'merge' &&
      state === 'confirmed' &&
      answeredId !== ref.id &&
      refs.some(({ id }) => id === ref.id),
  );
}

/**
 * Leaves out records that Lintel merged into another one. The CRM's search goes on finding them for a while (HubSpot's
 * index lags by up to a minute), and what it says is cached for longer: without this the survivor of a merge would be
 * called a duplicate of itself. Rejects with what IndexedDB rejects with.
 */
export async function withoutMerged(
  summaries: readonly RecordSummary[],
  journal: Pick<Journal, 'touching'>,
): Promise<readonly RecordSummary[]> {
  const gone = await Promise.all(summaries.map(({ ref }) => isMergedAway(ref, journal)));
  return summaries.filter((_, at) => gone[at] !== true);
}
