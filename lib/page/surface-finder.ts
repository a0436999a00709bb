import type { Place } from './address';
import type { FieldKnowledge } from './field-knowledge';
import { findSurface } from './find-surface';
import { guessSurface } from './guess-surface';
import type { Surface } from './surface';
import { after } from './wait';

/** When a page whose containers nobody finds is looked through whole, in ms after its address or after a container went. */
const GUESSES = [1_000, 2_500, 6_000, 14_000];

export interface FinderDeps {
  readonly knowledge: FieldKnowledge;
  readonly signal: AbortSignal;
  /** How many fields the surface that is there shows; `null` where it shows enough of them. */
  fieldsShown(): number | null;
  /** A guess shows more of the record than what was there. */
  onGuess(): void;
}

/** The surface of a place: in the containers that the table describes, else where its fields are found by themselves. */
export class SurfaceFinder {
  #guess: Surface | null = null;
  #guessing = new AbortController();

  constructor(
    readonly place: Place,
    readonly deps: FinderDeps,
  ) {}

  /** The surface as it is now. `clickedId`: the row that a preview was opened from. */
  find(clickedId: string | undefined): Surface | null {
    const { place } = this;
    if (this.#guess && !this.#guess.regions.every(({ isConnected }) => isConnected)) {
      this.#guess = null;
      this.guessLater();
    }
    const surface = findSurface(document, place, clickedId);
    // What has opened over the page goes first.
    return surface && surface.kind !== place.surface ? surface : (this.#guess ?? surface);
  }

  /** Looks through the page if the record is not there by then. */
  guessLater(): void {
    this.#guessing.abort();
    this.#guessing = new AbortController();
    const signal = AbortSignal.any([this.#guessing.signal, this.deps.signal]);
    for (const ms of GUESSES) after(ms, () => void this.#guessNow(signal), signal);
  }

  async #guessNow(signal: AbortSignal): Promise<void> {
    const { place, deps } = this;
    const shown = deps.fieldsShown();
    if (shown === null || this.#guess || !place.kind) return;
    const of = { crm: place.table.crm, account: place.account, record: place.kind };
    const labels = await deps.knowledge.labels(of);
    // The account's own words come a moment later, and pages are told: what is found without them may be another field.
    if (!labels?.isComplete) return;
    const values = await deps.knowledge.values(place.id === undefined ? of : { ...of, id: place.id });
    if (signal.aborted) return;
    const guess = await guessSurface(place, { labels, shown: values, awaitsValues: false }, signal);
    if (!guess || guess.fields <= (deps.fieldsShown() ?? Infinity)) return;
    this.#guess = guess.surface;
    deps.onGuess();
  }
}
