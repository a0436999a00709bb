import type { Control } from './surface';

/** `changed`: the control no longer holds the value the finding was made on; nothing was written. `impossible`: it takes no such value. */
export type WriteOutcome = 'written' | 'changed' | 'impossible';

/** A new value as the CRM stores it, and as people see it: of a text the same twice. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * Puts a value into a control as typing would: the native setter, then `input` and `change` events that bubble, so that a
 * framework which tracks the control hears of it. Overwrites only `expected` (compared without surrounding blanks).
 */
export function writeControl(control: Control, expected: string, choice: Choice): WriteOutcome {
  if (control.disabled || (!(control instanceof HTMLSelectElement) && control.readOnly)) return 'impossible';
  const { value } = choice;
  const wanted = control instanceof HTMLSelectElement ? optionValue(control, choice) : value;
  if (wanted === undefined) return 'impossible';
  if (shownIn(control).trim() !== expected.trim()) return 'changed';
  // The prototype's own setter: a framework may have put one of its own on the control.
  if (!Reflect.set(prototypeOf(control), 'value', wanted, control)) return 'impossible';
  control.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: value }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
  return 'written';
}

/** Leaves a control as a user would, so that a page which saves on blur saves. */
export function leaveControl(control: Control): void {
  control.focus({ preventScroll: true });
  control.blur();
  if (document.hasFocus()) return;
  // A window without focus (the popup has it) sends no focus events of its own.
  control.dispatchEvent(new FocusEvent('blur'));
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}

/** What people see in a control. */
export function shownIn(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.value;
  const option = control.options[control.selectedIndex];
  return option && option.value !== '' ? option.text : '';
}

function optionValue(select: HTMLSelectElement, { value, label }: Choice): string | undefined {
  const options = [...select.options];
  return (options.find((option) => option.value === value) ?? options.find(({ text }) => text.trim() === label))?.value;
}

function prototypeOf(control: Control): object {
  if (control instanceof HTMLSelectElement) return HTMLSelectElement.prototype;
  return control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
}
