import { useId, useRef } from 'react';
import { useStore } from '../../../../pages/client/store';
import type { PageField } from '../../model';
import { FieldError } from '../controls/field-error';
import { ValueControl } from '../controls/value-control';
import { Icon } from '../frame/icons';
import type { Edit, ItemStore } from '../state/item-store';
import { FieldValue } from './field-value';

interface FieldRowProps {
  readonly store: ItemStore;
  readonly field: PageField;
}

/** A row of the details (facts/pages.md, "field row" and "editing"): shown until its pencil is pressed, saved on Save only. */
export function FieldRow({ store, field }: FieldRowProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const edit = useStore(store, (state) => state.edits[field.code]);
  const toPencil = () => requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  return (
    <div ref={row} data-testid="fields-list-row" className="ff_v9140__row">
      <div data-testid="field-name" id={id} className="ff_v9140__name">
        {field.label}
      </div>
      {edit === undefined ? (
        <>
          <div data-testid="fields-list-row-field-components" className="ff_v9140__value">
            <FieldValue field={field} />
          </div>
          <button type="button" className="icon-button pencil" aria-label="Edit" onClick={() => store.begin(field)}>
            <Icon name="pencil" size={14} />
          </button>
        </>
      ) : (
        <RowEditor
          field={field}
          edit={edit}
          labelledBy={id}
          onChange={(value) => store.typed(field.code, value)}
          onSave={() => void store.save(field.code).then(toPencil)}
          onCancel={() => {
            store.cancel(field.code);
            toPencil();
          }}
        />
      )}
    </div>
  );
}

interface RowEditorProps {
  readonly field: PageField;
  readonly edit: Edit;
  readonly labelledBy: string;
  readonly onChange: (value: Edit['value']) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function RowEditor({ field, edit, labelledBy, onChange, onSave, onCancel }: RowEditorProps) {
  return (
    <div data-testid="fields-list-row-field-components" className="ff_v9140__value editing" ref={focusFirst}>
      <ValueControl field={field} value={edit.value} labelledBy={labelledBy} onChange={onChange} />
      <FieldError message={edit.error} />
      <div className="row-buttons">
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" className="primary" disabled={edit.saving} onClick={onSave}>
          Save
        </button>
      </div>
    </div>
  );
}

/** Puts the caret at the end of the control that a row has just opened. */
function focusFirst(editor: HTMLElement | null): void {
  const control = editor?.querySelector<HTMLElement>('input, button');
  control?.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement) control.setSelectionRange(control.value.length, control.value.length);
}
