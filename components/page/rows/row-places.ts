import { Anchors, type Anchor } from '../../../lib/page/anchor';
import { MARKER } from '../../../lib/page/geometry';
import type { RowBadge, RowsView } from '../../../lib/page/list/row-painter';
import { same } from '../turns';

/** Edges of an area, in viewport pixels. */
type Edges = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** Where the badges of one list are. Read it only where the page's layout is done, never after drawing. */
export class RowPlaces {
  #places: ReadonlyMap<string, Anchor> = new Map();
  #turn = 0;
  #scroller: HTMLElement | null = null;
  readonly #suspects = new Set<string>();
  readonly #anchors: Anchors;

  /** `host`: our own node in the page. `onClip`: a row was scrolled out of or into sight. */
  constructor(host: Element, onClip: () => void, signal: AbortSignal) {
    this.#anchors = new Anchors(host, onClip, signal);
  }

  /** Places by record; a row that cannot be seen is missing. */
  get places(): ReadonlyMap<string, Anchor> {
    return this.#places;
  }

  /** Has the surroundings of every row, or of another one each time, looked at again. */
  suspect({ badges }: RowsView, which: 'all' | 'next'): void {
    const at = this.#turn++ % badges.length;
    for (const { id } of which === 'all' ? badges : badges.slice(at, at + 1)) this.#suspects.add(id);
  }

  /** Looks closely at rows that are new or may have changed, one a step: that is dear. */
  *look({ badges }: RowsView): Iterator<void, void> {
    for (const badge of badges) {
      const isSuspect = this.#suspects.delete(badge.id);
      if (!badge.row.isConnected || !(this.#anchors.isNew(badge) || (isSuspect && this.#anchors.isDisturbed(badge)))) {
        continue;
      }
      this.#anchors.look(badge);
      yield;
    }
  }

  /** Follows rows that only moved; answers whether a badge is elsewhere than before. */
  follow({ table, badges }: RowsView): boolean {
    const window = this.#windowOn(table);
    const places = new Map(badges.flatMap((badge) => this.#placeOf(badge, window)));
    const moved = !same([...places], [...this.#places]);
    this.#places = places;
    return moved;
  }

  #placeOf(badge: RowBadge, { left, top, right, bottom }: Edges): readonly (readonly [string, Anchor])[] {
    const place = this.#anchors.locate(badge);
    const { spot } = place ?? {};
    const inSight = spot && spot.y >= top && spot.y + MARKER <= bottom && spot.x >= left && spot.x + MARKER <= right;
    return place && inSight ? [[badge.id, place]] : [];
  }

  /** The part of the screen in which rows of a table show: of a row that is cut off, its badge must not stick out. */
  #windowOn(table: HTMLElement): Edges {
    this.#scroller ??= scrollerOf(table);
    const { left, top, right, bottom } = this.#scroller.getBoundingClientRect();
    // A head that stays while rows scroll lies over them.
    const head = table.querySelector('th')?.getBoundingClientRect().bottom ?? 0;
    return {
      left: Math.max(0, left),
      top: Math.max(0, top, head),
      right: Math.min(innerWidth, right),
      bottom: Math.min(innerHeight, bottom),
    };
  }
}

/** What a table is scrolled in, if not the window: then it is the table itself. */
function scrollerOf(table: HTMLElement): HTMLElement {
  for (let at = table.parentElement; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflowY !== 'visible') return at;
  }
  return table;
}
