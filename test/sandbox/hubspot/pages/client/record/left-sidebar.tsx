import { useState } from 'react';
import { Link } from '../frame/link';
import { listPath } from '../../routes';
import { Icon } from '../frame/icons';
import type { RecordStore } from '../state/record-store';
import { stormNode } from '../../../../pages/client/storm';
import { settings } from '../state/settings';
import { useStore } from '../../../../pages/client/store';
import { AllPropertiesPanel } from './all-properties-panel';
import { AssociationCard } from './association-card';
import { Highlight } from './highlight';
import { OtherTab } from './other-tab';
import { ProfileCard } from './profile-card';
import { PropertiesCard } from './properties-card';

interface LeftSidebarProps {
  readonly store: RecordStore;
  readonly portal: string;
}

/** The left sidebar: highlight strip, the record's own cards, and a card of another record. */
export function LeftSidebar({ store, portal }: LeftSidebarProps) {
  const associated = useStore(store, (state) => state.associated);
  const [all, setAll] = useState(false);
  const kind = store.type === '0-1' ? 'Contacts' : 'Companies';
  const other = store.type === '0-1' ? 'Primary company' : 'Contacts';
  return (
    <aside className="left" data-test-id="left-sidebar" aria-label="Record">
      <div className="left-bar">
        <Link to={listPath(portal, store.type)}>
          <Icon name="back" size={12} /> {kind}
        </Link>
        <span data-test-id="badge" className="badge" ref={stormNode('badge')} />
        <button type="button" className="link-button" onClick={() => setAll(!all)}>
          {all ? 'Hide properties' : 'View all properties'}
        </button>
      </div>
      <Highlight store={store} />
      {all && <AllPropertiesPanel store={store} />}
      <PropertiesCard store={store} />
      {!settings().layouts.includes('every-property') && <ProfileCard store={store} />}
      {settings().layouts.includes('stacked-tabs') &&
        associated.slice(0, 1).map((record) => <OtherTab key={record.id} record={record} />)}
      <AssociationCard title={other} id="79" portal={portal} records={associated.slice(0, 1)} />
    </aside>
  );
}
