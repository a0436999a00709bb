import type { PlaceId } from '../../lib/page/placed';

/** From the pointer's arrival to the card, and from its leaving to the card's end, in ms. */
const OPEN_DELAY = 150;
const CLOSE_DELAY = 250;

/** The card that is open: of which place of a field (in a list: of which record), whether it stays when the pointer leaves, and where the focus goes when it closes. */
export interface OpenCard<Of extends string = PlaceId> {
  readonly of: Of;
  readonly pinned: boolean;
  readonly returnTo: HTMLElement | null;
}

/** Which card is open: hovering opens one for a while, pressing or a key for good. */
export class CardState<Of extends string = PlaceId> {
  #open: OpenCard<Of> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly onChange: () => void) {}

  get current(): OpenCard<Of> | null {
    return this.#open;
  }

  hover(of: Of): void {
    clearTimeout(this.#timer);
    if (this.#open?.of === of || this.#open?.pinned) return;
    this.#timer = setTimeout(() => this.open(of, { pinned: false, returnTo: null }), OPEN_DELAY);
  }
  /** The pointer is on the card itself. */
  stay(): void {
    clearTimeout(this.#timer);
  }
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#open?.pinned) return;
    this.#timer = setTimeout(() => this.close(), CLOSE_DELAY);
  }
  open(of: Of, how: Omit<OpenCard, 'of'>): void {
    clearTimeout(this.#timer);
    this.#open = { of, ...how };
    this.onChange();
  }
  /** Closes; gives the focus back when it was in the card. */
  close(hadFocus = false): void {
    clearTimeout(this.#timer);
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    this.onChange();
    if (hadFocus && open.returnTo?.isConnected) open.returnTo.focus({ preventScroll: true });
  }
}
