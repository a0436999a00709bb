import type { PageTable } from './page-table';
import type { Control, ValuePlace } from './surface';
import { isShown } from './visible';

const TYPED =
  'textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=button], [type=submit], [type=file])';

/** Whether an element is a control that people type into or choose from. */
export function isControl(element: Element): element is Control {
  return element.matches(TYPED) || element instanceof HTMLSelectElement;
}

/** An element as the place of a value: a control is what is typed into. */
export function asPlace(element: HTMLElement): ValuePlace {
  return isControl(element) ? { element, control: element } : { element };
}

/** The controls that hold an element's value: text fields in their order; without any, drop-downs. */
export function controlsIn(value: HTMLElement, table: PageTable): readonly Control[] {
  const usable = (control: Control) => !control.matches(table.notControl) && isShown(control);
  if (isControl(value)) return usable(value) ? [value] : [];
  const typed = [...value.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED)].filter(usable);
  return typed.length > 0 ? typed : [...value.querySelectorAll('select')].filter(usable);
}
