import type { PageTable } from './page-table';
import type { FoundField, ValuePlace } from './surface';

/** The longest value that is reported, in UTF-16 units; the background refuses longer ones (`lib/messages/schemas.ts`). */
export const MAX_VALUE_LENGTH = 2_000;

/** The values a field shows: as written in a control, trimmed where the page displays them; `[]` where it is empty. */
export function readValues(field: FoundField, table: PageTable): readonly string[] {
  return filled(field, table).map(({ text }) => text);
}

/** The place of one of the values that `readValues` gives; the field's first where there is none. */
export function placeAt(field: FoundField, index: number, table: PageTable): ValuePlace {
  return filled(field, table)[index]?.place ?? field;
}

/** The place that holds a value, compared without surrounding blanks; the field's first where none does. */
export function placeOf(field: FoundField, value: string, table: PageTable): ValuePlace {
  const wanted = value.trim();
  const places = placesOf(field);
  return places.find((place) => textAt(place, field, table).trim() === wanted) ?? field;
}

/** Every place of a field. */
export function placesOf(field: FoundField): readonly ValuePlace[] {
  return field.places ?? [field];
}

function filled(field: FoundField, table: PageTable): { readonly place: ValuePlace; readonly text: string }[] {
  return placesOf(field).flatMap((place) => {
    const text = textAt(place, field, table);
    return text.trim() === '' ? [] : [{ place, text }];
  });
}

/** What a place says; `''` where that means that there is nothing. */
function textAt(place: ValuePlace, { places }: FoundField, table: PageTable): string {
  const text = rawText(place, table, places && table.lists?.label);
  const bare = text.trim();
  if (table.emptyTexts.includes(bare)) return '';
  return place.control ? text : bare;
}

function rawText({ control, element }: ValuePlace, table: PageTable, label: RegExp | undefined): string {
  if (control instanceof HTMLSelectElement) return selectedText(control);
  if (control) return control.value.slice(0, MAX_VALUE_LENGTH);
  // A control that only shows the value and opens an editor elsewhere.
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    return element.value.slice(0, MAX_VALUE_LENGTH);
  }
  return shownText(element, table.valueNoise, label);
}

function selectedText(select: HTMLSelectElement): string {
  const option = select.options[select.selectedIndex];
  return option && option.value !== '' ? option.text : '';
}

/** `label`: what the text of an element within says that labels the value and is not part of it. */
function shownText(element: HTMLElement, noise: string, label: RegExp | undefined): string {
  const isPlain = element.childElementCount === 0 || (!label && !element.querySelector(noise));
  if (isPlain) return element.textContent.trim().slice(0, MAX_VALUE_LENGTH);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < MAX_VALUE_LENGTH; node = walker.nextNode()) {
    const around = node.parentElement;
    const inNoise = around?.closest(noise);
    if (inNoise && element.contains(inNoise)) continue;
    if (around !== element && label?.test(around?.textContent.trim() ?? '')) continue;
    text += node.nodeValue ?? '';
  }
  return text.slice(0, MAX_VALUE_LENGTH);
}
