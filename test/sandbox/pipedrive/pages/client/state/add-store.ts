import { Store } from '../../../../pages/client/store';
import { isEmpty, type PageField, type PageItem, type PageValue, type PageValues } from '../../model';
import { createItem, readForm, refusalOf } from './api';

/** The add-person modal: nothing of it is saved before Save. */
export interface AddForm {
  readonly fields: readonly PageField[];
  readonly values: PageValues;
  readonly saving: boolean;
  /** Sentences of a refusal by the code of the field; those about none under `''`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onAdded: (item: PageItem) => void;
}

/** The modal in the document, if there is one. */
export const addStore = new Store<AddForm | undefined>(undefined);

/** Opens the modal; `onAdded` hears of the person it created. */
export async function openAdd(onAdded: AddForm['onAdded']): Promise<void> {
  const { fields } = await readForm('persons', new AbortController().signal);
  const values = Object.fromEntries(fields.map(({ code, value }) => [code, value]));
  addStore.set({ fields, values, saving: false, errors: {}, onAdded });
}

/** Drops the modal and what is typed in it. */
export function closeAdd(): void {
  addStore.set(undefined);
}

/** Takes what was typed into a field of the modal. */
export function typeIntoAdd(code: string, value: PageValue): void {
  change((form) => ({ ...form, values: { ...form.values, [code]: value }, errors: { ...form.errors, [code]: '' } }));
}

/** Whether Save can be pressed: not without a name, and not twice. */
export function canAdd({ saving, values }: AddForm): boolean {
  return !saving && !isEmpty(values.name ?? '');
}

/** Creates the person and closes the modal; a refusal keeps it open with sentences under the fields. */
export async function saveAdd(): Promise<void> {
  const form = addStore.get();
  if (form === undefined || !canAdd(form)) return;
  change((before) => ({ ...before, saving: true, errors: {} }));
  try {
    const { item } = await createItem('persons', filled(form.values));
    closeAdd();
    form.onAdded(item);
  } catch (error) {
    const { message, fields } = refusalOf(error);
    const errors = Object.keys(fields).length === 0 ? { '': message } : fields;
    change((before) => ({ ...before, saving: false, errors }));
  }
}

function filled(values: PageValues): PageValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

function change(next: (form: AddForm) => AddForm): void {
  addStore.update((form) => form && next(form));
}
