import { useState } from 'react';
import { shownValue } from '../../model';
import { Icon } from '../frame/icons';
import { stormNode } from '../../../../pages/client/storm';
import type { RecordStore } from '../state/record-store';
import { useStore } from '../../../../pages/client/store';
import { activitiesOf } from './activities';
import { propertiesAt } from './columns';

const TABS = ['Overview', 'Activities', 'Intelligence'] as const;

/** The middle pane: the timeline in front, the other tabs hidden but in the document, as in HubSpot. */
export function MiddlePane({ store }: { readonly store: RecordStore }) {
  const record = useStore(store, (state) => state.record);
  const [open, setOpen] = useState<(typeof TABS)[number]>('Activities');
  return (
    <main className="middle" data-test-id="middle-pane">
      <div className="tabs" role="tablist">
        {TABS.map((tab) => (
          <button key={tab} type="button" role="tab" aria-selected={tab === open} onClick={() => setOpen(tab)}>
            {tab}
          </button>
        ))}
      </div>
      <Overview store={store} hidden={open !== 'Overview'} />
      <div className="timeline" role="tabpanel" aria-label="Activities" hidden={open !== 'Activities'}>
        <div className="timeline-tools">
          <span className="search-box">
            <Icon name="search" size={14} /> Search activities
          </span>
          <span ref={stormNode('ticker')} className="ticker" />
        </div>
        <h4>Recent</h4>
        {activitiesOf(record).map((activity) => (
          <article className="activity" key={activity.id} data-test-id="timeline-event">
            <header>
              <Icon name={activity.icon} />
              <b>{activity.title}</b>
              <time>{activity.when}</time>
            </header>
            <p>{activity.text}</p>
          </article>
        ))}
        <div ref={stormNode('timeline')} className="live" data-test-id="timeline-live" />
      </div>
    </main>
  );
}

/** A tab that is usually not open: its values bear the same names as the sidebar's, and nobody sees them. */
function Overview({ store, hidden }: { readonly store: RecordStore; readonly hidden: boolean }) {
  const { record, schema } = useStore(store, (state) => state);
  return (
    <div role="tabpanel" hidden={hidden} className="overview" aria-label="Overview" data-test-id="tab-overview">
      <div data-card-type="PROPERTIES_LIST">
        {propertiesAt('key', store.type, schema).map((property) => (
          <div key={property.name} data-test-id="crm-property-list-item">
            <span>{property.label}</span>
            <span data-selenium-test={`property-input-${property.name}`}>
              {shownValue(property, record.properties[property.name] ?? '')}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
