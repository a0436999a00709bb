import { afterFrame } from '../../lib/page/wait';
import { keyOfPlace, type PlaceId } from '../../lib/page/placed';
import type { Drawing } from './drawing';
import { CardState } from './open-card';
import { reveal } from './reveal';
import type { Sizes } from './sizes';
import { placesWithFindings } from './views';

/** What a user does with cards: which one is open, and where the focus is meanwhile. */
export class CardControl {
  readonly state: CardState;
  #whys: ReadonlySet<string> = new Set();

  /** `drawing`: what is drawn now; `draw`: something else is to be drawn. */
  constructor(
    readonly sizes: Sizes,
    readonly on: { readonly drawing: () => Drawing | null; readonly draw: () => void },
  ) {
    this.state = new CardState(on.draw);
  }

  /** The rules whose reason is shown. */
  get whys(): ReadonlySet<string> {
    return this.#whys;
  }

  /** Opens the card of a place, else of another one of its field; without one, of the first with findings. */
  ask(place: PlaceId | null, focus: boolean): void {
    const drawing = this.on.drawing();
    if (!drawing) return;
    const places = placesWithFindings(drawing.view);
    const meant =
      place === null
        ? undefined
        : (places.find((each) => each === place) ?? places.find((each) => keyOfPlace(each) === keyOfPlace(place)));
    // Asked for a field without findings: there is nothing to open, and another field's card would surprise.
    const wanted = meant ?? (place === null || focus ? places[0] : undefined);
    if (wanted !== undefined) this.#open(wanted, focus);
  }

  /** A marker was pressed. */
  press(place: PlaceId, byKey: boolean): void {
    const open = this.state.current;
    if (open?.pinned && open.of === place) this.close();
    else this.#open(place, byKey);
  }

  /** The pill was pressed: the next place with findings, the first after the last. */
  next(byKey: boolean): void {
    const drawing = this.on.drawing();
    const places = drawing ? placesWithFindings(drawing.view) : [];
    const at = places.findIndex((each) => each === this.state.current?.of);
    const place = places[(at + 1) % places.length];
    if (place !== undefined) this.#open(place, byKey);
  }

  toggleWhy(rule: string): void {
    const whys = new Set(this.#whys);
    if (!whys.delete(rule)) whys.add(rule);
    this.#whys = whys;
    this.on.draw();
  }

  onKey(event: KeyboardEvent): void {
    const open = this.state.current;
    if (event.key !== 'Escape' || !event.isTrusted || !open) return;
    // Escape in a card the user opened is meant for the card, not for the field under edit.
    if (open.pinned) event.stopImmediatePropagation();
    this.close();
  }

  close(): void {
    this.state.close(Boolean(this.on.drawing()?.stage.root.activeElement));
  }

  #open(place: PlaceId, focus: boolean): void {
    const drawing = this.on.drawing();
    if (!drawing) return;
    const returnTo = this.#focused(drawing);
    const giveFocus = () => this.sizes.card.element?.querySelector('button')?.focus({ preventScroll: true });
    reveal(drawing, place, () => {
      this.state.open(place, { pinned: true, returnTo });
      // Giving focus lays the page out: the frame that shows the card does it anyway.
      if (focus) afterFrame(giveFocus, drawing.end.signal);
    });
  }

  #focused(drawing: Drawing): HTMLElement | null {
    const inside = drawing.stage.root.activeElement;
    const element = inside ?? document.activeElement;
    // From one card to the next, the focus still returns to where it was before the first.
    if (inside && this.sizes.card.element?.contains(inside)) return this.state.current?.returnTo ?? null;
    return element instanceof HTMLElement ? element : null;
  }
}
