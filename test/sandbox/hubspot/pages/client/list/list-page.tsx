import { useEffect, useState } from 'react';
import { recordPath, type Route } from '../../routes';
import type { ListAnswer, ListSort, PageRecord } from '../../model';
import { CreateFrame } from '../create/create-frame';
import { Shell } from '../frame/shell';
import { propertiesAt } from '../record/columns';
import { readList } from '../state/api';
import { settings } from '../state/settings';
import { generationStore } from '../../../../pages/client/generation';
import { navigate } from '../state/location';
import { stormNode } from '../../../../pages/client/storm';
import { useStore } from '../../../../pages/client/store';
import { ColumnPicker } from './column-picker';
import { ListTable } from './list-table';
import { PreviewPanel } from './preview-panel';

type ListRoute = Extract<Route, { page: 'list' }>;

const PAGE = 25;
/** A list of which few rows are in the document has them all on one page. */
const VIRTUAL_PAGE = 200;

/** A column is sorted upwards first, then downwards. */
function nextSort(before: ListSort | undefined, property: string): ListSort {
  return { property, order: before?.property === property && before.order === 'asc' ? 'desc' : 'asc' };
}

/** The list of all records: cells that can be edited, a preview beside it, and the create form in a frame. */
export function ListPage({ route }: { readonly route: ListRoute }) {
  const { portal, type } = route;
  const [offset, setOffset] = useState(0);
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<ListSort>();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [answer, setAnswer] = useState<ListAnswer>();
  const [version, setVersion] = useState(0);
  const [previewed, setPreviewed] = useState<PageRecord>();
  const [creating, setCreating] = useState(false);
  const limit = settings().layouts.includes('virtual') ? VIRTUAL_PAGE : PAGE;
  const generation = useStore(generationStore, (value) => value);

  useEffect(() => {
    const stop = new AbortController();
    readList(type, { offset, query, sort, limit }, stop.signal).then(
      (next) => setAnswer(next),
      () => undefined, // Aborted, or cut: the rows on show stay.
    );
    return () => stop.abort();
  }, [type, offset, query, sort, limit, version]);

  const noun = type === '0-1' ? 'contact' : 'company';
  const total = answer?.total ?? 0;
  const columns = answer ? propertiesAt('list', type, answer.schema) : [];
  return (
    <Shell portal={portal} section={type === '0-1' ? 'contacts' : 'companies'}>
      <main className="list" data-test-id="index-page">
        <header className="list-head">
          <h1>{type === '0-1' ? 'Contacts' : 'Companies'}</h1>
          <span className="quiet">{answer ? `${total} records` : 'Loading'}</span>
          <span ref={stormNode('ticker')} className="ticker" />
          <button type="button" className="primary" data-test-id="new-object-button" onClick={() => setCreating(true)}>
            Create {noun}
          </button>
        </header>
        <label className="list-search">
          <span className="hidden-text">Search name, email or phone</span>
          <input
            type="search"
            placeholder="Search name, email or phone"
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setOffset(0);
            }}
          />
        </label>
        <ColumnPicker columns={columns} hidden={hidden} onChange={setHidden} />
        {answer && (
          <ListTable
            {...{ portal, type, answer, sort }}
            columns={columns.filter(({ name }) => !hidden.has(name))}
            onSort={(property) => setSort(nextSort(sort, property))}
            onPreview={setPreviewed}
          />
        )}
        <nav className="pager" aria-label="Pages">
          <button type="button" disabled={offset === 0} onClick={() => setOffset(offset - limit)}>
            Previous
          </button>
          <button type="button" disabled={offset + limit >= total} onClick={() => setOffset(offset + limit)}>
            Next
          </button>
        </nav>
      </main>
      {previewed && (
        <PreviewPanel
          key={`${previewed.id} ${generation}`}
          portal={portal}
          record={previewed}
          onClose={() => {
            setPreviewed(undefined);
            setVersion(version + 1);
          }}
        />
      )}
      {creating && (
        <CreateFrame
          portal={portal}
          type={type}
          onClose={() => setCreating(false)}
          onCreated={(id, another) => {
            if (another) setVersion(version + 1);
            else navigate(recordPath(portal, type, id));
          }}
        />
      )}
    </Shell>
  );
}
