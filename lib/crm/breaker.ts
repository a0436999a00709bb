/** A circuit breaker: after repeated failures it refuses at once for a while, then lets one call probe. */

export interface BreakerState {
  /** Failures in a row. */
  readonly failures: number;
  /** How many times in a row it has opened: each doubles the pause. */
  readonly opened: number;
  /** Until when it refuses, in ms since 1970; 0 while closed. */
  readonly openUntil: number;
}

export const CLOSED: BreakerState = { failures: 0, opened: 0, openUntil: 0 };

/** Two calls' worth of tries: a single flaky answer never shuts a rep off. */
const FAILURES_TO_OPEN = 6;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** How soon to ask again while somebody else's probe is under way. */
const PROBE_WAIT_MS = 1_000;

export class Breaker {
  #state: BreakerState;
  #probing = false;

  constructor(
    state: BreakerState,
    private readonly now: () => number,
  ) {
    this.#state = state;
  }

  get state(): BreakerState {
    return this.#state;
  }

  /** From when on asking makes sense again, in ms since 1970; `undefined` when a call may go out now. */
  refusesUntil(): number | undefined {
    const now = this.now();
    if (this.#state.openUntil === 0) return undefined;
    if (now < this.#state.openUntil) return this.#state.openUntil;
    return this.#probing ? now + PROBE_WAIT_MS : undefined;
  }

  /** A call goes out. Must be followed by exactly one of `succeeded`, `failed`, `cancelled`. */
  enter(): void {
    if (this.#state.openUntil !== 0) this.#probing = true;
  }

  succeeded(): void {
    this.#probing = false;
    this.#state = CLOSED;
  }

  failed(): void {
    const probed = this.#probing;
    this.#probing = false;
    const failures = this.#state.failures + 1;
    // A call that was already out when the breaker opened says nothing new about the CRM.
    if (this.#state.openUntil !== 0 && !probed) return;
    if (!probed && failures < FAILURES_TO_OPEN) {
      this.#state = { ...this.#state, failures };
      return;
    }
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#state.opened);
    this.#state = { failures, opened: this.#state.opened + 1, openUntil: this.now() + pause };
  }

  /** The call was given up by us: it tells nothing about the CRM. */
  cancelled(): void {
    this.#probing = false;
  }
}
