import { useState } from 'react';
import { shownValue } from '../../model';
import type { RecordStore } from '../state/record-store';
import { useStore } from '../../../../pages/client/store';

const ROW_HEIGHT = 48;
const VISIBLE = 6;

/** Every property of the record, virtualised: only rows near the viewport carry a value, the others are skeletons. */
export function AllPropertiesPanel({ store }: { readonly store: RecordStore }) {
  const { schema, record } = useStore(store, (state) => state);
  const [top, setTop] = useState(0);
  const first = Math.floor(top / ROW_HEIGHT);
  return (
    <div
      className="all-properties"
      data-test-id="all-properties-panel"
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {schema.map((property, index) => {
        const drawn = index >= first && index < first + VISIBLE;
        return (
          <div key={property.name} className="all-row">
            <span>{property.label}</span>
            {drawn ? (
              <span data-test-id={`property-input-${property.name}`}>
                {shownValue(property, record.properties[property.name] ?? '')}
              </span>
            ) : (
              <span data-test-id="property-input-skeleton" className="skeleton" />
            )}
          </div>
        );
      })}
    </div>
  );
}
