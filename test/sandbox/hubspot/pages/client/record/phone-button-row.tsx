import { useId } from 'react';
import { useStore } from '../../../../pages/client/store';
import type { RowProps } from './property-row';
import { PhonePopover } from './phone-popover';
import { RowError } from './row-error';

/** The build in which a phone is a text area that acts as a button and opens a popover with country, number and Apply. */
export function PhoneButtonRow({ store, property }: RowProps) {
  const { name } = property;
  const id = useId();
  const value = useStore(store, (state) => state.record.properties[name] ?? '');
  const edit = useStore(store, (state) => state.edits[name]);
  return (
    <span data-test-id={name} className="row">
      <div className="row-root">
        <label htmlFor={id}>{property.label}</label>
        <span data-test-id="hover-content-wrapper" className="hover-content" />
        <div className="row-value">
          <textarea
            id={id}
            className={value === '' ? 'control empty' : 'control'}
            data-test-id="property-input-phone-button"
            rows={1}
            readOnly
            value={value === '' ? '--' : value}
            onClick={() => store.begin(name)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') store.begin(name);
            }}
          />
          {edit !== undefined && <PhonePopover store={store} name={name} edit={edit} label={property.label} />}
        </div>
        {edit?.error !== undefined && <RowError message={edit.error} />}
      </div>
    </span>
  );
}
