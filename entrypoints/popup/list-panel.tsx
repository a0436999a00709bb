import { Glyph } from '../../components/app/glyph';
import { t } from '../../components/app/text';
import type { ListAudit } from '../../lib/messages/protocol';
import type { Severity } from '../../lib/rules/finding';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** What a list came to so far: how many rows were read, and how many of them have what to fix. */
export function ListPanel({ audit: { crm, kind, read, worst } }: { readonly audit: ListAudit }) {
  const found = WORST_FIRST.filter((severity) => worst[severity] > 0);
  return (
    <section>
      <div className="title">
        <h1>{t(`popup.list.title.${crm}.${kind}`)}</h1>
        <p className="muted small">{t('popup.list.read', read)}</p>
      </div>
      {found.length === 0 ? (
        <p className="calm">
          <Glyph name="good" />
          <span>{t('popup.list.clean')}</span>
        </p>
      ) : (
        <ul>
          {found.map((severity) => (
            <li key={severity} className="go">
              <Glyph name={severity} />
              <span className="what">
                <b>{t(`popup.group.${severity}`)}</b>
                <span className="muted">{t('popup.list.rows', worst[severity])}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="how muted small">{t('popup.list.how')}</p>
    </section>
  );
}
