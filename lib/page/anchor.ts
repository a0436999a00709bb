import { gapsIn, type Surroundings } from './gaps';
import { MARKER, lineFor, spotsFor, targetOf, type FieldLayout, type Point, type Rect } from './geometry';
import { isFree, pageAt, showsText } from './hit-test';
import type { FoundField } from './surface';
import { boundsOf, takenIn, textRects } from './text-rects';

/** Where a field's marker and line are drawn now. */
export interface Anchor {
  readonly spot: Point | null;
  readonly line: Rect;
  readonly box: Rect;
  /** Whether the field lies on a dark ground, whatever the system's colours are. */
  readonly dark: boolean;
}

/** What a marker stands beside: a field, or the first text of a row in a list. */
export type Anchored = Pick<FoundField, 'element' | 'row' | 'control' | 'labelElement' | 'places'> & {
  /** Its text stands in its middle, however tall it is. */
  readonly centred?: boolean;
  /** Controls of the row that may be covered where they show nothing: cells that can be edited fill their column. */
  readonly blank?: string | undefined;
};

/** What is known of a field's place, kept while the field only moves. */
interface Choice {
  readonly box: HTMLElement;
  readonly width: number;
  readonly height: number;
  readonly offset: Point | null;
  readonly lineTop: number;
  readonly dark: boolean;
  /** Whether it could be seen when it was last looked at: nothing laid over it. */
  readonly seen: boolean;
  /** What it said then. */
  readonly text: string;
  /** What of the page lay at its two ends and under the marker. */
  readonly ends: readonly (Element | null)[];
  readonly under: Element | null;
}

/** Longer texts than this reach the end of any field. */
const MEASURED = 300;
/** A field of which less than this height shows, in px, is scrolled out. */
const SHOWING = 20;
const ADORNED = new Set(['number', 'date', 'datetime-local', 'month', 'time', 'week', 'search', 'color', 'range']);

/** Finds the place of markers. Looking at a field (hit tests) is dear; following one that only moves is not. */
export class Anchors {
  readonly #choices = new WeakMap<HTMLElement, Choice>();
  readonly #clipped = new WeakSet<Element>();
  readonly #watcher: IntersectionObserver;
  readonly #host: Element;
  #pen: CanvasRenderingContext2D | null = null;

  /** `host`: our own node. `onClip`: a field was scrolled out of or into its container. */
  constructor(host: Element, onClip: () => void, signal: AbortSignal) {
    this.#host = host;
    this.#watcher = new IntersectionObserver((entries) => this.#onClip(entries, onClip), {
      threshold: [0, 0.5, 0.9, 1],
    });
    signal.addEventListener('abort', () => this.#watcher.disconnect(), { once: true });
  }

  /** Whether a field must be looked at before it can be followed: it is new, or its size or text has changed. */
  isNew({ element }: Anchored): boolean {
    const known = this.#choices.get(element);
    if (!known?.box.isConnected || textOf(known.box) !== known.text) return true;
    const { width, height } = known.box.getBoundingClientRect();
    return width !== known.width || height !== known.height;
  }

  /** Whether what lies around a field that was looked at, or over it, is something else now. Far cheaper than looking. */
  isDisturbed({ element }: Anchored): boolean {
    const known = this.#choices.get(element);
    if (!known) return true;
    const { box, offset, under } = known;
    const rect = box.getBoundingClientRect();
    const ends = this.#endsOf(rect);
    if (ends.some((end, at) => end !== known.ends[at])) return true;
    if (!known.seen) return false;
    if (isOnDark(box) !== known.dark) return true;
    if (!offset) return false;
    const area = targetOf({ x: rect.left + offset.x, y: rect.top + offset.y });
    const now = this.#under(area);
    return now !== under || (now !== null && now !== box && showsText(now, area));
  }

  /** Whether nothing is known of a field's place: it was never looked at, or the page has put another node into its row. */
  isUnknown({ element, row }: Anchored): boolean {
    return row.isConnected && !this.#choices.get(element)?.box.isConnected;
  }

  /** Looks at a field: whether it can be seen, and where its marker goes. */
  look(field: Anchored): void {
    const known = this.#choices.get(field.element);
    const box = known?.box.isConnected ? known.box : boxOf(field);
    const rect = box.getBoundingClientRect();
    this.#choices.set(field.element, this.#choose(field, box, rect));
    if (known?.box !== box) this.#watcher.observe(box);
  }

  /** Where a field that was looked at is now; `null` while it cannot be seen. */
  locate({ element }: Anchored): Anchor | null {
    const known = this.#choices.get(element);
    if (!known?.seen || this.#clipped.has(known.box)) return null;
    const box = known.box.getBoundingClientRect();
    if (box.width === 0) return null;
    const { offset, lineTop, dark } = known;
    const fits = box.width === known.width && box.height === known.height;
    const spot = fits && offset ? { x: box.left + offset.x, y: box.top + offset.y } : null;
    return { spot, line: { left: box.left, top: box.top + lineTop, width: box.width, height: 2 }, box, dark };
  }

  #onClip(entries: readonly IntersectionObserverEntry[], onClip: () => void): void {
    let changed = false;
    for (const { target, intersectionRect, boundingClientRect } of entries) {
      const isOut = intersectionRect.height < Math.min(SHOWING, boundingClientRect.height);
      changed ||= isOut !== this.#clipped.has(target);
      if (isOut) this.#clipped.add(target);
      else this.#clipped.delete(target);
    }
    if (changed) onClip();
  }

  /** What of the page lies just within the two ends of a field. */
  #endsOf(rect: DOMRect): readonly (Element | null)[] {
    if (rect.width === 0) return [];
    const y = rect.top + rect.height / 2;
    return [rect.left + 2, rect.right - 3].map((x) => pageAt(x, y, this.#host));
  }

  #under({ left, top, width, height }: Rect): Element | null {
    return pageAt(left + width / 2, top + height / 2, this.#host);
  }

  #choose(field: Anchored, box: HTMLElement, rect: DOMRect): Choice {
    const { width, height } = rect;
    const ends = this.#endsOf(rect);
    const seen = ends.length > 0 && ends.every((end) => field.row.contains(end));
    const found = { box, width, height, lineTop: height - 2, text: textOf(box), seen, ends };
    if (!seen) return { ...found, offset: null, dark: false, under: null };
    const style = getComputedStyle(box);
    const text = shownBounds(box);
    const layout: FieldLayout = {
      box: rect,
      centred: field.centred ?? false,
      rtl: style.direction === 'rtl',
      textEnd: isTextControl(box) ? this.#typedEnd(box, rect, style) : endOf(text, style.direction === 'rtl'),
      row: field.row.getBoundingClientRect(),
      label: field.labelElement?.getBoundingClientRect() ?? null,
    };
    const home = { row: field.row, box, blank: field.blank };
    const isFit = (each: Point) => isInView(each) && isFree(targetOf(each), home, this.#host);
    const inGap = () => (layout.centred ? undefined : gapsIn(surroundingsOf(field, layout)).find(isFit));
    const spot = spotsFor(layout).find(isFit) ?? inGap() ?? null;
    return {
      ...found,
      under: spot && this.#under(targetOf(spot)),
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

/** What a field says, as far as it tells whether its marker still fits. */
function textOf(box: HTMLElement): string {
  return (isTextControl(box) ? box.value || box.placeholder : box.textContent).slice(0, MEASURED);
}

/** The control, or the widest block around a displayed value that holds nothing else. */
function boxOf({ control, element, row, labelElement }: Anchored): HTMLElement {
  if (control) return control;
  if (isTextControl(element)) return element;
  let box = element;
  for (let at = element.parentElement; at && at !== row && row.contains(at); at = at.parentElement) {
    if ((labelElement && at.contains(labelElement)) || at.childElementCount > 1) break;
    box = at;
  }
  return box;
}

/** Where a displayed value's text is; `null` of a control, whose text has no place of its own. */
function shownBounds(box: HTMLElement): ReturnType<typeof boundsOf> {
  return isTextControl(box) || box instanceof HTMLSelectElement ? null : boundsOf(textRects(box));
}

/** What stands around a displayed value that fills its line. */
function surroundingsOf({ element, row, labelElement, places = [] }: Anchored, layout: FieldLayout): Surroundings {
  const others = [labelElement, ...places.map((place) => place.element)].filter((each) => each !== element);
  const isOthers = (block: Element) => others.some((each) => each !== undefined && block.contains(each));
  let block: Element = element;
  for (let at = element.parentElement; at && at !== row && row.contains(at) && !isOthers(at); at = at.parentElement) {
    block = at;
  }
  const isFirst = places.length === 0 || places[0]?.element === element;
  return {
    block: block.getBoundingClientRect(),
    row: layout.row,
    taken: takenIn(row, element),
    label: labelElement && isFirst ? textRects(labelElement) : [],
    rtl: layout.rtl,
  };
}

function endOf(text: ReturnType<typeof boundsOf>, rtl: boolean): number | null {
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
