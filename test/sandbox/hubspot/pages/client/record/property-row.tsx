import type { PageProperty } from '../../model';
import type { RecordStore } from '../state/record-store';
import { settings } from '../state/settings';
import { AlwaysOpenRow } from './always-open-row';
import { DeferredRow } from './deferred-row';
import { PhoneButtonRow } from './phone-button-row';

export interface RowProps {
  readonly store: RecordStore;
  readonly property: PageProperty;
}

/** One property of a PROPERTIES_V3 card, in the markup of the layout asked for. */
export function PropertyRow({ store, property }: RowProps) {
  const { layouts } = settings();
  const isPhone = property.name === 'phone' || property.name === 'mobilephone';
  if (layouts.includes('legacy')) return <AlwaysOpenRow store={store} property={property} markup="legacy" />;
  if (layouts.includes('phone-popover') && isPhone) return <PhoneButtonRow store={store} property={property} />;
  if (layouts.includes('textarea')) return <AlwaysOpenRow store={store} property={property} markup="textarea" />;
  return (
    <span data-test-id={property.name} className="row">
      <DeferredRow store={store} property={property} />
    </span>
  );
}
