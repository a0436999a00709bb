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

/** The records that Lintel merged into another one, by the journal. */
export interface MergedAway {
  /**
   * Leaves them out. The CRM's search goes on finding them for a while (HubSpot's index lags by up to a minute), what it said is
   * cached for longer, and a page may show one until its tab has moved on: the survivor would be called a duplicate of itself.
   * Never rejects: a journal that cannot be read costs a needless warning at worst.
   */
  without(summaries: readonly RecordSummary[]): Promise<readonly RecordSummary[]>;
  /** These were merged just now: what is remembered of them is old. */
  changed(refs: readonly RecordRef[]): void;
}

/** Reads the journal once for every record that is found, then remembers: a look for duplicates must not wait for the disk. */
export function createMergedAway(journal: Pick<Journal, 'touching'>): MergedAway {
  const known = new Map<string, Promise<boolean>>();
  const keyOf = ({ crm, account, kind, id }: RecordRef): string => [crm, account, kind, id].join('/');

  function isAway(ref: RecordRef): Promise<boolean> {
    const key = keyOf(ref);
    const answer = known.get(key) ?? isMergedAway(ref, journal).catch(() => false);
    known.set(key, answer);
    return answer;
  }
  return {
    async without(summaries) {
      const away = await Promise.all(summaries.map(({ ref }) => isAway(ref)));
      return summaries.filter((_, at) => away[at] !== true);
    },
    changed: (refs) => refs.forEach((ref) => known.delete(keyOf(ref))),
  };
}
