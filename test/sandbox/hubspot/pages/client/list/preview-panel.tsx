import { useEffect, useState } from 'react';
import { titleOf, type PageRecord } from '../../model';
import { recordPath } from '../../routes';
import { Icon } from '../frame/icons';
import { Link } from '../frame/link';
import { propertiesAt } from '../record/columns';
import { DeferredRow } from '../record/deferred-row';
import { RecordStore } from '../state/record-store';
import { useStore } from '../../../../pages/client/store';

interface PreviewPanelProps {
  readonly portal: string;
  readonly record: PageRecord;
  readonly onClose: () => void;
}

/** A record beside the list, with the list's address: editable where it stands. */
export function PreviewPanel({ portal, record, onClose }: PreviewPanelProps) {
  const [store] = useState(() => new RecordStore(record.type, record.id));
  const status = useStore(store, (state) => state.status);
  const schema = useStore(store, (state) => state.schema);
  const shown = useStore(store, (state) => state.record);
  useEffect(() => {
    const stop = new AbortController();
    void store.load(stop.signal);
    return () => stop.abort();
  }, [store]);
  return (
    <aside className="preview" data-crm-location="CRM_OBJECT_PREVIEW" data-test-id="preview-panel" aria-label="Preview">
      <header className="preview-head">
        <h2>{titleOf(status === 'ready' ? shown : record)}</h2>
        <Link to={recordPath(portal, record.type, record.id)} testId="preview-view-record" className="link-button">
          View record
        </Link>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {status === 'ready' ? (
        <div className="preview-rows">
          {propertiesAt('key', record.type, schema).map((property) => (
            <div className="row" key={property.name}>
              <DeferredRow store={store} property={property} />
            </div>
          ))}
        </div>
      ) : (
        <p className="quiet" role="status">
          {status === 'loading' ? 'Loading' : "This record can't be shown."}
        </p>
      )}
    </aside>
  );
}
