import { useStore } from '../../../../pages/client/store';
import type { RecordStore } from '../state/record-store';
import { settings } from '../state/settings';
import { Card } from './card';
import { propertiesAt } from './columns';
import { PropertyRow } from './property-row';

/** The card of the record's key properties, or of all that can be edited where it was set up so: PROPERTIES_V3. */
export function PropertiesCard({ store }: { readonly store: RecordStore }) {
  const schema = useStore(store, (state) => state.schema);
  const isWhole = settings().layouts.includes('every-property');
  const shown = isWhole ? schema.filter(({ readOnly }) => !readOnly) : propertiesAt('key', store.type, schema);
  const title = store.type === '0-1' ? 'About this contact' : 'About this company';
  return (
    <Card type="PROPERTIES_V3" id="77" title={title}>
      <ul className="properties" data-selenium-test="profile-properties-list">
        {shown.map((property) => (
          <PropertyRow key={property.name} store={store} property={property} />
        ))}
      </ul>
    </Card>
  );
}
