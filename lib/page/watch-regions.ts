import type { PageTable } from './page-table';
import type { Surface } from './surface';
import { soon } from './tasks';

/** What can happen to a surface. */
export interface RegionEvents {
  /** Elements of fields came, went or changed their state: fields must be found again. */
  structure(): void;
  /** Texts of fields changed, the elements stayed. */
  texts(): void;
  /** A container of the record may have been replaced, or another one have come. */
  around(): void;
  /** Somebody typed or chose. */
  input(target: Element): void;
  focus(target: Element): void;
  blur(target: Element): void;
}

/** So many different places are looked at in one batch of changes; more of them count as a new structure unseen. */
const MAX_LOOKED = 64;

/**
 * Observes a record's own containers, and of everything around them only the direct children of their ancestors, so that
 * the replacement of a container is noticed without observing the page. What happens beside the fields is not passed on.
 */
export function watchRegions({ regions, table }: Surface, on: RegionEvents, signal: AbortSignal): void {
  const fields = fieldSelector(table);
  let seen: MutationRecord[] = [];
  const look = () => {
    const records = seen;
    seen = [];
    const change = changeIn(records, fields, table.label);
    if (change === 'structure') on.structure();
    if (change === 'texts') on.texts();
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
    listen(region, table, on, signal);
  }
  for (const ancestor of ancestorsOf(regions)) around.observe(ancestor, { childList: true });
  signal.addEventListener('abort', () => [inside, around].forEach((observer) => observer.disconnect()), { once: true });
}

function fieldSelector({ fields, rows }: PageTable): string {
  return [...fields.map(({ selector }) => selector), rows].join(', ');
}

function changeIn(records: readonly MutationRecord[], fields: string, label: string): 'structure' | 'texts' | 'none' {
  const looked = new Map<Node, boolean>();
  const isField = (node: Node, look: (element: Element) => boolean) => {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element) return false;
    let known = looked.get(node);
    if (known === undefined) looked.set(node, (known = looked.size >= MAX_LOOKED || look(element)));
    return known;
  };
  let texts = false;
  for (const { type, target, addedNodes, removedNodes } of records) {
    const inField = isField(target, (element) => element.closest(fields) !== null);
    const elements = [...addedNodes, ...removedNodes].filter((node) => node instanceof Element);
    if (inField && (type === 'attributes' || elements.length > 0)) return 'structure';
    // A row that is used for another field says so in its label.
    if (inField && (target instanceof Element ? target : target.parentElement)?.closest(label)) return 'structure';
    if (inField) texts = true;
    else if (
      elements.some((node) => isField(node, (each) => each.matches(fields) || each.querySelector(fields) !== null))
    ) {
      return 'structure';
    }
  }
  return texts ? 'texts' : 'none';
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
