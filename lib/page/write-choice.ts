import { chooserIn } from './field-value';
import type { PageTable } from './page-table';
import { lookUntil } from './wait';
import type { Choice, WriteOutcome } from './write-field';

/** How long a list of choices may take to open, in ms. */
const OPENING = 3_000;

/** What a choice is made over, and where. */
export interface Setting {
  readonly expected: string;
  readonly chosen: () => string;
  readonly table: PageTable;
  readonly signal: AbortSignal;
}

/**
 * Makes a choice in a drop-down that is no `select`, as a user would: opens its list and presses the option. `chosen`: what the
 * drop-down shows; nothing is pressed unless that is still `expected` once the list is there.
 */
export async function choose(
  place: HTMLElement,
  choice: Choice,
  { expected, chosen, table, signal }: Setting,
): Promise<WriteOutcome> {
  const button = chooserIn(place, table);
  if (!button || button.matches(':disabled, [aria-disabled="true"]')) return 'impossible';
  const isSame = () => chosen().trim() === expected.trim();
  if (!isSame()) return 'changed';
  const open = button.getAttribute('aria-expanded') === 'true';
  if (!open) button.click();
  const option = await lookUntil(() => optionOf(button, choice), OPENING, signal);
  if (!option || !isSame()) {
    // The list that was opened here is closed here.
    if (!open && button.getAttribute('aria-expanded') === 'true') button.click();
    return option ? 'changed' : 'impossible';
  }
  option.click();
  return 'written';
}

/** The option of a list by what it stores, where it says so, else by its label. */
function optionOf(button: HTMLElement, { value, label }: Choice): HTMLElement | null {
  const options = [...(listOf(button)?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
  const enabled = options.filter((option) => !option.matches(':disabled, [aria-disabled="true"]'));
  const stores = (option: HTMLElement) => option.dataset.value === value || option.getAttribute('value') === value;
  return enabled.find(stores) ?? enabled.find((option) => option.textContent.trim() === label.trim()) ?? null;
}

/** The list that a button says it opens, else the one beside it: no other list of the page is touched. */
function listOf(button: HTMLElement): Element | null {
  const id = button.getAttribute('aria-controls') ?? button.getAttribute('aria-owns');
  const named = id === null ? null : document.getElementById(id);
  return named ?? button.parentElement?.querySelector('[role="listbox"]') ?? null;
}
