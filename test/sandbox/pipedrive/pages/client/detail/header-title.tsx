import { useStore } from '../../../../pages/client/store';
import type { PageField } from '../../model';
import { FieldError } from '../controls/field-error';
import type { ItemStore } from '../state/item-store';

/** The record's name as its title: Enter and leaving it save, Escape drops what was typed. */
export function HeaderTitle({ store }: { readonly store: ItemStore }) {
  const name = useStore(store, (state) => state.item.name);
  const edit = useStore(store, (state) => state.edits.name);
  const field: PageField = { code: 'name', label: 'Name', required: true, type: 'text', value: name };
  const save = () => {
    if (edit?.value === name) store.cancel('name');
    else void store.save('name');
  };
  return (
    <div data-testid="header-title" className="header-title">
      <h1>
        <textarea
          className="cui5-editable-text__input"
          aria-label="Name"
          rows={1}
          value={typeof edit?.value === 'string' ? edit.value : name}
          onFocus={() => store.begin(field)}
          onBlur={save}
          onChange={(event) => store.typed('name', event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') store.cancel('name');
            if (event.key !== 'Enter') return;
            event.preventDefault();
            save();
          }}
        />
      </h1>
      <FieldError message={edit?.error} />
    </div>
  );
}
