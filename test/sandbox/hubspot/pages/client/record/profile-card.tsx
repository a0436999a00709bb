import { useId, type KeyboardEvent } from 'react';
import { shownValue } from '../../model';
import type { RecordStore } from '../state/record-store';
import { useStore } from '../../../../pages/client/store';
import { Card } from './card';
import { propertiesAt } from './columns';
import { PropertyControl } from './property-control';
import type { RowProps } from './property-row';
import { RowError } from './row-error';

/** The profile card, PROPERTIES_LIST: rows with a label and no internal name. */
export function ProfileCard({ store }: { readonly store: RecordStore }) {
  const schema = useStore(store, (state) => state.schema);
  const title = store.type === '0-1' ? 'Contact profile' : 'Company profile';
  return (
    <Card type="PROPERTIES_LIST" id="78" title={title}>
      {propertiesAt('profile', store.type, schema).map((property) => (
        <ProfileRow key={property.name} store={store} property={property} />
      ))}
    </Card>
  );
}

function ProfileRow({ store, property }: RowProps) {
  const { name } = property;
  const id = useId();
  const value = useStore(store, (state) => state.record.properties[name] ?? '');
  const edit = useStore(store, (state) => state.edits[name]);
  const open = () => {
    if (!property.readOnly) store.begin(name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    open();
  };
  return (
    <div className="row" data-test-id="crm-property-list-item">
      <div className="row-root">
        <label htmlFor={id}>{property.label}</label>
        <span data-test-id="hover-content-wrapper" className="hover-content" />
        {edit === undefined ? (
          <span
            id={id}
            className={value === '' ? 'shown empty' : 'shown'}
            {...(property.readOnly ? {} : { role: 'button', tabIndex: 0, onClick: open, onKeyDown })}
          >
            {shownValue(property, value)}
          </span>
        ) : (
          <div className="row-input" ref={edit.error === undefined ? focusFirst : null}>
            <PropertyControl store={store} property={property} edit={edit} id={id} naming={{}} />
          </div>
        )}
        {edit?.error !== undefined && <RowError message={edit.error} />}
      </div>
    </div>
  );
}

function focusFirst(wrapper: HTMLElement | null): void {
  wrapper?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true });
}
