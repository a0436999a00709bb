import type { Place } from './address';

/** What a person can ask for with a press or a key anywhere on a page. */
export interface PressEvents {
  /** The button that creates the record. */
  create(): void;
  /** Something that may open a preview, a form or a tab with more of the record. */
  press(target: EventTarget | null): void;
  /** Alt+Shift+L. Answers whether there is a card to open: the page does not hear of the key then. */
  openKey(): boolean;
}

/** Listens to presses and keys of a person, not of the page's scripts, until the signal ends. */
export function watchPresses(window: Window, { table }: Place, on: PressEvents, signal: AbortSignal): void {
  const onClick = ({ isTrusted, target }: MouseEvent) => {
    if (!isTrusted || !(target instanceof Element)) return;
    // Read before the page hears of the click: it may empty the form.
    if (target.closest(table.createButton)) on.create();
    on.press(target);
  };
  const onKey = (event: KeyboardEvent) => {
    // Asked of every key that is typed: little, and what tells most of them off first.
    if (event.key === 'Enter') {
      if (event.isTrusted) on.press(event.target);
    } else if (event.altKey && isOpenKey(event) && on.openKey()) event.preventDefault();
  };
  window.addEventListener('click', onClick, { signal, capture: true, passive: true });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}

/** Alt+Shift+L, wherever the keyboard has its L. */
function isOpenKey({ isTrusted, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return isTrusted && shiftKey && !ctrlKey && !metaKey && code === 'KeyL';
}
