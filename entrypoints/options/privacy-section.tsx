import { useState } from 'react';
import { ask } from '../../components/app/channel';
import { ConfirmDialog } from '../../components/app/confirm-dialog';
import { language, numberText, t } from '../../components/app/text';
import { TroubleNote } from '../../components/app/trouble-note';
import { useAction, type Action } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import type { CacheStats } from '../../lib/messages/protocol';
import { CacheLimits } from './cache-limits';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes in the unit people would use, in the reader's language. */
export function bytesText(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unit = UNITS[step] ?? 'byte';
  const format = { style: 'unit', unit, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language(), format).format(bytes / 1000 ** step);
}

interface PartProps {
  readonly stats: CacheStats;
  readonly action: Action;
  readonly onStats: (stats: CacheStats, said: string) => void;
}

function Cache({ stats, action, onStats }: PartProps) {
  const wipe = () => action.run(async () => onStats(await ask('wipeCache', null), t('options.privacy.cacheWiped')));
  return (
    <section className="block stack">
      <h2>{t('options.privacy.cache')}</h2>
      <p className="muted">{t('options.privacy.cacheLead')}</p>
      <p>{t('options.privacy.cacheSize', stats.entries, [numberText(stats.entries), bytesText(stats.bytes)])}</p>
      <CacheLimits
        key={`${stats.maxEntries} ${stats.maxAgeHours}`}
        stats={stats}
        busy={action.busy}
        onSave={(limits) =>
          action.run(async () => onStats(await ask('cacheLimits', limits), t('options.privacy.limitsSaved')))
        }
      />
      <div>
        <button type="button" disabled={action.busy} onClick={wipe}>
          {t('options.privacy.wipeCache')}
        </button>
      </div>
    </section>
  );
}

function History({ stats, action, onStats }: PartProps) {
  const [asked, setAsked] = useState(false);
  const wipe = () => {
    setAsked(false);
    action.run(async () => onStats(await ask('wipeHistory', null), t('options.privacy.historyWiped')));
  };
  return (
    <section className="block stack">
      <h2>{t('options.privacy.history')}</h2>
      <p className="muted">{t('options.privacy.historyLead')}</p>
      <p>{t('options.privacy.historySize', stats.historyEntries, [numberText(stats.historyEntries)])}</p>
      {stats.historyEntries > 0 && (
        <div>
          <button type="button" className="danger" disabled={action.busy} onClick={() => setAsked(true)}>
            {t('options.privacy.wipeHistory')}
          </button>
        </div>
      )}
      {asked && (
        <ConfirmDialog
          title={t('options.privacy.wipeTitle', stats.historyEntries, [numberText(stats.historyEntries)])}
          confirm={t('options.privacy.wipeHistory')}
          cancel={t('options.privacy.keepHistory')}
          onConfirm={wipe}
          onCancel={() => setAsked(false)}
        >
          <p>{t('options.privacy.wipeBody')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}

const loadStats = () => ask('cacheStats', null);

/** What this browser keeps, how much, how long, and how to be rid of it. */
export function PrivacySection() {
  const { answer: stats, trouble, replace, retry } = useAnswer(loadStats);
  const [said, setSaid] = useState('');
  const action = useAction();
  const show = (fresh: CacheStats, words: string) => {
    replace(fresh);
    setSaid(words);
  };
  const props = { action, onStats: show };
  return (
    <>
      <div className="row between">
        <div>
          <h1>{t('options.privacy.title')}</h1>
          <p className="muted">{t('options.privacy.lead')}</p>
        </div>
        <p role="status" className="muted">
          {said}
        </p>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={retry} />}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
      {stats && <Cache stats={stats} {...props} />}
      {stats && <History stats={stats} {...props} />}
    </>
  );
}
