import { Anchors, type Anchor } from '../../lib/page/anchor';
import { placeCard, type Rect } from '../../lib/page/geometry';
import type { PageView } from '../../lib/page/painter';
import type { FieldKey } from '../../lib/record/record';
import { cornerFor } from './corner';

/** Room for the marker between a field and its card, in px. */
const BESIDE = 20;

/** Where everything of one drawing is. */
export class Placing {
  #places: ReadonlyMap<FieldKey, Anchor> = new Map();
  #corner = { size: '', x: 0, y: 0 };
  readonly #anchors: Anchors;
  readonly #host: Element;

  /** `host`: our own node in the page. */
  constructor(host: Element) {
    this.#host = host;
    this.#anchors = new Anchors(host);
  }

  /** Where the fields are that something is drawn at; one that cannot be seen is missing. */
  get places(): ReadonlyMap<FieldKey, Anchor> {
    return this.#places;
  }

  /** Looks where fields are now; answers whether anything moved. `again`: their surroundings may have changed too. */
  measure(view: PageView, open: FieldKey | undefined, again: boolean): boolean {
    const places = new Map<FieldKey, Anchor>();
    const marked = view.marks.map(({ field }) => field);
    const others = view.fields.filter(({ key }) => key === open || view.notes.has(key));
    for (const field of new Set([...marked, ...others])) {
      const anchor = this.#anchors.locate(field, again);
      if (anchor) places.set(field.key, anchor);
    }
    const same = JSON.stringify([...places]) === JSON.stringify([...this.#places]);
    this.#places = places;
    return !same;
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

function move(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
