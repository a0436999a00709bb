import { Anchors, type Anchor } from '../../lib/page/anchor';
import { placeCard, type Rect, type Size } from '../../lib/page/geometry';
import type { PageView } from '../../lib/page/painter';
import type { FoundField } from '../../lib/page/surface';
import type { FieldKey } from '../../lib/record/record';
import { areaIn, PillCorner, type Viewport } from './corner';
import { moved } from './lengths';
import { same } from './turns';

/** Room for the marker between a field and its card, in px. */
const BESIDE = 20;

/** Where everything of one drawing is. Read it only where the page's layout is done, never after drawing. */
export class Placing {
  #places: ReadonlyMap<FieldKey, Anchor> = new Map();
  #suspects = new Set<FieldKey>();
  #turn = 0;
  #view: Viewport = { width: 0, height: 0, rtl: false };
  readonly #anchors: Anchors;
  readonly corner: PillCorner;

  /** `host`: our own node in the page. `onClip`: something was scrolled out of or into sight. */
  constructor(host: Element, onClip: () => void, signal: AbortSignal) {
    this.#anchors = new Anchors(host, onClip, signal);
    this.corner = new PillCorner(host, signal);
  }

  /** Where the fields are that something is drawn at; one that cannot be seen is missing. */
  get places(): ReadonlyMap<FieldKey, Anchor> {
    return this.#places;
  }
  get viewport(): Viewport {
    return this.#view;
  }

  /** Has the surroundings of every field, or of another one each time, looked at in the measurements to come: they may have changed. */
  suspect(view: PageView, open: FieldKey | undefined, which: 'all' | 'next'): void {
    const keys = shownFields(view, open).map(({ key }) => key);
    const at = this.#turn++ % keys.length;
    for (const key of which === 'all' ? keys : keys.slice(at, at + 1)) this.#suspects.add(key);
  }

  /** Whether it is known where everything is that a view marks: it can be drawn at once. */
  knows({ marks }: PageView): boolean {
    return marks.every(({ field }) => this.#places.has(field.key));
  }

  /** Looks closely at one field that is new or may have changed: that is dear. Answers whether there are more of them. */
  look(view: PageView, open: FieldKey | undefined): boolean {
    const drawn = drawnFields(view, open);
    // One that may be drawn any moment is looked at once, and then when typing rests: not at every key.
    const fresh = [
      ...drawn.filter((field) => this.#anchors.isNew(field)),
      ...comingFields(view, drawn).filter((field) => this.#anchors.isUnknown(field)),
    ];
    const due = new Set([...fresh, ...shownFields(view, open).filter(({ key }) => this.#suspects.has(key))]);
    // What is not drawn yet comes first; before all the one whose card is open: it is waiting for it.
    const [first] = due;
    const field = [...due].find(({ key }) => key === open) ?? first;
    if (field) {
      if (this.#anchors.isNew(field) || this.#anchors.isDisturbed(field)) this.#anchors.look(field);
      this.#suspects.delete(field.key);
    }
    return due.size > 1;
  }

  /** Takes in where fields and the window's edges are; answers whether a field is elsewhere than before. */
  measure(view: PageView, open: FieldKey | undefined): boolean {
    const { clientWidth: width } = document.documentElement;
    const { direction } = getComputedStyle(document.documentElement);
    this.#view = { width, height: window.innerHeight, rtl: direction === 'rtl' };
    return this.follow(view, open);
  }

  /** Follows fields that only moved; answers whether one did. */
  follow(view: PageView, open: FieldKey | undefined): boolean {
    const places = new Map<FieldKey, Anchor>();
    for (const field of shownFields(view, open)) {
      // A value that becomes a control, or a control a value: what is drawn at it stays meanwhile.
      const before = this.#anchors.isUnknown(field) ? this.#places.get(field.key) : undefined;
      const anchor = before ?? this.#anchors.locate(field);
      if (anchor) places.set(field.key, anchor);
    }
    const moved = !same([...places], [...this.#places]);
    this.#places = places;
    return moved;
  }

  /** Moves the drawn card, whose size is known, beside its field; beside the pill where the field cannot be seen. */
  moveCard(card: HTMLElement, field: FieldKey, size: Size, pill: Size | null): void {
    const place = this.#places.get(field);
    const { left, top, width, height }: Rect =
      place?.box ?? areaIn(this.corner.current ?? {}, pill ?? { width: 0, height: 0 }, this.#view);
    const spot = place?.spot;
    const beside = spot && spot.x > left ? Math.max(width, spot.x + BESIDE - left) : width;
    const { x, y } = placeCard({ left, top, width: beside, height }, size, this.#view, this.#view.rtl);
    card.style.transform = moved(x, y).transform;
  }
}

function drawnFields(view: PageView, open: FieldKey | undefined): FoundField[] {
  const marked = view.marks.map(({ field }) => field);
  const others = view.fields.filter(({ key }) => key === open || view.notes.has(key));
  return [...new Set([...marked, ...others])];
}

function comingFields({ coming }: PageView, drawn: readonly FoundField[]): FoundField[] {
  return coming.filter((field) => !drawn.includes(field));
}

/** What is drawn, and what may be any moment. */
function shownFields(view: PageView, open: FieldKey | undefined): FoundField[] {
  const drawn = drawnFields(view, open);
  return [...drawn, ...comingFields(view, drawn)];
}
