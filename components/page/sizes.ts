import type { Size } from '../../lib/page/geometry';

/** An element of ours and how large it is. */
interface Drawn {
  readonly element: HTMLElement | null;
  /** `null` until the browser has laid it out. */
  size: Size | null;
}

/**
 * How large card and pill are, as the browser tells when it has laid them out: within the frame, before anything is shown.
 * Asking an element just drawn would make the browser lay the whole page out on the spot.
 */
export class Sizes {
  card: Drawn = { element: null, size: null };
  pill: Drawn = this.card;
  #observer: ResizeObserver | null = null;

  /** `onSize`: the card or the pill has a size, or another one than before. What is drawn no more is watched no more. */
  constructor(readonly onSize: () => void) {}

  /** For when an element comes or goes. One function for all drawings: another one would be called at each. */
  readonly onCard = (element: HTMLElement | null): void => {
    this.card = this.#swap(this.card, element);
  };
  readonly onPill = (element: HTMLElement | null): void => {
    this.pill = this.#swap(this.pill, element);
  };

  #swap(before: Drawn, element: HTMLElement | null): Drawn {
    if (before.element) this.#observer?.unobserve(before.element);
    if (element) this.#watch().observe(element, { box: 'border-box' });
    return { element, size: null };
  }

  #watch(): ResizeObserver {
    this.#observer ??= new ResizeObserver(() => {
      // Layout is done here: asking costs nothing.
      for (const each of [this.card, this.pill]) each.size = each.element?.getBoundingClientRect() ?? null;
      this.onSize();
    });
    return this.#observer;
  }

  /** Nothing is drawn any more: a page that shows no record keeps no observer of ours. */
  end(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }
}
