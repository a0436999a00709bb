/** Where things go, in viewport pixels. Pure: rectangles in, positions out. */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The drawn marker and the area that takes the pointer, in px (design/README.md: 16 px, targets 24 px). */
export const MARKER = 16;
export const TARGET = 24;
/** From the marker to the edge of the value's box, and the room kept between text and marker, in px. */
const INSET = 8;
export const CLEAR = 4;
/** A value taller than this is marked on its first line, not in its middle. */
const ONE_LINE = 48;
const FIRST_LINE = 18;

/** What is known of a field on the screen. */
export interface FieldLayout {
  /** The value's box: a control, or the block that a displayed value stands in. */
  readonly box: Rect;
  /** Where the value's text ends in the reading direction; `null` where it may fill the box. */
  readonly textEnd: number | null;
  readonly label: Rect | null;
  /** Label and value together: the marker stays within. */
  readonly row: Rect;
  readonly rtl: boolean;
  /** Whether the text stands in the middle of the box, however tall that is: else a tall one is marked on its first line. */
  readonly centred?: boolean;
}

/** So many places beyond a value are tried, a target's width apart: a label or a button may follow it. */
const MAX_STEPS = 6;
const MAX_ROW_STEPS = 24;

/** The places for a marker, best first, as the corner of its 16 px square: in the box's end, beyond it, beyond what follows it in the row, on the label's line, before it. */
export function spotsFor({ box, textEnd, label, row, rtl, centred = false }: FieldLayout): readonly Point[] {
  const y = box.top + (box.height > ONE_LINE && !centred ? FIRST_LINE : box.height / 2) - MARKER / 2;
  const right = box.left + box.width;
  const atEnd = rtl ? box.left + INSET : right - INSET - MARKER;
  const clear = textEnd !== null && (rtl ? textEnd - CLEAR >= atEnd + MARKER : textEnd + CLEAR <= atEnd);
  const roomy = box.width >= 3 * MARKER;
  const spots: Point[] = clear && roomy ? [{ x: atEnd, y }] : [];
  // In a list the next best is right behind the text, and after that any gap of the row.
  if (centred && textEnd !== null && (rtl ? textEnd > box.left : textEnd < right)) {
    spots.push({ x: rtl ? textEnd - CLEAR - 1 - MARKER : textEnd + CLEAR + 1, y });
  }
  for (let step = 0; step <= (centred ? MAX_ROW_STEPS : MAX_STEPS); step++) {
    const x = rtl ? box.left - CLEAR - MARKER - step * TARGET : right + CLEAR + step * TARGET;
    if (step === 0 || (x >= row.left && x + MARKER <= row.left + row.width)) spots.push({ x, y });
  }
  if (label) spots.push({ x: atEnd, y: label.top + label.height / 2 - MARKER / 2 });
  spots.push({ x: rtl ? right + CLEAR : box.left - CLEAR - MARKER, y });
  return spots;
}

/** The area around a marker that takes the pointer. */
export function targetOf({ x, y }: Point): Rect {
  const rim = (TARGET - MARKER) / 2;
  return { left: x - rim, top: y - rim, width: TARGET, height: TARGET };
}

/** The line below a value: along the bottom of its box, below it where the text reaches that far down. */
export function lineFor(box: Rect, textBottom: number): Rect {
  const bottom = box.top + box.height;
  const top = textBottom > bottom - 2 ? bottom : bottom - 2;
  return { left: box.left, top, width: box.width, height: 2 };
}

const GAP = 8;

/** Where a card goes: beside what it is about, else below, else above; always whole in the viewport where that is possible. */
export function placeCard(anchor: Rect, card: Size, viewport: Size, rtl: boolean): Point {
  const [right, bottom] = [anchor.left + anchor.width, anchor.top + anchor.height];
  const inside = (left: number) => clamp(left, GAP, viewport.width - card.width - GAP);
  const x = { after: inside(right + GAP), before: inside(anchor.left - GAP - card.width) };
  const fits = {
    after: right + GAP + card.width + GAP <= viewport.width,
    before: anchor.left - GAP - card.width >= GAP,
    below: bottom + GAP + card.height + GAP <= viewport.height,
    above: anchor.top - GAP - card.height >= GAP,
  };
  const within = (y: number) => clamp(y, GAP, viewport.height - card.height - GAP);
  const top = within(anchor.top);
  const side = rtl ? (['before', 'after'] as const) : (['after', 'before'] as const);
  // Beside in the reading direction only: the other side is where people look next.
  if (fits[side[0]]) return { x: x[side[0]], y: top };
  const left = inside(rtl ? anchor.left : right - card.width);
  if (fits.below) return { x: left, y: within(bottom + GAP) };
  if (fits.above) return { x: left, y: within(anchor.top - GAP - card.height) };
  if (fits[side[1]]) return { x: x[side[1]], y: top };
  return { x: left, y: within(bottom + GAP) };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
