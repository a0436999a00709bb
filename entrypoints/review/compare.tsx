import { useCrmWords } from '../../components/app/crm-words';
import { Glyph } from '../../components/app/glyph';
import { Phrase } from '../../components/app/phrase';
import { language, t } from '../../components/app/text';
import type { FieldChoice } from '../../lib/merge/merge-plan';
import type { MergeView } from '../../lib/messages/protocol';
import type { FieldKey } from '../../lib/record/record';
import { HotNotes, WhatHappens } from './consequences';
import { MergeTable } from './merge-table';
import { Proposal } from './proposal';
import { nameOf } from './record-heads';
import type { Panel, ReviewSession } from './review-session';

interface Props {
  readonly view: MergeView;
  readonly state: Extract<Panel, { readonly kind: 'compare' }>['state'];
  readonly session: ReviewSession;
}

/** Times are for the CRM to keep; nobody merges by them. */
const ASIDE: ReadonlySet<FieldKey> = new Set<FieldKey>(['createdAt', 'modifiedAt', 'lastActivity']);

/** Whether a row helps to decide: fields everybody knows, and what people filled in differently. */
function matters({ field, differs, writable, result }: FieldChoice): boolean {
  if (ASIDE.has(field)) return false;
  return !field.startsWith('custom:') || (differs && (writable || result.length > 0));
}

function Title({ view: { plan, probability } }: Pick<Props, 'view'>) {
  const contact = plan.kind === 'contact';
  // Never "100%": a probability is not a proof.
  const likely = Math.min(probability, 0.99);
  const percent = new Intl.NumberFormat(language(), { style: 'percent' }).format(likely);
  return (
    <header className="row between head">
      <div>
        <h1>{t(contact ? 'review.titleContact' : 'review.titleCompany')}</h1>
        <p className="muted">{t(contact ? 'review.sameContact' : 'review.sameCompany', [percent])}</p>
      </div>
      <p className="row small muted">
        <Glyph name="good" />
        {t('review.savedFirst')}
      </p>
    </header>
  );
}

function Folded({ view, rows }: { readonly view: MergeView; readonly rows: readonly FieldChoice[] }) {
  const words = useCrmWords();
  if (rows.length === 0) return null;
  return (
    <details className="small">
      <summary>{t('review.more', rows.length, words)}</summary>
      <MergeTable plan={view.plan} rows={rows} disabled onChoose={() => undefined} />
    </details>
  );
}

function Buttons({ view, state, session }: Props) {
  return (
    <div className="row between buttons">
      <button type="button" onClick={() => window.close()}>
        {t(state === 'merging' ? 'review.close' : 'review.cancel')}
      </button>
      <button
        type="button"
        className="primary"
        disabled={state !== 'ready'}
        onClick={(event) => {
          // Only a person merges: a script's click is not one.
          if (event.isTrusted) session.merge();
        }}
      >
        {state === 'merging' ? (
          t('review.merging')
        ) : (
          <Phrase text="review.mergeInto" params={[nameOf(view.plan.survivor)]} />
        )}
      </button>
    </div>
  );
}

/** Both records, the result, the consequences, and the one button that writes; or what hands the plan on. */
export function Compare({ view, state, session }: Props) {
  const { plan } = view;
  const busy = state !== 'ready';
  const shown = plan.fields.filter(matters);
  return (
    <main className="page" aria-busy={busy}>
      <Title view={view} />
      <MergeTable plan={plan} rows={shown} disabled={busy} onChoose={session.choose} onSwap={session.swap} />
      <Folded view={view} rows={plan.fields.filter((row) => !matters(row))} />
      <HotNotes plan={plan} />
      <WhatHappens plan={plan} />
      {state === 'merging' && <p className="small muted">{t('review.doNotClose')}</p>}
      {view.proposal ? (
        <Proposal plan={plan} terms={view.proposal} busy={busy} />
      ) : (
        <Buttons view={view} state={state} session={session} />
      )}
    </main>
  );
}
