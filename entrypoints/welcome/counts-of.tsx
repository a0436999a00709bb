import { useCallback } from 'react';
import { ask } from '../../components/app/channel';
import { useCrmWords } from '../../components/app/crm-words';
import { numberText, t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAnswer } from '../../components/app/use-answer';
import type { ContactGap } from '../../lib/crm/crm';
import type { CrmId } from '../../lib/record/record';

const GAPS: readonly ContactGap[] = ['noEmail', 'noPhone', 'noOwnerOrSource', 'untouched'];

/** Four counts of the account that has just been connected. */
export function CountsOf({ crm }: { readonly crm: CrmId }) {
  const words = useCrmWords();
  const load = useCallback(() => ask('accountCounts', { crm }), [crm]);
  const { answer, trouble, retry } = useAnswer(load);
  const countText = (count: number | undefined) =>
    count === undefined ? t('welcome.counts.unknown', words) : numberText(count);
  return (
    <div className="stack">
      <h3>{t('welcome.counts.title')}</h3>
      {trouble && <TroubleNote trouble={trouble} onRetry={retry} />}
      {!answer && !trouble && (
        <p role="status" className="muted">
          {t('welcome.counts.counting')}
        </p>
      )}
      {answer && (
        <dl className="counts">
          {GAPS.map((gap) => (
            <div key={gap}>
              <dt>{t(`welcome.counts.${gap}`)}</dt>
              <dd>{countText(answer.counts[gap])}</dd>
            </div>
          ))}
        </dl>
      )}
      {answer?.among !== undefined && (
        <p className="small muted">{t('welcome.counts.among', [numberText(answer.among)])}</p>
      )}
    </div>
  );
}
