import { useId, useState, type SubmitEvent } from 'react';
import { t } from '../../components/app/text';
import type { CacheStats } from '../../lib/messages/protocol';

/** What the background accepts (`APP_SCHEMAS.cacheLimits`). */
const MOST_ENTRIES = 100_000;
const MOST_HOURS = 24 * 90;

export type Limits = Pick<CacheStats, 'maxEntries' | 'maxAgeHours'>;

interface Props {
  readonly stats: CacheStats;
  readonly busy: boolean;
  readonly onSave: (limits: Limits) => void;
}

/** How many look-ups are kept and how long. The browser checks the numbers before anything is sent. */
export function CacheLimits({ stats, busy, onSave }: Props) {
  const [entries, setEntries] = useState(String(stats.maxEntries));
  const [hours, setHours] = useState(String(stats.maxAgeHours));
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSave({ maxEntries: Number(entries), maxAgeHours: Number(hours) });
  };
  const changed = entries !== String(stats.maxEntries) || hours !== String(stats.maxAgeHours);
  return (
    <form className="limits" onSubmit={submit}>
      <label htmlFor={`${id}-entries`}>{t('options.privacy.maxEntries')}</label>
      <input
        id={`${id}-entries`}
        className="in"
        type="number"
        required
        min={0}
        max={MOST_ENTRIES}
        value={entries}
        onChange={({ target }) => setEntries(target.value)}
      />
      <label htmlFor={`${id}-hours`}>{t('options.privacy.maxAgeHours')}</label>
      <input
        id={`${id}-hours`}
        className="in"
        type="number"
        required
        min={1}
        max={MOST_HOURS}
        value={hours}
        onChange={({ target }) => setHours(target.value)}
      />
      <button type="submit" disabled={busy || !changed}>
        {t('options.privacy.saveLimits')}
      </button>
    </form>
  );
}
