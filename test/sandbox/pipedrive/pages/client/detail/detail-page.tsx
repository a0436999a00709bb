import { useEffect, useState } from 'react';
import { generationStore } from '../../../../pages/client/generation';
import { useStore } from '../../../../pages/client/store';
import { itemPath, type Route } from '../../routes';
import { AddPersonButton } from '../add/add-person-button';
import { Icon } from '../frame/icons';
import { Shell } from '../frame/shell';
import { ItemStore } from '../state/item-store';
import { navigate } from '../state/location';
import { hasLayout } from '../state/settings';
import { DetailBlock } from './detail-block';
import { Feed } from './feed';
import { HeaderTitle } from './header-title';
import { LegacyPerson } from './legacy-person';
import { LinkedBlock } from './linked-block';

type DetailRoute = Extract<Route, { page: 'detail' }>;

/** The page of a person or an organization. Its content arrives after a fetch. */
export function DetailPage({ route }: { readonly route: DetailRoute }) {
  const { kind, id } = route;
  const [store] = useState(() => new ItemStore(kind, id));
  const status = useStore(store, (state) => state.status);
  const generation = useStore(generationStore, (value) => value);
  useEffect(() => {
    const stop = new AbortController();
    void store.load(stop.signal);
    return () => stop.abort();
  }, [store]);

  const legacy = kind === 'persons' && hasLayout('legacy');
  const noun = kind === 'persons' ? 'Person' : 'Organization';
  if (status !== 'ready') {
    return (
      <Shell section="contacts" title={noun}>
        <p className="gone" role="status">
          {{ loading: 'Loading…', missing: `${noun} not found`, failed: 'Something went wrong' }[status]}
        </p>
      </Shell>
    );
  }
  return (
    <Shell section="contacts" title={noun}>
      <main className="detail" key={generation}>
        <header className="detail-head">
          <span className="avatar" aria-hidden="true">
            <Icon name={kind === 'persons' ? 'contacts' : 'organization'} size={20} />
          </span>
          {legacy ? <span className="header-title" /> : <HeaderTitle store={store} />}
          <AddPersonButton onAdded={(item) => navigate(itemPath(item.kind, item.id))} />
        </header>
        <div className="detail-columns">
          <aside className="blocks" aria-label={noun}>
            {legacy ? <LegacyPerson store={store} /> : <Blocks store={store} />}
          </aside>
          <Feed />
        </div>
      </main>
    </Shell>
  );
}

function Blocks({ store }: { readonly store: ItemStore }) {
  const linked = useStore(store, (state) => state.linked);
  return (
    <>
      <DetailBlock store={store} />
      {linked.map((item) => (
        <LinkedBlock key={`${item.kind} ${item.id}`} item={item} />
      ))}
    </>
  );
}
