/** What a rep does while pointing at the page. */
export interface Aiming {
  /** The pointer is over this element of the page. */
  over(element: Element | null): void;
  /** The element was pressed. */
  press(element: Element | null): void;
  /** By keys: to the next value, or back. */
  step(by: 1 | -1): void;
  choose(): void;
  stop(): void;
  /** What is outlined may have moved. */
  moved(): void;
}

const POINTER =
  'pointerdown pointerup pointerover pointerout mousedown mouseup mouseover mouseout mousemove click dblclick auxclick contextmenu touchstart touchend dragstart';
const STEPS: Readonly<Partial<Record<string, 1 | -1>>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
/** Keys that only change what others mean. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/**
 * Takes pointer and keys away from the page until `signal` ends: a shield of ours lies over all of it, and what its listeners
 * would hear is stopped before them. What the page's own scripts dispatch is theirs, and counts for nothing here.
 */
export function aim(host: HTMLElement, on: Aiming, signal: AbortSignal): void {
  const options = { signal, capture: true } as const;
  for (const type of POINTER.split(' ')) window.addEventListener(type, (event) => onPointer(event, host, on), options);
  window.addEventListener('pointermove', (event) => event.isTrusted && on.over(below(event, host)), options);
  window.addEventListener('keydown', (event) => onKey(event, on), options);
  for (const type of ['keyup', 'keypress'] as const) {
    window.addEventListener(type, (event) => event.isTrusted && isOurs(event) && swallow(event), options);
  }
  window.addEventListener('wheel', (event) => scrollBelow(event, host), { ...options, passive: false });
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, () => on.moved(), { ...options, passive: true });
}

function onPointer(event: Event, host: HTMLElement, on: Aiming): void {
  // The bar's own button is pressed as any other.
  if (!event.isTrusted || isInBar(event)) return;
  swallow(event);
  if (event.type === 'click' && event instanceof MouseEvent) on.press(below(event, host));
}

function isInBar(event: Event): boolean {
  return event.composedPath().some((each) => each instanceof Element && each.matches('.bar'));
}

/** Keys pressed with Control, Alt or Command are the browser's. */
function isOurs({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && !MODIFIERS.has(key);
}

function onKey(event: KeyboardEvent, on: Aiming): void {
  if (!event.isTrusted || !isOurs(event)) return;
  swallow(event);
  const step = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
  if (event.key === 'Escape') on.stop();
  else if (event.key === 'Enter' || event.key === ' ') on.choose();
  else if (step !== undefined) on.step(step);
  swallowKeyUp();
}

/** Keeps the other half of a key from the page, which heard nothing of the first: by then nobody may listen any more. */
export function swallowKeyUp(): void {
  window.addEventListener('keyup', swallow, { capture: true, once: true });
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The element of the page under the pointer, or whatever else of ours is there. */
function below({ clientX, clientY }: MouseEvent, host: HTMLElement): Element | null {
  return document.elementsFromPoint(clientX, clientY).find((element) => element !== host) ?? null;
}

/** The shield must not keep a panel of the page from scrolling. */
function scrollBelow(event: WheelEvent, host: HTMLElement): void {
  if (!event.isTrusted || event.ctrlKey) return;
  for (let at = below(event, host); at && at !== document.documentElement; at = at.parentElement) {
    const canScroll = at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (!canScroll) continue;
    event.preventDefault();
    at.scrollBy(event.deltaX, event.deltaY);
    return;
  }
}
