import { FieldChangeReader, type FieldChanges } from './field-changes';
import type { PageTable } from './page-table';
import type { Surface } from './surface';
import { soon } from './tasks';

/** What people do to a surface. */
export interface RegionEvents {
  /** Somebody typed or chose. */
  input(target: Element): void;
  focus(target: Element): void;
  blur(target: Element): void;
}

/** What the page did to a surface's containers. */
export interface PageChanges {
  /** `count`: how many mutations of it concern fields. */
  inside(change: Exclude<FieldChanges['change'], 'none'>, count: number): void;
  around(): void;
}

/**
 * Observes a record's own containers, and of everything around them only the direct children of their ancestors, so that
 * the replacement of a container is noticed without observing the page. What happens beside the fields is not passed on.
 */
export function observeRegions(surface: Surface, on: PageChanges, signal: AbortSignal): void {
  const { regions, table } = surface;
  const reader = new FieldChangeReader(surface);
  let seen: MutationRecord[] = [];
  const look = () => {
    const records = seen;
    seen = [];
    const { change, count } = reader.read(records);
    if (change !== 'none') on.inside(change, count);
  };
  // Called within the page's own event, right after its handler: only noted there.
  const inside = new MutationObserver((records) => {
    if (seen.length === 0) soon(look, signal);
    seen = seen.length === 0 ? records : seen.concat(records);
  });
  const around = new MutationObserver(() => {
    if (!signal.aborted) on.around();
  });
  for (const region of regions) {
    inside.observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...table.watchedAttributes],
    });
  }
  for (const ancestor of ancestorsOf(regions)) around.observe(ancestor, { childList: true });
  signal.addEventListener('abort', () => [inside, around].forEach((observer) => observer.disconnect()), { once: true });
}

/** Everything around elements, from their parents to the body. */
export function ancestorsOf(regions: readonly HTMLElement[]): ReadonlySet<Element> {
  const ancestors = new Set<Element>();
  for (const region of regions) {
    // Our own nodes hang on the document element: observing that would be watching ourselves.
    for (let at = region.parentElement; at && at !== document.documentElement; at = at.parentElement) ancestors.add(at);
  }
  for (const region of regions) ancestors.delete(region);
  return ancestors;
}

/** Listens to what a person does in a record's own containers. */
export function listenToRegions({ regions, table }: Surface, on: RegionEvents, signal: AbortSignal): void {
  for (const region of regions) listen(region, table, on, signal);
}

function listen(region: HTMLElement, { rowButton }: PageTable, on: RegionEvents, signal: AbortSignal): void {
  const options = { signal, passive: true } as const;
  const to = (handle: (target: Element) => void) => (event: Event) => {
    if (event.target instanceof Element) handle(event.target);
  };
  region.addEventListener('input', to(on.input.bind(on)), options);
  region.addEventListener('change', to(on.input.bind(on)), options);
  region.addEventListener('focusin', to(on.focus.bind(on)), options);
  region.addEventListener('focusout', to(on.blur.bind(on)), options);
  if (rowButton === undefined) return;
  // A press on it does not move the focus everywhere.
  const leave = to((target) => target.closest(rowButton) && on.blur(target));
  region.addEventListener('click', leave, { ...options, capture: true });
}
