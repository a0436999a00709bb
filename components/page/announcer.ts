/** A pause after which what is new is announced, in ms. */
const PAUSE = 1_000;

/** Says what is new once per pause, in the one status region. */
export class Announcer {
  #known: ReadonlySet<string> = new Set();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #text = '';

  constructor(
    readonly onText: () => void,
    readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  get text(): string {
    return this.#text;
  }

  /** `items`: what is to be heard now, by an identity that outlives repainting; the newest ones are put into words by `phrase`. */
  hear(items: readonly string[], phrase: (fresh: readonly string[]) => string): void {
    const now = new Set(items);
    const fresh = items.filter((item) => !this.#known.has(item));
    // What was about to be said may be true no longer.
    clearTimeout(this.#timer);
    if (fresh.length === 0) {
      this.#known = now;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#known = now;
      this.#text = phrase(fresh);
      this.onText();
    }, PAUSE);
  }
}
