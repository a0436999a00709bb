import { useCallback } from 'react';
import { useCrmWords } from '../../components/app/crm-words';
import { numberText, t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAnswer } from '../../components/app/use-answer';
import type { CountAccount } from '../../lib/messages/account-counts';
import type { CrmId } from '../../lib/record/record';

const COUNTS = ['noEmail', 'noPhone', 'noOwnerOrSource', 'untouched'] as const;

interface Props {
  readonly crm: CrmId;
  readonly countAccount: CountAccount;
}

/** Four counts of the account that has just been connected. */
export function CountsOf({ crm, countAccount }: Props) {
  const words = useCrmWords();
  const load = useCallback(() => countAccount(crm), [countAccount, crm]);
  const { answer, trouble, retry } = useAnswer(load);
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
          {COUNTS.map((name) => (
            <div key={name}>
              <dt>{t(`welcome.counts.${name}`)}</dt>
              <dd>{answer[name] === undefined ? t('welcome.counts.unknown', words) : numberText(answer[name])}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
