import { useCallback } from 'react';
import { ask } from '../../components/app/channel';
import { sentenceContext, t, type Labels } from '../../components/app/text';
import type { Action } from '../../components/app/use-action';
import { useAnswer } from '../../components/app/use-answer';
import type { FieldText, KeptValues, SurfaceAudit } from '../../lib/messages/protocol';
import { fieldLabel } from '../../lib/messages/sentence';
import { fillable, keepable, toggled } from './card-rows';

interface RowProps {
  readonly one: FieldText;
  readonly kept: KeptValues;
  readonly labels: Labels;
  readonly busy: boolean;
  readonly onKeep: (isKept: boolean) => void;
}

/** One value: kept or not; one that the page does not show any more can only be forgotten. */
function Row({ one, kept, labels, busy, onKeep }: RowProps) {
  const label = fieldLabel(one.field, sentenceContext(labels));
  const isKept = kept.values.some(({ field, value }) => field === one.field && value === one.value);
  return (
    <li className="split">
      <label className="tick">
        <input type="checkbox" checked={isKept} disabled={busy} onChange={(event) => onKeep(event.target.checked)} />
        <span className="what muted small">
          {label}
          <bdi>{one.value}</bdi>
        </span>
      </label>
      {isKept && (
        <button
          type="button"
          disabled={busy}
          onClick={() => onKeep(false)}
          aria-label={t('popup.keep.forgetName', [label])}
        >
          {t('popup.keep.forget')}
        </button>
      )}
    </li>
  );
}

interface Props {
  readonly audit: SurfaceAudit;
  readonly action: Action;
  readonly onFill: (values: readonly FieldText[]) => void;
}

/** Values that new records share: kept until the browser closes, and put into create forms where the rep wants that. */
export function KeepPanel({ audit, action, onFill }: Props) {
  const { crm, account, kind, labels } = audit;
  const load = useCallback(() => ask('keptValues', { crm, account, kind }), [crm, account, kind]);
  const { answer: kept, replace } = useAnswer(load);
  if (!kept) return null;
  const others = keepable(audit).filter(
    (one) => !kept.values.some(({ field, value }) => field === one.field && value === one.value),
  );
  const rows = [...kept.values, ...others];
  if (rows.length === 0) return null;
  const due = audit.surface === 'create' ? fillable(kept, audit) : [];
  const save = (next: KeptValues) =>
    action.run(async () => replace(await ask('keepValues', { crm, account, kind, ...next })));
  return (
    <details className="quieted">
      <summary>{kept.values.length > 0 ? t('popup.keep.kept', kept.values.length) : t('popup.keep.title')}</summary>
      <p className="inside muted small">{t('popup.keep.hint')}</p>
      <ul>
        {rows.map((one) => (
          <Row
            key={`${one.field} ${one.value}`}
            one={one}
            kept={kept}
            labels={labels}
            busy={action.busy}
            onKeep={(isKept) => save(toggled(kept, one, isKept))}
          />
        ))}
      </ul>
      {kept.values.length > 0 && (
        <div className="inside stack">
          <label className="row">
            <input
              type="checkbox"
              checked={kept.fill}
              disabled={action.busy}
              onChange={(event) => save({ ...kept, fill: event.target.checked })}
            />
            {t('popup.keep.fillForms')}
          </label>
          {due.length > 0 && (
            <div>
              <button type="button" className="primary" disabled={action.busy} onClick={() => onFill(due)}>
                {t('popup.paste.fill', due.length)}
              </button>
            </div>
          )}
        </div>
      )}
    </details>
  );
}
