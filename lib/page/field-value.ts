import type { Finding } from '../rules/finding';
import type { PageTable } from './page-table';
import type { FoundField, ValuePlace } from './surface';

/** The longest value that is reported, in UTF-16 units; the background refuses longer ones (`lib/messages/schema-parts.ts`). */
export const MAX_VALUE_LENGTH = 2_000;

/** Shows a choice and opens the list of the others. */
const CHOOSER = 'button[aria-haspopup="listbox"], [role="combobox"]:not(input, textarea, select)';
/** The list of all choices, while it is open. */
const CHOICES = '[role="listbox"]';

/** The values a field shows: as written in a control, trimmed where the page displays them; `[]` where it is empty. */
export function readValues(field: FoundField, table: PageTable): readonly string[] {
  return placesOf(field)
    .map((place) => textAt(place, field, table))
    .filter((text) => text.trim() !== '');
}

/** Which of a field's values something is about: its number among those that `readValues` gives, and what it said. */
export type AboutValue = Pick<Finding, 'index' | 'value'>;

/**
 * Which place of a field a value stands at: the one of its number where that says the same (blanks around it aside), else
 * the one that says it, else the one of its number; the first where there is none.
 */
export function placeIndexOf(field: FoundField, { index, value }: AboutValue, table: PageTable): number {
  if (!field.places) return 0;
  const texts = field.places.map((place) => textAt(place, field, table).trim());
  const wanted = value.trim();
  const numbered = texts.flatMap((text, at) => (text === '' ? [] : [at]))[index];
  if (numbered !== undefined && texts[numbered] === wanted) return numbered;
  const same = texts.indexOf(wanted);
  return same >= 0 ? same : (numbered ?? 0);
}

/** The place of a value, as `placeIndexOf` finds it. */
export function placeFor(field: FoundField, about: AboutValue, table: PageTable): ValuePlace {
  return placesOf(field)[placeIndexOf(field, about, table)] ?? field;
}

/** Every place of a field. */
export function placesOf(field: FoundField): readonly ValuePlace[] {
  return field.places ?? [field];
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
  const noise = `${table.valueNoise}, ${CHOICES}`;
  const text = shownText(element, noise, label);
  const chooser = text.trim() === '' && !label ? chooserIn(element, table) : null;
  return chooser ? shownText(chooser, noise, label) : text;
}

/** What a drop-down holds for its chosen option; `null` where the value stands in none. */
export function heldIn({ control }: ValuePlace): string | null {
  return control instanceof HTMLSelectElement ? control.value : null;
}

/** The button of a drop-down that is no `select`, in the place of a value. */
export function chooserIn(element: HTMLElement, table: PageTable): HTMLElement | null {
  const isOne = (each: HTMLElement) => each.matches(CHOOSER) && !each.matches(table.notControl);
  if (isOne(element)) return element;
  return [...element.querySelectorAll<HTMLElement>(CHOOSER)].find(isOne) ?? null;
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
    if (inNoise && inNoise !== element && element.contains(inNoise)) continue;
    if (around !== element && label?.test(around?.textContent.trim() ?? '')) continue;
    text += node.nodeValue ?? '';
  }
  return text.slice(0, MAX_VALUE_LENGTH);
}
