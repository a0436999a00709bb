import { useEffect, useState } from 'react';
import { generationStore } from '../../../../pages/client/generation';
import { useStore } from '../../../../pages/client/store';
import type { DealAnswer } from '../../model';
import { dealPath, INBOX_PATH, type Route } from '../../routes';
import { AddPersonButton } from '../add/add-person-button';
import { Feed } from '../detail/feed';
import { LinkedBlock } from '../detail/linked-block';
import { ShownRow } from '../detail/shown-row';
import { Icon } from '../frame/icons';
import { Link } from '../frame/link';
import { Shell } from '../frame/shell';
import { readDeal, refusalOf } from '../state/api';
import { navigate } from '../state/location';
import { PersonBlock } from './person-block';

type DealRoute = Extract<Route, { page: 'deal' }>;

const NOUN = { deal: 'Deal', lead: 'Lead' } as const;

/** The page of a deal, or of a lead over the inbox: its own rows, and blocks of the person and the organization it is with. */
export function DealPage({ route: { sort, id } }: { readonly route: DealRoute }) {
  const [answer, setAnswer] = useState<DealAnswer>();
  const [trouble, setTrouble] = useState<'missing' | 'failed'>();
  const generation = useStore(generationStore, (value) => value);
  useEffect(() => {
    const stop = new AbortController();
    readDeal(sort, id, stop.signal).then(setAnswer, (error: unknown) => {
      if (!stop.signal.aborted) setTrouble(refusalOf(error).status === 404 ? 'missing' : 'failed');
    });
    return () => stop.abort();
  }, [sort, id]);

  const noun = NOUN[sort];
  if (!answer) {
    const text = trouble ? { missing: `${noun} not found`, failed: 'Something went wrong' }[trouble] : 'Loading…';
    return (
      <Shell section="deals" title={noun}>
        <p className="gone" role="status">
          {text}
        </p>
      </Shell>
    );
  }
  return (
    <Shell section="deals" title={sort === 'lead' ? <Link to={INBOX_PATH}>Leads Inbox</Link> : noun}>
      <main className="detail" key={generation}>
        <DealHead answer={answer} />
        <div className="detail-columns">
          <Blocks answer={answer} />
          <Feed />
        </div>
      </main>
    </Shell>
  );
}

function DealHead({ answer: { deal } }: { readonly answer: DealAnswer }) {
  return (
    <header className="detail-head">
      <span className="avatar" aria-hidden="true">
        <Icon name="deals" size={20} />
      </span>
      <div data-testid="header-title" className="header-title">
        <h1>
          <textarea className="cui5-editable-text__input" aria-label="Title" rows={1} readOnly value={deal.title} />
        </h1>
      </div>
      <AddPersonButton onAdded={() => navigate(dealPath(deal.sort, deal.id))} />
    </header>
  );
}

function Blocks({ answer: { deal, personId, organization } }: { readonly answer: DealAnswer }) {
  const noun = NOUN[deal.sort];
  return (
    <aside className="blocks" aria-label={noun}>
      <section className="block" data-testid="detail-block" aria-label="Details">
        <h2 className="block-title">Details</h2>
        {deal.fields.map((field) => (
          <ShownRow key={field.code} field={field} />
        ))}
      </section>
      {personId !== undefined && <PersonBlock key={personId} id={personId} />}
      {organization && <LinkedBlock item={organization} />}
    </aside>
  );
}
