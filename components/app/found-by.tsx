import type { FoundBy } from '../../lib/record/found-by';
import { Phrase } from './phrase';
import { numberText } from './text';

/** Evidence as people tell it apart: which attribute holds a CRM's name for a field is nothing to them. */
const WAYS = {
  chosen: 'foundBy.chosen',
  'prefixed-attribute': 'foundBy.name',
  'bare-attribute': 'foundBy.name',
  'data-field': 'foundBy.name',
  'account-label': 'foundBy.accountLabel',
  'shipped-label': 'foundBy.shippedLabel',
  'input-kind': 'foundBy.inputKind',
  value: 'foundBy.value',
} as const satisfies Record<FoundBy, string>;

/** How many fields were found by each evidence. */
export type FoundByCounts = Readonly<Partial<Record<FoundBy, number>>>;

function waysOf(counts: FoundByCounts): readonly (readonly [string, number])[] {
  const ways = new Map<string, number>();
  // In the order of `WAYS`, whose names are all the evidence there is.
  for (const [foundBy, way] of Object.entries(WAYS) as [FoundBy, string][]) {
    const count = counts[foundBy] ?? 0;
    if (count > 0) ways.set(way, (ways.get(way) ?? 0) + count);
  }
  return [...ways];
}

/** How fields were found, in plain words with their number, strongest evidence first. */
export function FoundByList({ counts }: { readonly counts: FoundByCounts }) {
  return (
    <dl className="found-by">
      {waysOf(counts).map(([way, count]) => (
        <div key={way}>
          <dt className="muted">
            <Phrase text={way} />
          </dt>
          <dd>{numberText(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
