/** Where a marker goes when a value fills its line, in viewport pixels. Pure: rectangles in, positions out. */
import { CLEAR, MARKER, TARGET, type Point, type Rect } from './geometry';

/** What surrounds a value that fills its line. */
export interface Surroundings {
  /** The part of the row that is this value's own: no other value and no label in it. */
  readonly block: Rect;
  /** Label and value together: the marker stays within. */
  readonly row: Rect;
  /** Texts and controls of the row, a rectangle for each line of a text. */
  readonly taken: readonly Rect[];
  /** The lines of the label's text; none where another value stands nearer to the label. */
  readonly label: readonly Rect[];
  readonly rtl: boolean;
}

/** Lines whose middles are so near are one, in px: links and plain text stand a little differently. */
const SAME_LINE = 6;

const middleOf = ({ top, height }: Rect) => top + height / 2;
const rightOf = ({ left, width }: Rect) => left + width;

/** The same rectangle in a page that runs the other way. */
const mirrored = (rect: Rect): Rect => ({ ...rect, left: -rightOf(rect) });

/**
 * The places for a marker beside a value that fills its line, nearest first, as the corner of its 16 px square: behind
 * what stands on a line of the value's own part, the first line first; behind the label's text; before it.
 */
export function gapsIn(around: Surroundings): readonly Point[] {
  if (!around.rtl) return leftToRight(around);
  const turned = {
    ...{ block: mirrored(around.block), row: mirrored(around.row) },
    ...{ taken: around.taken.map(mirrored), label: around.label.map(mirrored) },
  };
  return leftToRight({ ...around, ...turned }).map(({ x, y }) => ({ x: -x - MARKER, y }));
}

function leftToRight({ block, row, taken, label }: Surroundings): readonly Point[] {
  const own = taken.filter((rect) => rect.left >= block.left - 1 && isBeside(rect, block));
  const spots = linesOf(own).flatMap((y) => behind(y, block.left, taken, row));
  const [name] = label;
  if (!name) return spots;
  const y = middleOf(name);
  const before = { x: name.left - CLEAR - MARKER, y: y - MARKER / 2 };
  return [...spots, ...behind(y, name.left, taken, row), ...(before.x >= row.left ? [before] : [])];
}

/** Whether a text or control stands on a line of the block. */
function isBeside(rect: Rect, { top, height }: Rect): boolean {
  const y = middleOf(rect);
  return y >= top && y <= top + height;
}

/** The middles of the lines, from the top. */
function linesOf(texts: readonly Rect[]): readonly number[] {
  const middles = texts.map(middleOf).sort((a, b) => a - b);
  return middles.filter((y, at) => at === 0 || y - (middles[at - 1] ?? y) > SAME_LINE);
}

/** The first gap of a line behind what stands at `from` or later; none where it lies beyond the row. */
function behind(y: number, from: number, taken: readonly Rect[], row: Rect): readonly Point[] {
  const onLine = taken.filter((rect) => rect.left >= from - 1 && crosses(rect, y)).sort((a, b) => a.left - b.left);
  const [first, ...rest] = onLine;
  let end = first ? rightOf(first) : from;
  for (const rect of rest) {
    if (rect.left - end >= TARGET) break;
    end = Math.max(end, rightOf(rect));
  }
  const x = end + CLEAR;
  return x + MARKER <= rightOf(row) ? [{ x, y: y - MARKER / 2 }] : [];
}

function crosses({ top, height }: Rect, y: number): boolean {
  return top < y + MARKER / 2 && top + height > y - MARKER / 2;
}
