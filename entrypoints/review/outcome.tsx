import { useEffect, useRef, type ReactNode } from 'react';
import { fieldLabel } from '../../lib/messages/sentence';
import { Glyph, type GlyphName } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { TroubleNote } from '../../components/app/trouble-note';
import { dayText, listText, sentenceContext, t } from '../../components/app/text';
import type { CrmId } from '../../lib/record/record';
import type { Panel } from './review-session';

/** The heading of a panel that took another one's place: it takes the focus, which went with the button that was pressed. */
function Heading({ glyph, children }: { readonly glyph: GlyphName; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 className="row" ref={heading} tabIndex={-1}>
      <Glyph name={glyph} />
      {children}
    </h1>
  );
}

function Close() {
  return (
    <div className="row">
      <button type="button" className="primary" onClick={() => window.close()}>
        {t('review.close')}
      </button>
    </div>
  );
}

/** What to say where the survivor kept its id: old links lead on in HubSpot; of Pipedrive nobody has written down whether they do. */
const KEPT_ID: Readonly<Record<CrmId, string>> = {
  hubspot: 'review.mergedKeptId',
  pipedrive: 'review.mergedOtherGone',
};

/** The records are one: under which id, until when the copies are kept, and what is not as it was shown. */
export function Merged({ view, outcome }: Extract<Panel, { readonly kind: 'merged' }>) {
  const labels = Object.fromEntries(view.plan.fields.map(({ field, label }) => [field, label]));
  const unwritten = outcome.unwritten.map((field) => fieldLabel(field, sentenceContext(labels)));
  return (
    <main className="page">
      <Heading glyph="good">{t('review.merged')}</Heading>
      <p>
        <Phrase
          text={outcome.newId ? 'review.mergedInto' : KEPT_ID[view.plan.survivor.ref.crm]}
          params={[outcome.name, outcome.id]}
        />
      </p>
      <p className="muted">
        <Phrase text="review.keptUntil" params={[dayText(view.keptUntil)]} />
      </p>
      {unwritten.length > 0 && (
        <div className="note note-warning">
          <Glyph name="warning" />
          <p>
            <Phrase text="review.unwritten" params={[listText(unwritten)]} />
          </p>
        </div>
      )}
      <Close />
    </main>
  );
}

interface Again {
  readonly onAgain: () => void;
}

/** Nothing was merged: what is not as it was shown. */
export function Changed({ changes, onAgain }: Pick<Extract<Panel, { readonly kind: 'changed' }>, 'changes'> & Again) {
  return (
    <main className="page">
      <Heading glyph="warning">{t(changes.length > 0 ? 'review.changed' : 'review.changedUnknown')}</Heading>
      <ul className="stack">
        {changes.map(({ record, field, was, now }) => (
          <li key={`${record}/${field}`} className="box">
            <p className="small muted">
              <bdi>{record}</bdi> · <bdi>{field}</bdi>
            </p>
            <p>
              <span className="visually-hidden">{t('review.was')} </span>
              <s className="value">
                <bdi>{was || t('review.empty')}</bdi>
              </s>{' '}
              <span className="visually-hidden">{t('review.now')} </span>
              <b className="value">
                <bdi>{now || t('review.empty')}</bdi>
              </b>
            </p>
          </li>
        ))}
      </ul>
      <AgainButton onAgain={onAgain} />
    </main>
  );
}

function AgainButton({ onAgain }: Again) {
  return (
    <div className="row">
      <button type="button" className="primary" onClick={onAgain}>
        {t('review.lookAgain')}
      </button>
      <button type="button" onClick={() => window.close()}>
        {t('review.close')}
      </button>
    </div>
  );
}

/** Something stands in the way, or nobody can tell what happened: what, what was not lost, and looking again. */
export function Halted({ trouble, onAgain }: Pick<Extract<Panel, { readonly kind: 'trouble' }>, 'trouble'> & Again) {
  return (
    <main className="page">
      <h1>{t('review.page')}</h1>
      <TroubleNote trouble={trouble} />
      <AgainButton onAgain={onAgain} />
    </main>
  );
}

/** The panel was opened with nothing to review. */
export function Nothing() {
  return (
    <main className="page">
      <h1>{t('review.nothing')}</h1>
      <p className="muted">{t('review.nothingWhy')}</p>
    </main>
  );
}
