import { routeOf } from '../routes';
import { CreatePage } from './create/create-page';
import { DashboardPage } from './frame/dashboard-page';
import { ListPage } from './list/list-page';
import { RecordPage } from './record/record-page';
import { viewsStore, type View } from './state/location';
import { useStore } from '../../../pages/client/store';

/** The whole application: the view on show, and the earlier one while it is still in the document, hidden. */
export function App() {
  const { current, earlier } = useStore(viewsStore, (views) => views);
  return (earlier === undefined ? [current] : [earlier, current]).map((view) => (
    <div key={view.key} className="view" hidden={view !== current}>
      <Page view={view} />
    </div>
  ));
}

function Page({ view }: { readonly view: View }) {
  const route = routeOf(view.path);
  switch (route?.page) {
    case 'record':
      return <RecordPage route={route} />;
    case 'list':
      return <ListPage route={route} />;
    case 'create':
      return <CreatePage route={route} />;
    case 'dashboard':
      return <DashboardPage portal={route.portal} />;
    case undefined:
      return <p className="gone">This page doesn't exist.</p>;
  }
}
