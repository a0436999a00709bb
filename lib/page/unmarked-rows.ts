import type { FoundField } from './surface';

/** Rows that no attribute of the table names, and their values' elements: what happens in them concerns a field all the same. */
const rows = new WeakSet<Element>();
/** So many elements of what came or went are looked at. */
const MAX_LOOKED = 300;

/** Remembers the rows of fields that were found by anything but the table's attributes. */
export function noteUnmarked(fields: readonly FoundField[]): void {
  for (const { foundBy, row, element } of fields) {
    if (foundBy === 'prefixed-attribute' || foundBy === 'bare-attribute' || foundBy === 'data-field') continue;
    rows.add(row);
    rows.add(element);
  }
}

/** Whether an element is such a row, or the element of its value. */
export function isUnmarked(element: Element): boolean {
  return rows.has(element);
}

/** Whether an element is such a row, or holds one. */
export function holdsUnmarked(element: Element): boolean {
  if (rows.has(element)) return true;
  const within = element.getElementsByTagName('*');
  for (let at = 0; at < Math.min(within.length, MAX_LOOKED); at++) {
    const each = within[at];
    if (each && rows.has(each)) return true;
  }
  return false;
}
