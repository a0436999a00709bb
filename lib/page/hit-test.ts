import type { Rect } from './geometry';

/** What people press. */
export const INTERACTIVE =
  'a, button, input, select, textarea, summary, iframe, video, [role="button"], [role="link"], [role="menuitem"], [role="tab"], [contenteditable="true"]';
const MAX_TEXTS = 20;

/** What of the page lies at a point, our own nodes looked through; `null` outside the viewport. */
export function pageAt(x: number, y: number, host: Element): Element | null {
  const hit = document.elementFromPoint(x, y);
  if (hit !== host) return hit;
  return document.elementsFromPoint(x, y).find((element) => element !== host) ?? null;
}

/**
 * Whether something of ours may be drawn on an area: no text of the page under it, no control but the field's own, and
 * nothing that belongs to another part of the page. `home`: the field's row and its box, and which other
 * controls may be covered where they show nothing; `null` for what floats.
 */
export function isFree(
  area: Rect,
  home: { readonly row: Element; readonly box: Element; readonly blank?: string | undefined } | null,
  host: Element,
): boolean {
  const hits = new Set<Element>();
  for (const [x, y] of pointsOf(area)) {
    const hit = pageAt(x, y, host);
    if (!hit) return false;
    hits.add(hit);
  }
  for (const hit of hits) {
    if (home && !home.row.contains(hit) && !hit.contains(home.row)) return false;
    const control = hit.closest(INTERACTIVE);
    // The control itself, and a row that is a button as a whole, are the field's own.
    const isOwn = home && (control === home.box || control?.contains(home.box));
    if (control && !isOwn && !(home?.blank && control.matches(home.blank))) return false;
    if (hit !== home?.box && showsText(hit, area)) return false;
    // What is typed in a control is measured elsewhere; a value that is a link shows its text like any other.
    if (hit === home?.box && !hit.matches('input, textarea, select') && showsText(hit, area)) return false;
  }
  return true;
}

function pointsOf({ left, top, width, height }: Rect): readonly (readonly [number, number])[] {
  const [right, bottom] = [left + width - 1, top + height - 1];
  const [x, y] = [left + width / 2, top + height / 2];
  return [
    [x, y],
    // On the middle line, where text before or after would be.
    [left + 1, y],
    [right, y],
    [left + 1, top + 1],
    [right, top + 1],
    [left + 1, bottom],
    [right, bottom],
  ];
}

/** Whether text directly in an element is drawn within an area. */
export function showsText(element: Element, area: Rect): boolean {
  if (element.matches('img, svg, svg *, canvas')) return true;
  let looked = 0;
  for (const node of element.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
    if (++looked > MAX_TEXTS) return true;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (overlaps(rect, area)) return true;
  }
  return false;
}

function overlaps(a: DOMRect, b: Rect): boolean {
  return a.left < b.left + b.width && a.right > b.left && a.top < b.top + b.height && a.bottom > b.top;
}
