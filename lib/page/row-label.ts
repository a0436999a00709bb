import { contents, hasContent, hasOwnText, tightest } from './content';
import { isControl } from './controls';
import type { Surface } from './surface';
import { seenText } from './texts-of';

/** What a row calls its value. */
export interface RowLabel {
  readonly text: string;
  /** The element that says so; none where only those hear it who cannot see. */
  readonly element?: HTMLElement;
}

/** Longer texts are no labels, in UTF-16 units. */
const MAX_LABEL = 80;
/** So many values in a row are told from their labels. */
const MAX_CHAIN = 24;
const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], legend, summary, caption';
const CONTROL = 'input, textarea, select';

/**
 * The label of a value, from the value's side: what the page says by itself, what the CRM's table calls the label of a row,
 * or else what stands right before the value. Nothing where that is no label.
 */
export function rowLabel(value: HTMLElement, surface: Surface): RowLabel | undefined {
  return saidByPage(value) ?? inRow(value, surface) ?? before(value, surface, 0);
}

function saidByPage(value: HTMLElement): RowLabel | undefined {
  const control = isControl(value) ? value : value.querySelector(CONTROL);
  if (!control || !isControl(control)) return undefined;
  const id = control.getAttribute('aria-labelledby')?.split(' ')[0];
  const element = control.labels?.[0] ?? (id === undefined ? null : document.getElementById(id));
  return asLabel(element) ?? spoken(control.getAttribute('aria-label'));
}

function inRow(value: HTMLElement, { table }: Surface): RowLabel | undefined {
  const label = value.closest(table.rows)?.querySelector(table.label);
  return label && !label.contains(value) && !value.contains(label) ? asLabel(label) : undefined;
}

/** What stands alone and right before a value, where it is no value itself. */
function before(value: HTMLElement, surface: Surface, chain: number): RowLabel | undefined {
  const branch = widest(value, surface);
  const siblings = [...(branch.parentElement?.children ?? [])];
  if (surface.regions.includes(branch) || chain > MAX_CHAIN) return undefined;
  const earlier = siblings.slice(0, siblings.indexOf(branch)).filter(hasContent).at(-1);
  if (!(earlier instanceof HTMLElement) || contents(earlier, 2).length !== 1) return undefined;
  // Alike to a style sheet, one is a label and the other its value only where the two are alone.
  const isPair = siblings.filter(hasContent).length === 2;
  if (!isPair && earlier.tagName === branch.tagName && earlier.className === branch.className) return undefined;
  const label = asLabel(tightest(earlier));
  return label && !before(earlier, surface, chain + 1) ? label : undefined;
}

/** The largest element that shows a value and nothing else: it stays when the value's own element gives way to an editor. */
export function widest(value: HTMLElement, { regions }: Surface): HTMLElement {
  let at = value;
  for (;;) {
    const up: HTMLElement | null = at.parentElement;
    if (!up || regions.includes(at) || regions.includes(up)) return at;
    if ([...up.children].some((child) => child !== at && hasContent(child)) || hasOwnText(up)) return at;
    at = up;
  }
}

function asLabel(element: Element | null): RowLabel | undefined {
  if (!(element instanceof HTMLElement) || element.closest(HEADING) || element.querySelector(CONTROL)) return undefined;
  const text = seenText(element.textContent);
  return isLabelText(text) ? { text, element } : undefined;
}

function spoken(text: string | null): RowLabel | undefined {
  return text !== null && isLabelText(text) ? { text } : undefined;
}

/** Numbers, addresses and the name that the page itself bears are values. */
function isLabelText(text: string): boolean {
  const isValue = text.includes('@') || text.replace(/\D/g, '').length > 2 || document.title.includes(text);
  return /\p{L}/u.test(text) && text.length <= MAX_LABEL && !isValue;
}
