import type { DraftReport, IgnoredHere } from '../../lib/messages/protocol';
import { displayName, type Draft, type RecordSummary } from '../../lib/record/record';
import type { Finding } from '../../lib/rules/finding';
import type { Dismissals } from '../../lib/store/dismissals';

interface Checked {
  readonly report: DraftReport;
  readonly draft: Draft;
  /** Findings that were dismissed. */
  readonly ignored: readonly Finding[];
  /** The others; some of them may be postponed. */
  readonly findings: readonly Finding[];
  /** Every record that was found for the draft. */
  readonly pool: readonly RecordSummary[];
}

/** Everything that was said about a record and keeps findings quiet now, each once: ignored values, records that are others, what is not known yet. */
export function ignoredHere(
  { report, draft, ignored, findings, pool }: Checked,
  dismissals: Pick<Dismissals, 'keysOf'>,
): readonly IgnoredHere[] {
  const { id } = report;
  const values = ignored.map((finding): IgnoredHere => {
    const { rule, field, value } = finding;
    const keys = dismissals.keysOf(report, { type: 'finding', finding, ...(id !== undefined && { record: id }) });
    return { what: 'finding', rule, field, value, keys };
  });
  const later = findings.flatMap((finding): IgnoredHere[] => {
    const { rule, field, postponed } = finding;
    if (!postponed || id === undefined) return [];
    return [
      { what: 'not-yet', rule, field, keys: dismissals.keysOf(report, { type: 'not-yet', finding, record: id }) },
    ];
  });
  const others = pool.map(({ ref, fields }): IgnoredHere => {
    const keys = dismissals.keysOf(report, { type: 'pair', draft, otherId: ref.id });
    return { what: 'pair', name: displayName(fields), otherId: ref.id, keys };
  });
  const remembered = [...values, ...others, ...later].filter(({ keys }) => keys.length > 0);
  return [...new Map(remembered.map((one) => [one.keys.join(' '), one])).values()];
}
