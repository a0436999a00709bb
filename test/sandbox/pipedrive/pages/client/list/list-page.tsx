import { useEffect, useState } from 'react';
import { generationStore } from '../../../../pages/client/generation';
import { stormNode } from '../../../../pages/client/storm';
import { useStore } from '../../../../pages/client/store';
import type { ListAnswer } from '../../model';
import type { ItemKind } from '../../../item';
import { AddPersonButton } from '../add/add-person-button';
import { Shell } from '../frame/shell';
import { readList } from '../state/api';
import { ListTable } from './list-table';

const PAGE = 25;

interface ListPageProps {
  readonly kind: ItemKind;
  readonly owner: number | undefined;
}

/** The list of all persons or organizations, or of one owner's. A person added here is shown in it: the list stays. */
export function ListPage({ kind, owner }: ListPageProps) {
  const [offset, setOffset] = useState(0);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<ListAnswer>();
  const [version, setVersion] = useState(0);
  const generation = useStore(generationStore, (value) => value);

  useEffect(() => {
    const stop = new AbortController();
    readList({ kind, offset, text, owner }, stop.signal).then(
      (next) => setAnswer(next),
      () => undefined, // Aborted, or cut: the rows on show stay.
    );
    return () => stop.abort();
  }, [kind, offset, text, owner, version]);

  const total = answer?.total ?? 0;
  const noun = kind === 'persons' ? 'people' : 'organizations';
  return (
    <Shell section="contacts" title={<h1>Contacts / {kind === 'persons' ? 'People' : 'Organizations'}</h1>}>
      <main className="list">
        <header className="list-head">
          <AddPersonButton onAdded={() => setVersion(version + 1)} />
          <input
            type="search"
            aria-label={`Filter ${noun}`}
            placeholder={`Filter ${noun}`}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setOffset(0);
            }}
          />
          <span className="quiet list-total">{answer ? `${total} ${noun}` : 'Loading…'}</span>
          <span ref={stormNode('ticker')} className="ticker" />
        </header>
        {answer && <ListTable key={generation} kind={kind} items={answer.items} />}
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
