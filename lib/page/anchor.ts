import { MARKER, lineFor, spotsFor, targetOf, type FieldLayout, type Point, type Rect } from './geometry';
import { isFree, isUncovered } from './hit-test';
import type { FoundField } from './surface';

/** Where a field's marker and line are drawn now. */
export interface Anchor {
  readonly spot: Point | null;
  readonly line: Rect;
  readonly box: Rect;
  /** Whether the field lies on a dark ground, whatever the system's colours are. */
  readonly dark: boolean;
}

/** A choice of spot, kept while the field only moves. */
interface Choice {
  readonly box: HTMLElement;
  readonly width: number;
  readonly height: number;
  readonly offset: Point | null;
  readonly lineTop: number;
  readonly dark: boolean;
}

/** Longer texts than this reach the end of any field. */
const MEASURED = 300;
const ADORNED = new Set(['number', 'date', 'datetime-local', 'month', 'time', 'week', 'search', 'color', 'range']);

/** Finds the place of markers. Choosing one is dear (hit tests), following a field that moves is not. */
export class Anchors {
  readonly #choices = new WeakMap<HTMLElement, Choice>();
  #pen: CanvasRenderingContext2D | null = null;

  /** `host`: our own node. */
  constructor(readonly host: Element) {}

  /** Where a field is now; `null` while it cannot be seen. `again`: its text or surroundings may have changed. */
  locate(field: FoundField, again: boolean): Anchor | null {
    const known = this.#choices.get(field.element);
    const box = known?.box.isConnected ? known.box : boxOf(field);
    const rect = box.getBoundingClientRect();
    if (rect.width === 0 || !this.#canBeSeen(field, rect)) return null;
    const fits = known?.box === box && known.width === rect.width && known.height === rect.height;
    const choice = fits && !again ? known : this.#choose(field, box, rect);
    this.#choices.set(field.element, choice);
    const { offset, lineTop, dark } = choice;
    const spot = offset && { x: rect.left + offset.x, y: rect.top + offset.y };
    const line = { left: rect.left, top: rect.top + lineTop, width: rect.width, height: 2 };
    return { spot, line, box: rect, dark };
  }

  #canBeSeen({ row }: FoundField, rect: DOMRect): boolean {
    const y = rect.top + rect.height / 2;
    return [rect.left + 2, rect.right - 3].every((x) => isUncovered(row, x, y, this.host));
  }

  #choose(field: FoundField, box: HTMLElement, rect: DOMRect): Choice {
    const style = getComputedStyle(box);
    const text = textRect(box);
    const layout: FieldLayout = {
      box: rect,
      rtl: style.direction === 'rtl',
      textEnd: isTextControl(box) ? this.#typedEnd(box, rect, style) : endOf(text, style.direction === 'rtl'),
      label: field.row.querySelector('label')?.getBoundingClientRect() ?? null,
    };
    const home = { row: field.row, box };
    const spot = spotsFor(layout).find((each) => isInView(each) && isFree(targetOf(each), home, this.host)) ?? null;
    return {
      box,
      width: rect.width,
      height: rect.height,
      offset: spot && { x: spot.x - rect.left, y: spot.y - rect.top },
      lineTop: lineFor(rect, text?.bottom ?? rect.top).top - rect.top,
      dark: isOnDark(box),
    };
  }

  /** Where the text of a control ends; `null` where it may reach the end or stands at the end. */
  #typedEnd(control: HTMLInputElement | HTMLTextAreaElement, rect: DOMRect, style: CSSStyleDeclaration): number | null {
    if (ADORNED.has(control.type) || control.scrollWidth > control.clientWidth) return null;
    const rtl = style.direction === 'rtl';
    if (style.textAlign !== 'start' && style.textAlign !== (rtl ? 'right' : 'left')) return null;
    const text = (control.value || control.placeholder).slice(0, MEASURED);
    if (text.length === MEASURED) return null;
    this.#pen ??= document.createElement('canvas').getContext('2d');
    if (!this.#pen) return null;
    this.#pen.font = style.font;
    const [first = ''] = text.split('\n').sort((a, b) => b.length - a.length);
    const width = this.#pen.measureText(first).width + parseFloat(style.paddingInlineStart);
    return rtl ? rect.right - width : rect.left + width;
  }
}

function isTextControl(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** The control, or the widest block around a displayed value that holds nothing else. */
function boxOf({ control, element, row }: FoundField): HTMLElement {
  if (control) return control;
  let box = element;
  for (let at = element.parentElement; at && at !== row && row.contains(at); at = at.parentElement) {
    if (at.querySelector('label') || at.childElementCount > 1) break;
    box = at;
  }
  return box;
}

/** How many pieces of text of a displayed value are looked at. */
const MAX_TEXTS = 20;

/** Where a displayed value's text is: of its text itself, because the range of a block spans the block. */
function textRect(box: HTMLElement): { readonly left: number; readonly right: number; readonly bottom: number } | null {
  if (isTextControl(box) || box instanceof HTMLSelectElement) return null;
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  for (let node = walker.nextNode(), seen = 0; node && seen < MAX_TEXTS; node = walker.nextNode(), seen++) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const rect = range.getBoundingClientRect();
    if (rect.width > 0) rects.push(rect);
  }
  if (rects.length === 0) return null;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

function endOf(text: ReturnType<typeof textRect>, rtl: boolean): number | null {
  if (!text) return null;
  return rtl ? text.left : text.right;
}

function isInView({ x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x + MARKER <= innerWidth && y + MARKER <= innerHeight;
}

/** Whether the ground under an element is dark: the first background on the way up that is not see-through. */
function isOnDark(element: HTMLElement): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? []).map(
      Number,
    );
    // Rec. 709 luma; half-transparent grounds count from one half on.
    if (alpha >= 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 110;
  }
  return false;
}
