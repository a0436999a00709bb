import { createPortal } from 'react-dom';
import { generationStore } from '../../../../pages/client/generation';
import { useStore } from '../../../../pages/client/store';
import { FieldError } from '../controls/field-error';
import { Icon } from '../frame/icons';
import { type AddForm, addStore, canAdd, closeAdd, saveAdd } from '../state/add-store';
import { AddField } from './add-field';

/** The add-person modal, in the top document beside the application (facts/pages.md, "add-person modal"). */
export function AddModal() {
  const form = useStore(addStore, (value) => value);
  const generation = useStore(generationStore, (value) => value);
  return form && createPortal(<Modal key={generation} form={form} />, document.body);
}

function Modal({ form }: { readonly form: AddForm }) {
  return (
    <div className="cui5-backdrop">
      <div className="cui5-compound-modal__wrap" role="dialog" aria-modal="true" aria-label="Add person">
        <header className="cui5-compound-modal__header" role="presentation">
          <h3 title="Add person" aria-level={2}>
            Add person
          </h3>
          <button type="button" className="icon-button" aria-label="Close" onClick={closeAdd}>
            <Icon name="close" />
          </button>
        </header>
        <div data-test="add-modal" className="cui5-compound-modal__body" ref={focusFirst}>
          {form.fields.map((field) => (
            <AddField key={field.code} field={field} form={form} />
          ))}
          <FieldError message={form.errors['']} />
        </div>
        <footer className="cui5-compound-modal__footer">
          <button type="button" data-test="add-modals-cancel-button" onClick={closeAdd}>
            Cancel
          </button>
          <button
            type="button"
            className="primary"
            data-test="add-modals-save"
            aria-disabled={!canAdd(form)}
            onClick={() => void saveAdd()}
          >
            Save
          </button>
        </footer>
      </div>
    </div>
  );
}

function focusFirst(body: HTMLElement | null): void {
  body?.querySelector('input')?.focus({ preventScroll: true });
}
