import { useId } from 'react';
import { useStore } from '../../../../pages/client/store';
import { PropertyControl } from './property-control';
import type { RowProps } from './property-row';
import { RowError } from './row-error';

/** Builds in which a row is a control from the start: the textarea variant and the superseded `private-form__control`. */
export function AlwaysOpenRow({ store, property, markup }: RowProps & { readonly markup: 'textarea' | 'legacy' }) {
  const { name } = property;
  const id = useId();
  const text = useStore(store, (state) => state.record.properties[name] ?? '');
  const edit = useStore(store, (state) => state.edits[name]);
  const legacy = markup === 'legacy';
  const shown = edit ?? { text, saving: false };
  return (
    <div className="row" {...(legacy ? { 'data-profile-property': name } : {})}>
      <div className="row-root">
        <label htmlFor={id}>{property.label}</label>
        {!legacy && <span data-test-id="hover-content-wrapper" className="hover-content" />}
        <div className="row-value">
          <PropertyControl
            store={store}
            property={property}
            // Without focus a control only shows: a read-only property stays so.
            edit={property.readOnly ? { ...shown, saving: true } : shown}
            id={id}
            onFocus={() => store.begin(name)}
            className={legacy ? 'private-form__control control' : 'control'}
            naming={legacy ? { 'data-field': name } : { 'data-selenium-test': `property-input-${name}` }}
          />
        </div>
        {edit?.error !== undefined && <RowError message={edit.error} />}
      </div>
    </div>
  );
}
