import { useState } from 'react';
import { listText, momentText, t } from '../../../components/app/text';
import type { StyleChange } from '../../../lib/style/house-style';
import { ruleTitle } from '../rule-list';

function Change({ change, now }: { readonly change: StyleChange; readonly now: number }) {
  const { at, author, reason, rules } = change;
  const moment = momentText(at, now);
  return (
    <li className="stack small">
      <b>{author === '' ? moment : t('options.style.history.by', [moment, author])}</b>
      {reason !== '' && <bdi>{reason}</bdi>}
      <span className="muted">
        {rules.length === 0 ? t('options.style.history.general') : listText(rules.map(ruleTitle))}
      </span>
    </li>
  );
}

/** What was changed, when, by whom and why; the newest first. */
export function ChangeHistory({ changes }: { readonly changes: readonly StyleChange[] }) {
  const [now] = useState(() => Date.now());
  return (
    <details className="history">
      <summary>
        <b>{t('options.style.history.title')}</b>
      </summary>
      {changes.length === 0 && <p className="muted">{t('options.style.history.none')}</p>}
      <ul className="changes">
        {changes.toReversed().map((change, place) => (
          // Two may be of one moment; the list only grows at its start.
          <Change key={changes.length - place} change={change} now={now} />
        ))}
      </ul>
    </details>
  );
}
