/** Rows this far (px) beyond the window's edges are read before they are scrolled into it. */
const MARGIN = '200px';
/** More rows than this are never drawn at once: no window shows them. */
const MAX_ROWS = 100;

/** Which rows of a table are in view or near. `onChange` is called when rows came near. */
export class NearRows {
  readonly #observer: IntersectionObserver;
  #watched: ReadonlySet<HTMLElement> = new Set();
  readonly #near = new Set<HTMLElement>();

  constructor(onChange: () => void, signal: AbortSignal) {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (this.#take(entries)) onChange();
      },
      { rootMargin: MARGIN },
    );
    signal.addEventListener('abort', () => this.#observer.disconnect(), { once: true });
  }

  /** The rows that are near, in the page's order. */
  get rows(): readonly HTMLElement[] {
    return [...this.#watched].filter((row) => this.#near.has(row)).slice(0, MAX_ROWS);
  }

  /** The rows there are now; those that went are forgotten. */
  watch(rows: readonly HTMLElement[]): void {
    const now = new Set(rows);
    for (const row of this.#watched) {
      if (now.has(row)) continue;
      this.#observer.unobserve(row);
      this.#near.delete(row);
    }
    for (const row of now) if (!this.#watched.has(row)) this.#observer.observe(row);
    this.#watched = now;
  }

  /** Answers whether a row came near: one that leaves changes nothing that is drawn. */
  #take(entries: readonly IntersectionObserverEntry[]): boolean {
    let came = false;
    for (const { target, isIntersecting } of entries) {
      const row = target as HTMLElement; // only rows are observed
      if (!isIntersecting) this.#near.delete(row);
      else if (this.#watched.has(row)) {
        came = true;
        this.#near.add(row);
      }
    }
    return came;
  }
}
