import type { RecordStore } from '../state/record-store';
import { useStore } from '../../../../pages/client/store';
import { AssociationCard } from './association-card';
import { Card } from './card';

/** The right sidebar: cards of associated records. */
export function RightSidebar({ store, portal }: { readonly store: RecordStore; readonly portal: string }) {
  const associated = useStore(store, (state) => state.associated);
  const title = store.type === '0-1' ? 'Companies' : 'Contacts';
  return (
    <aside className="right" data-test-id="records-right-sidebar" aria-label="Associations">
      <AssociationCard title={title} id="80" portal={portal} records={associated} />
      <Card type="ASSOCIATION_V3" id="81" title="Deals (0)">
        <p className="quiet">Track the revenue opportunities associated with this record.</p>
      </Card>
      <Card type="ASSOCIATION_V3" id="82" title="Tickets (0)">
        <p className="quiet">Track the customer requests associated with this record.</p>
      </Card>
    </aside>
  );
}
