import { FoundByList, type FoundByCounts } from '../../components/app/found-by';
import { Phrase } from '../../components/app/phrase';
import { listText, sentenceContext, t } from '../../components/app/text';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { fieldLabel } from '../../lib/messages/sentence';
import type { FoundBy } from '../../lib/record/found-by';

function countsOf(expected: SurfaceAudit['expected']): FoundByCounts {
  const counts: Partial<Record<FoundBy, number>> = {};
  for (const { foundBy } of expected) if (foundBy !== null) counts[foundBy] = (counts[foundBy] ?? 0) + 1;
  return counts;
}

/** How many of the fields that matter were found on the page; opened, by which evidence, and which were not. */
export function ExpectedFound({ audit: { expected, labels } }: { readonly audit: SurfaceAudit }) {
  const missing = expected.filter(({ foundBy }) => foundBy === null);
  const found = expected.length - missing.length;
  const names = missing.map(({ key }) => fieldLabel(key, sentenceContext(labels)));
  return (
    <details className="expected small">
      <summary>{t('popup.expectedFound', expected.length, [found, expected.length])}</summary>
      {found > 0 && <FoundByList counts={countsOf(expected)} />}
      {missing.length > 0 && (
        <div>
          <Phrase text="popup.expectedMissing" params={[listText(names)]} />
        </div>
      )}
    </details>
  );
}
