import { Anchors, type Anchor } from '../../lib/page/anchor';
import { placeCard, type Rect } from '../../lib/page/geometry';
import type { PageView } from '../../lib/page/painter';
import type { FoundField } from '../../lib/page/surface';
import type { FieldKey } from '../../lib/record/record';
import { cornerFor } from './corner';

/** Room for the marker between a field and its card, in px. */
const BESIDE = 20;

/** Fields looked at in one go: looking is dear, and the page must stay fluent. */
const AT_ONCE = 3;

/** Where everything of one drawing is. */
export class Placing {
  #places: ReadonlyMap<FieldKey, Anchor> = new Map();
  #queue = new Set<FieldKey>();
  #corner = { size: '', x: 0, y: 0 };
  readonly #anchors: Anchors;
  readonly #host: Element;

  /** `host`: our own node in the page. `onClip`: something was scrolled out of or into sight. */
  constructor(host: Element, onClip: () => void, signal: AbortSignal) {
    this.#host = host;
    this.#anchors = new Anchors(host, onClip, signal);
  }

  /** Where the fields are that something is drawn at; one that cannot be seen is missing. */
  get places(): ReadonlyMap<FieldKey, Anchor> {
    return this.#places;
  }

  /** Has every field looked at again in the measurements to come: its text or surroundings may have changed. */
  suspect(view: PageView, open: FieldKey | undefined): void {
    for (const { key } of drawnFields(view, open)) this.#queue.add(key);
  }

  /** Looks where fields are now. `moved`: whether that is elsewhere than before; `pending`: whether more are to be looked at. */
  measure(view: PageView, open: FieldKey | undefined): { readonly moved: boolean; readonly pending: boolean } {
    const fields = drawnFields(view, open);
    const due = fields.filter((field) => this.#queue.has(field.key) || this.#anchors.isNew(field));
    // The one whose card is open first: its card is waiting for it.
    due.sort((a, b) => Number(b.key === open) - Number(a.key === open));
    const now = due.slice(0, AT_ONCE);
    for (const field of now) {
      this.#anchors.look(field);
      this.#queue.delete(field.key);
    }
    const places = new Map<FieldKey, Anchor>();
    for (const field of fields) {
      const anchor = this.#anchors.locate(field);
      if (anchor) places.set(field.key, anchor);
    }
    const moved = JSON.stringify([...places]) !== JSON.stringify([...this.#places]);
    this.#places = places;
    return { moved, pending: due.length > now.length };
  }

  /** Moves the drawn pill to its corner; looks for one only when a size has changed. */
  movePill(pill: HTMLElement): void {
    const [width, height] = [pill.offsetWidth, pill.offsetHeight];
    const size = [width, height, window.innerWidth, window.innerHeight].join(' ');
    if (size !== this.#corner.size) this.#corner = { size, ...cornerFor({ width, height }, this.#host) };
    move(pill, this.#corner);
  }

  /** Moves the drawn card beside its field; beside the pill where the field cannot be seen. */
  moveCard(card: HTMLElement, field: FieldKey, pill: HTMLElement | null): void {
    const place = this.#places.get(field);
    const { left, top, width, height }: Rect = place?.box ?? pill?.getBoundingClientRect() ?? new DOMRect();
    const spot = place?.spot;
    const beside = spot && spot.x > left ? Math.max(width, spot.x + BESIDE - left) : width;
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    move(card, placeCard({ left, top, width: beside, height }, size, view, rtl));
  }
}

function drawnFields(view: PageView, open: FieldKey | undefined): FoundField[] {
  const marked = view.marks.map(({ field }) => field);
  const others = view.fields.filter(({ key }) => key === open || view.notes.has(key));
  return [...new Set([...marked, ...others])];
}

function move(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
