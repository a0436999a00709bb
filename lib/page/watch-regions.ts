import type { Surface } from './surface';

/** What can happen to a surface. */
export interface RegionEvents {
  /** Elements came, went or changed their state: fields must be found again. */
  structure(): void;
  /** Texts changed, the elements stayed. */
  texts(): void;
  /** Somebody typed or chose. */
  input(target: Element): void;
  focus(target: Element): void;
  blur(target: Element): void;
}

/**
 * Observes a record's own containers, and of everything around them only the direct children of their ancestors, so that
 * the replacement of a container is noticed without observing the page.
 */
export function watchRegions({ regions, table }: Surface, on: RegionEvents, signal: AbortSignal): void {
  const observer = new MutationObserver((records) => {
    if (signal.aborted) return;
    if (records.some(isStructural)) on.structure();
    else on.texts();
  });
  for (const region of regions) {
    observer.observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...table.watchedAttributes],
    });
    listen(region, on, signal);
  }
  for (const ancestor of ancestorsOf(regions)) observer.observe(ancestor, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function isStructural({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return type === 'attributes';
  return hasElement(addedNodes) || hasElement(removedNodes);
}

function hasElement(nodes: NodeList): boolean {
  for (const node of nodes) if (node.nodeType === Node.ELEMENT_NODE) return true;
  return false;
}

function ancestorsOf(regions: readonly HTMLElement[]): ReadonlySet<Element> {
  const ancestors = new Set<Element>();
  for (const region of regions) {
    // Our own nodes hang on the document element: observing that would be watching ourselves.
    for (let at = region.parentElement; at && at !== document.documentElement; at = at.parentElement) ancestors.add(at);
  }
  for (const region of regions) ancestors.delete(region);
  return ancestors;
}

function listen(region: HTMLElement, on: RegionEvents, signal: AbortSignal): void {
  const options = { signal, passive: true } as const;
  const to = (handle: (target: Element) => void) => (event: Event) => {
    if (event.target instanceof Element) handle(event.target);
  };
  region.addEventListener('input', to(on.input.bind(on)), options);
  region.addEventListener('change', to(on.input.bind(on)), options);
  region.addEventListener('focusin', to(on.focus.bind(on)), options);
  region.addEventListener('focusout', to(on.blur.bind(on)), options);
}
