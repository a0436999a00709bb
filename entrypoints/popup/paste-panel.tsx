import { useEffect, useId, useState } from 'react';
import { Phrase } from '../../components/app/phrase';
import { sentenceContext, t, type Labels } from '../../components/app/text';
import type { FieldText, SurfaceAudit } from '../../lib/messages/protocol';
import { fieldLabel } from '../../lib/messages/sentence';
import { MAX_CARD, type ContactCard } from '../../lib/record/contact-card';
import { cardRows, type CardRow } from './card-rows';

/** Reads a text. The readers are brought when somebody pastes one: most popups are opened for something else. */
async function read(text: string): Promise<ContactCard> {
  const { isVcard, readVcard } = await import('../../lib/record/read-vcard');
  if (isVcard(text)) return readVcard(text);
  return (await import('../../lib/record/read-signature')).readSignature(text);
}

/** What a text says, as soon as it is read. */
function useCard(text: string): ContactCard | undefined {
  const [card, setCard] = useState<ContactCard>();
  useEffect(() => {
    let gone = false;
    void read(text).then((said) => {
      if (!gone) setCard(said);
    });
    return () => {
      gone = true;
    };
  }, [text]);
  return text.trim() === '' ? undefined : card;
}

interface RowProps {
  readonly row: CardRow;
  readonly labels: Labels;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

function Row({ row, labels, checked, onCheck }: RowProps) {
  const { field, value, state, now } = row;
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          checked={checked}
          disabled={state !== 'empty'}
          onChange={(event) => onCheck(event.target.checked)}
        />
        <span className="what">
          <span className="muted small">{fieldLabel(field, sentenceContext(labels))}</span>
          <bdi>{value}</bdi>
          {state === 'filled' && (
            <span className="muted small">
              <Phrase text="popup.paste.has" params={[now]} />
            </span>
          )}
          {state === 'absent' && <span className="muted small">{t('popup.paste.absent')}</span>}
          {state === 'by-hand' && <span className="muted small">{t('popup.paste.byHand')}</span>}
        </span>
      </label>
    </li>
  );
}

interface Props {
  readonly audit: SurfaceAudit;
  readonly busy: boolean;
  readonly onFill: (values: readonly FieldText[]) => void;
}

/** A signature or vCard, pasted: what was read beside what the record has, and one fix that fills what is empty. */
export function PastePanel({ audit, busy, onFill }: Props) {
  const id = useId();
  const [text, setText] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const card = useCard(text);
  const rows = card ? cardRows(card, audit) : [];
  const chosen = rows.filter(({ field, state }) => state === 'empty' && !left.has(field));
  const check = (field: string, checked: boolean) =>
    setLeft(new Set(checked ? [...left].filter((one) => one !== field) : [...left, field]));
  return (
    <details className="quieted">
      <summary>{t('popup.paste.title')}</summary>
      <div className="inside stack">
        <label htmlFor={id} className="visually-hidden">
          {t('popup.paste.label')}
        </label>
        <textarea
          id={id}
          rows={4}
          maxLength={MAX_CARD}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="muted small">{t('popup.paste.hint')}</p>
        {card && rows.length === 0 && <p>{t('popup.paste.nothing')}</p>}
      </div>
      {rows.length > 0 && (
        <>
          <ul>
            {rows.map((row) => (
              <Row
                key={row.field}
                row={row}
                labels={audit.labels}
                checked={chosen.includes(row)}
                onCheck={(checked) => check(row.field, checked)}
              />
            ))}
          </ul>
          {chosen.length > 0 && (
            <div className="inside">
              <button
                type="button"
                className="primary"
                disabled={busy}
                onClick={() => onFill(chosen.map(({ field, value }) => ({ field, value })))}
              >
                {t('popup.paste.fill', chosen.length)}
              </button>
            </div>
          )}
        </>
      )}
    </details>
  );
}
