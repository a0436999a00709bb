import { useStore } from '../../../pages/client/store';
import { routeOf } from '../routes';
import { AddModal } from './add/add-modal';
import { DealPage } from './deal/deal-page';
import { InboxPage } from './deal/inbox-page';
import { DetailPage } from './detail/detail-page';
import { PipelinePage } from './frame/pipeline-page';
import { Shell } from './frame/shell';
import { ListPage } from './list/list-page';
import { viewsStore, type View } from './state/location';

/** The whole application: the view on show, earlier ones still in the document, hidden, and the add modal over them. */
export function App() {
  const views = useStore(viewsStore, (value) => value);
  const current = views.at(-1);
  return (
    <>
      {views.map((view) => (
        <div key={view.key} className="viewContainer" style={view === current ? undefined : { display: 'none' }}>
          <Page view={view} />
        </div>
      ))}
      <AddModal />
    </>
  );
}

function Page({ view }: { readonly view: View }) {
  const route = routeOf(view.path);
  switch (route?.page) {
    case 'detail':
      return <DetailPage route={route} />;
    case 'list':
      return <ListPage kind={route.kind} owner={route.owner} />;
    case 'deal':
      return <DealPage route={route} />;
    case 'inbox':
      return <InboxPage />;
    case 'pipeline':
      return <PipelinePage />;
    case undefined:
      return (
        <Shell section="none" title="Not found">
          <p className="gone">This page doesn’t exist.</p>
        </Shell>
      );
  }
}
