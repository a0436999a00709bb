import type { Rect } from './geometry';
import { INTERACTIVE } from './hit-test';

/** How many pieces of text are looked at. */
const MAX_TEXTS = 20;
/** Of a whole row: its label, its values and what stands beside them. */
const MAX_ROW_TEXTS = 60;

/** Where the text of an element is, a rectangle for each line of a piece: of the text itself, because the range of a block spans the block. */
export function textRects(element: Element, most = MAX_TEXTS): readonly DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  for (let node = walker.nextNode(), seen = 0; node && seen < most; node = walker.nextNode(), seen++) {
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 0) rects.push(rect);
  }
  return rects;
}

/** Around all of some rectangles; `null` around none. */
export function boundsOf(
  rects: readonly DOMRect[],
): { readonly left: number; readonly right: number; readonly bottom: number } | null {
  if (rects.length === 0) return null;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

/** Every line of text in a row, and every control but those that stand around `own`. */
export function takenIn(row: Element, own: Element): readonly Rect[] {
  const controls = [...row.querySelectorAll(INTERACTIVE)].filter((control) => !control.contains(own));
  return [...textRects(row, MAX_ROW_TEXTS), ...controls.map((control) => control.getBoundingClientRect())];
}
