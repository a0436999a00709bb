import { type ReactNode, useEffect, useState } from 'react';

interface VirtualRowsProps {
  readonly rows: readonly { readonly key: string; readonly content: ReactNode }[];
}

interface Scroll {
  readonly top: number;
  readonly height: number;
}

/** A row before it was measured, and the scroller before it was. */
const ROW = 44;
const FIRST_HEIGHT = 400;
/** Rows within so many pixels of what is on show are in the document too. */
const OVERSCAN = 60;

/** A list of which only the rows near those on show are in the document (facts/pages.md, "virtualised"). */
export function VirtualRows({ rows }: VirtualRowsProps) {
  const [scroll, setScroll] = useState<Scroll>({ top: 0, height: FIRST_HEIGHT });
  const [sizes, setSizes] = useState<Readonly<Record<string, number>>>({});
  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        for (const { target } of entries) {
          // Both kinds of target are elements of this list.
          const { index } = (target as HTMLElement).dataset;
          const { offsetHeight } = target as HTMLElement;
          // A view that is hidden has no size: it keeps the one it had.
          if (offsetHeight === 0) continue;
          if (index === undefined) setScroll((before) => ({ ...before, height: offsetHeight }));
          else setSizes((before) => ({ ...before, [index]: offsetHeight }));
        }
      }),
  );
  useEffect(() => () => observer.disconnect(), [observer]);
  const [observe] = useState(() => (node: HTMLElement | null) => {
    if (!node) return undefined;
    observer.observe(node);
    return () => observer.unobserve(node);
  });

  const heights = rows.map((_, index) => sizes[index] ?? ROW);
  const { first, last } = inSight(heights, scroll);
  return (
    <div
      data-virtuoso-scroller="true"
      className="scroller"
      ref={observe}
      onScroll={({ currentTarget: { scrollTop } }) => setScroll((before) => ({ ...before, top: scrollTop }))}
    >
      <div className="spacer" style={{ blockSize: sum(heights.slice(0, first)) }} />
      {rows.slice(first, last).map(({ key, content }, place) => (
        <div key={key} data-index={first + place} ref={observe}>
          {content}
        </div>
      ))}
      <div className="spacer" style={{ blockSize: sum(heights.slice(last)) }} />
    </div>
  );
}

/** The rows from `first` up to, not including, `last`. */
function inSight(
  heights: readonly number[],
  { top, height }: Scroll,
): { readonly first: number; readonly last: number } {
  const starts = heights.map((_, index) => sum(heights.slice(0, index)));
  const isNear = (start: number, index: number): boolean =>
    start + (heights[index] ?? 0) > top - OVERSCAN && start < top + height + OVERSCAN;
  const near = starts.map(isNear);
  const first = near.indexOf(true);
  return first === -1 ? { first: 0, last: 0 } : { first, last: near.lastIndexOf(true) + 1 };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
