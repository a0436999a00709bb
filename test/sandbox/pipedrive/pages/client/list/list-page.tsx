import { useEffect, useState } from 'react';
import { generationStore } from '../../../../pages/client/generation';
import { stormNode } from '../../../../pages/client/storm';
import { useStore } from '../../../../pages/client/store';
import type { ListAnswer } from '../../model';
import { AddPersonButton } from '../add/add-person-button';
import { Shell } from '../frame/shell';
import { readList } from '../state/api';
import { ListTable } from './list-table';

const PAGE = 25;

/** The list of all persons, or of one owner's. A person added here is shown in it: the list stays. */
export function ListPage({ owner }: { readonly owner: number | undefined }) {
  const [offset, setOffset] = useState(0);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<ListAnswer>();
  const [version, setVersion] = useState(0);
  const generation = useStore(generationStore, (value) => value);

  useEffect(() => {
    const stop = new AbortController();
    readList({ offset, text, owner }, stop.signal).then(
      (next) => setAnswer(next),
      () => undefined, // Aborted, or cut: the rows on show stay.
    );
    return () => stop.abort();
  }, [offset, text, owner, version]);

  const total = answer?.total ?? 0;
  return (
    <Shell section="contacts" title={<h1>Contacts / People</h1>}>
      <main className="list">
        <header className="list-head">
          <AddPersonButton onAdded={() => setVersion(version + 1)} />
          <input
            type="search"
            aria-label="Filter people"
            placeholder="Filter people"
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setOffset(0);
            }}
          />
          <span className="quiet list-total">{answer ? `${total} people` : 'Loading…'}</span>
          <span ref={stormNode('ticker')} className="ticker" />
        </header>
        {answer && <ListTable key={generation} items={answer.items} />}
        <nav className="pager" aria-label="Pages">
          <button type="button" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
            Previous
          </button>
          <button type="button" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
            Next
          </button>
        </nav>
        <div ref={stormNode('timeline')} className="timeline" />
      </main>
    </Shell>
  );
}
