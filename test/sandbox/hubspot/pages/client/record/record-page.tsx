import { useEffect, useState } from 'react';
import { recordPath, type Route } from '../../routes';
import { Shell } from '../frame/shell';
import { replaceAddress } from '../state/location';
import { RecordStore } from '../state/record-store';
import { generationStore } from '../../../../pages/client/generation';
import { settings } from '../state/settings';
import { useStore } from '../../../../pages/client/store';
import { LeftSidebar } from './left-sidebar';
import { MiddlePane } from './middle-pane';
import { RightSidebar } from './right-sidebar';
import { SidebarSkeleton } from './skeleton';

type RecordRoute = Extract<Route, { page: 'record' }>;

/** A record's page. Its content arrives after a fetch, and the left sidebar later still. */
export function RecordPage({ route }: { readonly route: RecordRoute }) {
  const [store] = useState(() => new RecordStore(route.type, route.id));
  const [sidebar, setSidebar] = useState(false);
  const status = useStore(store, (state) => state.status);
  const generation = useStore(generationStore, (value) => value);

  useEffect(() => {
    const stop = new AbortController();
    void openRecord(store, route, stop.signal).then(() => {
      if (!stop.signal.aborted) setSidebar(true);
    });
    return () => stop.abort();
    // A corrected address keeps the view, its record and what is typed in it.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the view opens its record once
  }, [store]);

  if (status === 'missing' || status === 'failed') return <Gone portal={route.portal} missing={status === 'missing'} />;
  return (
    <Shell portal={route.portal} section={route.type === '0-1' ? 'contacts' : 'companies'}>
      <div className="columns">
        {sidebar ? (
          <LeftSidebar key={generation} store={store} portal={route.portal} />
        ) : (
          <SidebarSkeleton name="left-sidebar" />
        )}
        {status === 'ready' ? <MiddlePane store={store} /> : <SidebarSkeleton name="middle-pane" />}
        {status === 'ready' ? (
          <RightSidebar store={store} portal={route.portal} />
        ) : (
          <SidebarSkeleton name="records-right-sidebar" />
        )}
      </div>
    </Shell>
  );
}

async function openRecord(store: RecordStore, route: RecordRoute, signal: AbortSignal): Promise<void> {
  await store.load(signal);
  if (signal.aborted) return;
  const { id } = store.get().record;
  if (id !== route.id) replaceAddress(recordPath(route.portal, route.type, id));
  await new Promise((resolve) => setTimeout(resolve, settings().sidebarDelay));
}

function Gone({ portal, missing }: { readonly portal: string; readonly missing: boolean }) {
  return (
    <Shell portal={portal} section="contacts">
      <div className="gone" role="status">
        <h2>{missing ? "This record doesn't exist" : 'Something went wrong'}</h2>
        <p>{missing ? 'It may have been deleted.' : 'Try loading the page again.'}</p>
      </div>
    </Shell>
  );
}
