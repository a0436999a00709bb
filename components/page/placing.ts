import { Anchors, type Anchor } from '../../lib/page/anchor';
import { placeCard, type Rect, type Size } from '../../lib/page/geometry';
import type { PageView } from '../../lib/page/painter';
import { placedIn, type PlacedField, type PlaceId } from '../../lib/page/placed';
import { areaIn, PillCorner, type Viewport } from './corner';
import { moved } from './lengths';
import { same } from './turns';

/** Room for the marker between a field and its card, in px. */
const BESIDE = 20;

/** Where everything of one drawing is. Read it only where the page's layout is done, never after drawing. */
export class Placing {
  #places: ReadonlyMap<PlaceId, Anchor> = new Map();
  #suspects = new Set<PlaceId>();
  #turn = 0;
  #view: Viewport = { width: 0, height: 0, rtl: false };
  readonly #anchors: Anchors;
  readonly corner: PillCorner;

  /** `host`: our own node in the page. `onClip`: something was scrolled out of or into sight. */
  constructor(host: Element, onClip: () => void, signal: AbortSignal) {
    this.#anchors = new Anchors(host, onClip, signal);
    this.corner = new PillCorner(host, signal);
  }

  /** Where the values are that something is drawn at; one that cannot be seen is missing. */
  get places(): ReadonlyMap<PlaceId, Anchor> {
    return this.#places;
  }
  get viewport(): Viewport {
    return this.#view;
  }

  /** Has the surroundings of every field, or of another one each time, looked at in the measurements to come: they may have changed. */
  suspect(view: PageView, open: PlaceId | undefined, which: 'all' | 'next'): void {
    const ids = shownPlaces(view, open).map(({ id }) => id);
    const at = this.#turn++ % ids.length;
    for (const id of which === 'all' ? ids : ids.slice(at, at + 1)) this.#suspects.add(id);
  }

  /** Whether it is known where everything is that a view marks: it can be drawn at once. */
  knows({ marks }: PageView): boolean {
    return marks.every(({ id }) => this.#places.has(id));
  }

  /** Looks closely at one field that is new or may have changed: that is dear. Answers whether there are more of them. */
  look(view: PageView, open: PlaceId | undefined): boolean {
    const drawn = drawnPlaces(view, open);
    // One that may be drawn any moment is looked at once, and then when typing rests: not at every key.
    const fresh = [
      ...drawn.filter(({ field }) => this.#anchors.isNew(field)),
      ...comingPlaces(view, drawn).filter(({ field }) => this.#anchors.isUnknown(field)),
    ];
    const suspects = shownPlaces(view, open).filter(({ id }) => this.#suspects.has(id));
    const due = new Map([...fresh, ...suspects].map((place) => [place.id, place]));
    // What is not drawn yet comes first; before all the one whose card is open: it is waiting for it.
    const [first] = due.values();
    const place = (open && due.get(open)) ?? first;
    if (place) {
      const { id, field } = place;
      if (this.#anchors.isNew(field) || this.#anchors.isDisturbed(field)) this.#anchors.look(field);
      this.#suspects.delete(id);
    }
    return due.size > 1;
  }

  /** Takes in where fields and the window's edges are; answers whether a field is elsewhere than before. */
  measure(view: PageView, open: PlaceId | undefined): boolean {
    const { clientWidth: width } = document.documentElement;
    const { direction } = getComputedStyle(document.documentElement);
    this.#view = { width, height: window.innerHeight, rtl: direction === 'rtl' };
    return this.follow(view, open);
  }

  /** Follows fields that only moved; answers whether one did. */
  follow(view: PageView, open: PlaceId | undefined): boolean {
    const places = new Map<PlaceId, Anchor>();
    for (const { id, field } of shownPlaces(view, open)) {
      // A value that becomes a control, or a control a value: what is drawn at it stays meanwhile.
      const before = this.#anchors.isUnknown(field) ? this.#places.get(id) : undefined;
      const anchor = before ?? this.#anchors.locate(field);
      if (anchor) places.set(id, anchor);
    }
    const moved = !same([...places], [...this.#places]);
    this.#places = places;
    return moved;
  }

  /** Moves the drawn card, whose size is known, beside its value; beside the pill where that cannot be seen. */
  moveCard(card: HTMLElement, id: PlaceId, size: Size, pill: Size | null): void {
    const place = this.#places.get(id);
    const { left, top, width, height }: Rect =
      place?.box ?? areaIn(this.corner.current ?? {}, pill ?? { width: 0, height: 0 }, this.#view);
    const spot = place?.spot;
    const beside = spot && spot.x > left ? Math.max(width, spot.x + BESIDE - left) : width;
    const { x, y } = placeCard({ left, top, width: beside, height }, size, this.#view, this.#view.rtl);
    card.style.transform = moved(x, y).transform;
  }
}

function drawnPlaces(view: PageView, open: PlaceId | undefined): readonly PlacedField[] {
  const wanted = new Set<PlaceId>([...view.notes.keys(), ...(open ? [open] : [])]);
  for (const { id } of view.marks) wanted.delete(id);
  const others = wanted.size === 0 ? [] : view.fields.flatMap(placedIn).filter(({ id }) => wanted.has(id));
  return [...view.marks, ...others];
}

function comingPlaces({ coming }: PageView, drawn: readonly PlacedField[]): readonly PlacedField[] {
  return coming.filter(({ id }) => drawn.every((each) => each.id !== id));
}

/** What is drawn, and what may be any moment. */
function shownPlaces(view: PageView, open: PlaceId | undefined): readonly PlacedField[] {
  const drawn = drawnPlaces(view, open);
  return [...drawn, ...comingPlaces(view, drawn)];
}
