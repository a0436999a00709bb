import { MutationBudget } from './mutation-budget';
import type { Surface } from './surface';
import { timeSpent } from './tasks';
import { after, throttle } from './wait';
import { listenToRegions, observeRegions, type PageChanges, type RegionEvents } from './watch-regions';

/** How long the first rest of a row lasts, and the longest, in ms: each is twice the one before. */
const FIRST_REST = 1_000;
const LONGEST_REST = 8_000;
/** A rest that begins so long (ms) after the last one ended is a first one again. */
const APART = 10_000;
/** How long a resting page is looked at (ms), and with how many mutations meanwhile it has calmed down. */
const SAMPLE = 300;
const CALM = 30;
/** A page that may come to be too much is followed at this pace, in ms. */
const STRAINED_GAP = 500;
/** How often a rest asks whether what is shown is still true, in ms. */
const BEAT = 500;

/** What can happen to a surface. */
export interface SurfaceEvents extends RegionEvents {
  /** Elements of fields came, went or changed their state: fields must be found again. */
  structure(): void;
  /** Texts of fields changed, the elements stayed. */
  texts(): void;
  /** A container of the record may have been replaced, or another one have come. */
  around(): void;
  /** A rest began, or it goes on: nothing else is said of the page meanwhile. */
  resting(): void;
  /** A rest is over: everything may have changed. */
  rested(): void;
}

/**
 * Watches a surface for as long as its page can be followed. Where the page keeps rewriting its fields it rests instead:
 * it observes nothing, looks again after a while, longer each time, and goes on once the page has calmed down or a
 * person does something. Ends with the signal.
 */
export class SurfaceWatch {
  #surface: Surface | null = null;
  #listening = new AbortController();
  #observing = new AbortController();
  #rest: AbortController | null = null;
  #next = FIRST_REST;
  #restedAt = -Infinity;
  readonly #tellSlowly;

  constructor(
    readonly on: SurfaceEvents,
    readonly signal: AbortSignal,
    readonly budget = new MutationBudget(() => performance.now(), timeSpent),
  ) {
    this.#tellSlowly = throttle(() => this.isResting || on.structure(), STRAINED_GAP, signal);
    const options = { signal, capture: true, passive: true } as const;
    for (const type of ['keydown', 'pointerdown', 'wheel']) {
      window.addEventListener(type, (event) => event.isTrusted && this.#onPerson(event.type), options);
    }
    const end = () => [this.#listening, this.#observing, this.#rest].forEach((each) => each?.abort());
    signal.addEventListener('abort', end, { once: true });
  }

  get isResting(): boolean {
    return this.#rest !== null;
  }

  /** Watches these containers from now on. */
  follow(surface: Surface): void {
    this.#surface = surface;
    this.#listening.abort();
    if (this.signal.aborted) return;
    this.#listening = new AbortController();
    listenToRegions(surface, this.on, this.#listening.signal);
    if (!this.isResting) this.#observe();
  }

  #observe(): void {
    this.#observeAs({
      inside: (change, count) => {
        if (this.budget.spend(count)) this.#startRest();
        else if (this.budget.isStrained) this.#tellSlowly();
        else this.on[change]();
      },
      around: () => {
        if (this.budget.spend(1)) this.#startRest();
        else this.on.around();
      },
    });
  }

  #observeAs(on: PageChanges): void {
    this.#observing.abort();
    this.#observing = new AbortController();
    if (this.#surface) observeRegions(this.#surface, on, this.#observing.signal);
  }

  /** A page that a person works on is followed whatever it does: what it does may answer to that. */
  #onPerson(type: string): void {
    this.budget.forgive();
    // Who scrolls reads what is there.
    if (type !== 'wheel' && this.isResting) this.#endRest();
  }

  #startRest(): void {
    this.#observing.abort();
    if (performance.now() - this.#restedAt > APART) this.#next = FIRST_REST;
    const rest = new AbortController();
    this.#rest = rest;
    const beat = () => {
      this.on.resting();
      after(BEAT, beat, rest.signal);
    };
    beat();
    this.#lookLater(rest.signal);
  }

  #lookLater(signal: AbortSignal): void {
    const ms = this.#next;
    this.#next = Math.min(2 * ms, LONGEST_REST);
    after(ms, () => this.#sample(signal), signal);
  }

  #sample(signal: AbortSignal): void {
    let seen = 0;
    const count = (more: number) => {
      seen += more;
      // That is enough to know.
      if (seen > CALM) this.#observing.abort();
    };
    this.#observeAs({ inside: (_, more) => count(more), around: () => count(1) });
    // Nobody has said so if they were replaced.
    this.on.around();
    const judge = () => {
      this.#observing.abort();
      if (seen <= CALM) this.#endRest();
      else this.#lookLater(signal);
    };
    after(SAMPLE, judge, signal);
  }

  #endRest(): void {
    this.#rest?.abort();
    this.#rest = null;
    this.#restedAt = performance.now();
    this.budget.forgive();
    this.#observe();
    this.on.rested();
  }
}
