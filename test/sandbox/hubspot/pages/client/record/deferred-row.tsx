import { useId, useRef, type KeyboardEvent } from 'react';
import { shownValue } from '../../model';
import type { RecordStore } from '../state/record-store';
import { useStore } from '../../../../pages/client/store';
import { PropertyControl } from './property-control';
import type { RowProps } from './property-row';
import { RowError } from './row-error';

/** A row that shows text until it is clicked or Enter is pressed on it, then a control one layer deeper. */
export function DeferredRow({ store, property }: RowProps) {
  const { name } = property;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const edit = useStore(store, (state) => state.edits[name]);
  const value = useStore(store, (state) => state.record.properties[name] ?? '');
  const editing = edit !== undefined;
  return (
    <div
      ref={root}
      className="row-root"
      data-deferred-property-input-root="true"
      data-deferred-property-input-state={property.readOnly ? 'readonly' : 'editable'}
      data-deferred-property-input-mode={editing ? 'input' : 'display'}
      {...(editing || property.readOnly ? {} : openers(store, name))}
    >
      <label htmlFor={editing ? `${id}control` : id}>{property.label}</label>
      <span data-test-id="hover-content-wrapper" className="hover-content" />
      <div id={id} className="row-value">
        {editing ? (
          <div className="row-input" ref={edit.error === undefined ? focusControl : null}>
            <PropertyControl
              store={store}
              property={property}
              edit={edit}
              id={`${id}control`}
              naming={{ 'data-selenium-test': `property-input-${name}` }}
              onLeave={() => requestAnimationFrame(() => root.current?.focus())}
            />
          </div>
        ) : (
          <Display name={name} text={shownValue(property, value)} empty={value === ''} />
        )}
      </div>
      {edit?.error !== undefined && <RowError message={edit.error} />}
    </div>
  );
}

function Display({ name, text, empty }: { readonly name: string; readonly text: string; readonly empty: boolean }) {
  const naming = { 'data-selenium-test': `property-input-${name}`, className: empty ? 'shown empty' : 'shown' };
  return name === 'email' ? <div {...naming}>{text}</div> : <span {...naming}>{text}</span>;
}

function openers(store: RecordStore, name: string) {
  return {
    role: 'button',
    tabIndex: 0,
    onClick: () => store.begin(name),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      store.begin(name);
    },
  };
}

/** Puts the caret at the end of the control that a row has just opened. */
function focusControl(wrapper: HTMLElement | null): void {
  const control = wrapper?.querySelector<HTMLElement>('input, textarea, select, button');
  control?.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.setSelectionRange(control.value.length, control.value.length);
}
