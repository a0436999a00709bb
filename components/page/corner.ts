import type { Rect, Size } from '../../lib/page/geometry';
import { isFree } from '../../lib/page/hit-test';
import { same, whenIdle } from './turns';

const EDGE = 16;
/** How far the pill moves up when something of the page is in its corner, in px. */
const RAISED = 72;
/** Room for the counts, in px: what is looked for before the pill was drawn once. */
const USUAL: Size = { width: 220, height: 36 };

/** What of the window the page fills, and how it reads. */
export interface Viewport extends Size {
  readonly rtl: boolean;
}

/** How far from two edges of the window, in px: whatever the pill's size, the browser keeps it there. */
export type Corner = Readonly<Partial<Record<'left' | 'right' | 'top' | 'bottom', number>>>;

/** The corners for the pill, best first: the bottom end, above it, the other ones. */
function cornersOf({ rtl }: Viewport): readonly [Corner, ...Corner[]] {
  const [end, start] = rtl ? (['left', 'right'] as const) : (['right', 'left'] as const);
  return [
    { [end]: EDGE, bottom: EDGE },
    { [end]: EDGE, bottom: EDGE + RAISED },
    { [start]: EDGE, bottom: EDGE },
    { [end]: EDGE, top: EDGE },
  ];
}

/** The area in a corner. */
export function areaIn(corner: Corner, { width, height }: Size, view: Size): Rect {
  return {
    left: corner.left ?? view.width - (corner.right ?? EDGE) - width,
    top: corner.top ?? view.height - (corner.bottom ?? EDGE) - height,
    width,
    height,
  };
}

/** Finds the pill's corner: looking is dear, so it is done in idle time, a corner in a turn, and only for what grew. */
export class PillCorner {
  #corner: Corner | null = null;
  #latest: { readonly size: Size; readonly view: Viewport } | null = null;

  constructor(
    readonly host: Element,
    readonly signal: AbortSignal,
  ) {}

  /** `null` until a corner was looked for. */
  get current(): Corner | null {
    return this.#corner;
  }

  /** Looks for a corner with room for a pill of that size; `onFound` is called when one was looked for. */
  choose(pill: Size | null, view: Viewport, onFound: () => void): void {
    const size = pill ?? USUAL;
    const before = this.#latest;
    const fits = before && size.width <= before.size.width && size.height <= before.size.height;
    if (fits && same(view, before.view)) return;
    const latest = { size, view };
    this.#latest = latest;
    const corners = cornersOf(view);
    const look = ([corner, ...others]: readonly Corner[]): void =>
      whenIdle(() => {
        if (latest !== this.#latest) return;
        if (corner && !isFree(areaIn(corner, size, view), null, this.host)) {
          look(others);
          return;
        }
        this.#corner = corner ?? corners[0];
        onFound();
      }, this.signal);
    look(corners);
  }
}
