import { useState } from 'react';
import { ask } from '../../components/app/channel';
import { AboutCrm } from '../../components/app/crm-words';
import { t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import type { PageReading } from '../../lib/messages/page-reading';
import { ReadingOf } from './reading-of';
import { ShownByHand } from './shown-by-hand';

const loadReadings = () => ask('pageReadings', null);

const keyOf = ({ crm, account, kind, surface }: PageReading) => `${crm}-${account}-${kind}-${surface}`;

/** What is worst comes first: pages that lost fields. The others keep their order. */
function worstFirst(readings: readonly PageReading[]): readonly PageReading[] {
  return readings.toSorted((a, b) => Number(b.lost.length > 0) - Number(a.lost.length > 0));
}

/** How well the pages of each CRM are read, and whether that has changed. */
export function ReadingSection() {
  const { answer: readings, trouble, replace, retry } = useAnswer(loadReadings);
  const [said, setSaid] = useState('');
  // The page may stay open over midnight; which day is today matters to its words alone.
  const [now] = useState(() => Date.now());
  const action = useAction();
  const clear = () =>
    action.run(async () => {
      replace(await ask('clearPageReadings', null));
      setSaid(t('options.reading.cleared'));
    });
  return (
    <>
      <div className="row between">
        <div>
          <h1>{t('options.reading.title')}</h1>
          <p className="muted">{t('options.reading.lead')}</p>
        </div>
        <p role="status" className="muted">
          {said}
        </p>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={retry} />}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
      {readings?.length === 0 && <p className="block">{t('options.reading.empty')}</p>}
      {readings &&
        worstFirst(readings).map((reading) => (
          <AboutCrm key={keyOf(reading)} crm={reading.crm}>
            <ReadingOf reading={reading} id={keyOf(reading)} now={now} />
          </AboutCrm>
        ))}
      <ShownByHand onSaid={setSaid} />
      {readings && readings.length > 0 && (
        <div className="block">
          <button type="button" disabled={action.busy} onClick={clear}>
            {t('options.reading.clear')}
          </button>
        </div>
      )}
    </>
  );
}
