import { useId, useRef } from 'react';
import { useStore } from '../../../../pages/client/store';
import type { PageField } from '../../model';
import { FieldError } from '../controls/field-error';
import { ValueControl } from '../controls/value-control';
import { Icon } from '../frame/icons';
import type { Edit, ItemStore } from '../state/item-store';
import { FieldValue } from './field-value';

/** What bears a name in a row: today's pages name every part, the earlier ones only the list around the rows. */
const NAMES = {
  today: {
    row: { 'data-testid': 'fields-list-row' },
    name: { 'data-testid': 'field-name' },
    value: { 'data-testid': 'fields-list-row-field-components' },
  },
  legacy: { row: {}, name: {}, value: {} },
} as const;

interface FieldRowProps {
  readonly store: ItemStore;
  readonly field: PageField;
  readonly markup?: keyof typeof NAMES;
}

/** A row of the details (facts/pages.md, "field row" and "editing"): shown until its pencil is pressed, saved on Save only. */
export function FieldRow({ store, field, markup = 'today' }: FieldRowProps) {
  const names = NAMES[markup];
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  const edit = useStore(store, (state) => state.edits[field.code]);
  const toPencil = () => requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  return (
    <div ref={row} {...names.row} className="ff_v9140__row">
      <div {...names.name} id={id} className="ff_v9140__name">
        {field.label}
      </div>
      {edit === undefined ? (
        <>
          <div {...names.value} className="ff_v9140__value">
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
          naming={names.value}
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
  readonly naming: (typeof NAMES)[keyof typeof NAMES]['value'];
  readonly labelledBy: string;
  readonly onChange: (value: Edit['value']) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

function RowEditor({ field, edit, naming, labelledBy, onChange, onSave, onCancel }: RowEditorProps) {
  return (
    <div {...naming} className="ff_v9140__value editing" ref={focusFirst}>
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
