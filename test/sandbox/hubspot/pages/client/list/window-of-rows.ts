import { type RefCallback, useState, type UIEventHandler } from 'react';

/** A row of the list, by its styles, and the frame before it was measured. */
const ROW = 41;
const FIRST_HEIGHT = 600;
/** So many rows before and after those on show are in the document too. */
const OVERSCAN = 2;

/** Which rows of a list are in the document, and how much room the others take (px). */
interface WindowOfRows {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly after: number;
  readonly measure: RefCallback<HTMLElement>;
  readonly onScroll: UIEventHandler<HTMLElement>;
  /** The key of the row at a place of the window; `undefined` where each record keeps a row of its own. */
  readonly keyOf: (place: number) => string | undefined;
}

/** The rows near those on show, their elements used again for the records that are scrolled to; all of them where `isOn` is not set. */
export function useWindowOfRows(count: number, isOn: boolean): WindowOfRows {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const slots = isOn ? Math.ceil(height / ROW) + 2 * OVERSCAN : count;
  const first = isOn ? Math.max(0, Math.min(Math.floor(top / ROW) - OVERSCAN, count - slots)) : 0;
  const last = Math.min(count, first + slots);
  return {
    ...{ first, last },
    before: first * ROW,
    after: (count - last) * ROW,
    measure: (node) => {
      if (isOn && node) setHeight(node.clientHeight);
    },
    onScroll: ({ currentTarget }) => {
      if (isOn) setTop(currentTarget.scrollTop);
    },
    keyOf: (place) => (isOn ? `slot ${(first + place) % slots}` : undefined),
  };
}
