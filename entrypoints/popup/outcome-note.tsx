import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { sentenceContext, t, textOf, type Labels } from '../../components/app/text';
import type { FieldOutcome } from '../../lib/messages/protocol';
import { fieldLabel } from '../../lib/messages/sentence';

/** Why a field was left as it was. */
function Why({ note }: { readonly note: FieldOutcome['note'] }) {
  switch (note?.kind) {
    case 'changed':
      if (note.field) return <>{t('popup.left.other')}</>;
      if (note.now === '') return <Phrase text="page.note.emptied" />;
      return <Phrase text="page.note.changed" params={[note.now]} />;
    case 'failed': {
      const key = `errors.${note.code.charAt(0).toLowerCase()}${note.code.slice(1)}`;
      return <Phrase text={key} />;
    }
    default:
      return <>{textOf('page.note.typeIt')}</>;
  }
}

interface Props {
  readonly outcomes: readonly FieldOutcome[];
  readonly labels: Labels;
}

/** What became of several fields: how many hold their new value, and what was left as it was, and why. */
export function OutcomeNote({ outcomes, labels }: Props) {
  const left = outcomes.filter(({ done }) => !done);
  const done = outcomes.length - left.length;
  const look = left.length === 0 ? 'good' : 'warning';
  return (
    <div className={`note note-${look}`} role="status">
      <Glyph name={look} />
      <div className="stack">
        <p>
          {t('popup.fixed', done)} {left.length > 0 && t('popup.left.count', left.length)}
        </p>
        {left.map(({ field, note }, at) => (
          <p key={at} className="small">
            <b>
              <bdi>{fieldLabel(field, sentenceContext(labels))}</bdi>
            </b>{' '}
            <Why note={note} />
          </p>
        ))}
      </div>
    </div>
  );
}
