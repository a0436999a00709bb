import type { PageTable } from './page-table';
import type { FoundField } from './surface';

/** The longest value that is reported, in UTF-16 units; the background refuses longer ones (`lib/messages/schemas.ts`). */
export const MAX_VALUE_LENGTH = 2_000;

/** The values a field shows: as written in a control, trimmed where the page displays them; `[]` where it is empty. */
export function readValues(field: FoundField, table: PageTable): readonly string[] {
  const text = rawText(field, table);
  const bare = text.trim();
  if (bare === '' || table.emptyTexts.includes(bare)) return [];
  return [field.control ? text : bare];
}

function rawText({ control, element }: FoundField, table: PageTable): string {
  if (control instanceof HTMLSelectElement) return selectedText(control);
  if (control) return control.value.slice(0, MAX_VALUE_LENGTH);
  // A control that only shows the value and opens an editor elsewhere.
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
    return element.value.slice(0, MAX_VALUE_LENGTH);
  }
  return shownText(element, table.valueNoise);
}

function selectedText(select: HTMLSelectElement): string {
  const option = select.options[select.selectedIndex];
  return option && option.value !== '' ? option.text : '';
}

function shownText(element: HTMLElement, noise: string): string {
  if (!element.querySelector(noise)) return element.textContent.trim().slice(0, MAX_VALUE_LENGTH);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < MAX_VALUE_LENGTH; node = walker.nextNode()) {
    const inNoise = node.parentElement?.closest(noise);
    if (!inNoise || !element.contains(inNoise)) text += node.nodeValue ?? '';
  }
  return text.slice(0, MAX_VALUE_LENGTH);
}
