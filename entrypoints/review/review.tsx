import { useEffect, useRef, useState } from 'react';
import { AboutCrm } from '../../components/app/crm-words';
import { t } from '../../components/app/text';
import type { CrmId } from '../../lib/record/record';
import { Compare } from './compare';
import { Changed, Halted, Merged, Nothing } from './outcome';
import { startReview, type Panel, type ReviewSession } from './review-session';

const SKELETON_ROWS = ['email', 'phone', 'title', 'owner', 'company'];

function Loading() {
  return (
    <main className="page" aria-busy="true">
      <h1>{t('review.page')}</h1>
      <div className="skeleton stack" aria-hidden="true">
        {SKELETON_ROWS.map((row) => (
          <i key={row} />
        ))}
      </div>
    </main>
  );
}

/** What a screen reader is told without moving the focus. Troubles are alerts of their own, outcomes take the focus. */
function spoken(panel: Panel): string {
  if (panel.kind === 'loading') return t('review.loading');
  if (panel.kind === 'merged') return t('review.merged');
  if (panel.kind !== 'compare') return '';
  return { merging: t('review.merging'), planning: '', ready: t('review.replanned') }[panel.state];
}

function Drawn({ panel, session }: { readonly panel: Panel; readonly session: ReviewSession }) {
  switch (panel.kind) {
    case 'loading':
      return <Loading />;
    case 'nothing':
      return <Nothing />;
    case 'compare':
      return <Compare view={panel.view} state={panel.state} session={session} />;
    case 'changed':
      return <Changed changes={panel.changes} onAgain={session.again} />;
    case 'merged':
      return <Merged {...panel} />;
    case 'trouble':
    case 'asked':
      return <Halted trouble={panel.trouble} onAgain={session.again} />;
  }
}

const ASLEEP: ReviewSession = {
  choose: () => undefined,
  swap: () => undefined,
  merge: () => undefined,
  again: () => undefined,
};

interface Shown {
  readonly panel: Panel;
  readonly crm: CrmId | undefined;
}

/** The side panel: compare two records, decide, merge. */
export function Review() {
  const [{ panel, crm }, setShown] = useState<Shown>({ panel: { kind: 'loading' }, crm: undefined });
  const session = useRef<ReviewSession>(ASLEEP);
  useEffect(() => {
    const life = new AbortController();
    session.current = startReview((next, at) => setShown({ panel: next, crm: at }), life.signal);
    return () => life.abort();
  }, []);
  const actions: ReviewSession = {
    choose: (field, source) => session.current.choose(field, source),
    swap: () => session.current.swap(),
    merge: () => session.current.merge(),
    again: () => session.current.again(),
  };
  return (
    <AboutCrm crm={crm}>
      <Drawn panel={panel} session={actions} />
      <p className="visually-hidden" role="status">
        {spoken(panel)}
      </p>
    </AboutCrm>
  );
}
