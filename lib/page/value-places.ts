import type { FieldKey } from '../record/record';
import { controlsIn } from './controls';
import type { FieldPattern, ListPattern, PageTable } from './page-table';
import type { ValuePlace } from './surface';
import { seenText } from './texts-of';
import { isShown } from './visible';

/** More values than this are not read; the background refuses them (`lib/messages/schemas.ts`). */
const MAX_PLACES = 50;

/** The places of a field's values: one at least. */
export type Places = readonly [ValuePlace, ...ValuePlace[]];

/** Whether a field may hold several values. */
export function isList(key: FieldKey, { lists }: PageTable): boolean {
  return lists?.fields.includes(key) ?? false;
}

/** Where the values are that an element shows or edits. */
export function findPlaces(element: HTMLElement, key: FieldKey, pattern: FieldPattern, table: PageTable): Places {
  const value = pattern.isRow ? valuePart(element, pattern, table) : element;
  const shown = showsOnlyIn(value, table);
  if (shown) return [{ element: shown }];
  const list = isList(key, table) ? table.lists : undefined;
  // An editor may open beside the shown value.
  const controls = controlsIn(pattern.value === undefined ? value : element, table);
  const [first, ...more] = controls.map((control) => ({ element: control, control }));
  if (first) return [first, ...(list ? more.slice(0, MAX_PLACES - 1) : [])];
  const [primary, ...further] = list ? shownValues(value, list, table) : [];
  return primary ? [{ element: primary }, ...further.map((each) => ({ element: each }))] : [{ element: value }];
}

function valuePart(row: HTMLElement, { value }: FieldPattern, table: PageTable): HTMLElement {
  return (value === undefined ? null : row.querySelector<HTMLElement>(value)) ?? afterLabel(row, table);
}

/** What stands after the row's label and its anchor; error messages and popovers come later still. */
function afterLabel(row: HTMLElement, table: PageTable): HTMLElement {
  const label = row.querySelector(table.notValue);
  for (let at: Element | null = label; at && at !== row; at = at.parentElement) {
    let next = at.nextElementSibling;
    while (next?.matches(table.notValue)) next = next.nextElementSibling;
    if (next instanceof HTMLElement) return next;
  }
  return row;
}

function showsOnlyIn(value: HTMLElement, { showsOnly }: PageTable): HTMLElement | null {
  if (showsOnly === undefined) return null;
  return value.matches(showsOnly) ? value : value.querySelector<HTMLElement>(showsOnly);
}

/** The elements of single values in what shows all of them; none where it cannot be told which text is whose. */
export function shownValues(
  value: HTMLElement,
  { each, label }: ListPattern,
  table: PageTable,
): readonly HTMLElement[] {
  const known = [...value.querySelectorAll<HTMLElement>(each)].filter(isShown);
  if (known.length > 0) return known.slice(0, MAX_PLACES);
  const isNoise = (element: Element) => value.contains(element.closest(table.valueNoise));
  const ends = [...value.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.childElementCount === 0 && textOf(element) !== '' && !isNoise(element),
  );
  // Text beside them belongs to a value as well: nothing may get lost.
  if (ends.map(textOf).join('') !== textOf(value)) return [];
  return ends.filter((element) => !label.test(element.textContent.trim())).slice(0, MAX_PLACES);
}

/** A text without blanks, for comparison. */
function textOf({ textContent }: Element): string {
  return textContent.replace(/\s+/g, '');
}

/** What the places of a value say, as people see it; nothing of those that say nothing. */
export function textsAt(places: Places): readonly string[] {
  return places.flatMap(({ element, control }) => {
    const text = seenText(control ? control.value : element.textContent);
    return text === '' ? [] : [text];
  });
}
