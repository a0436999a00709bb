import type { SurfaceKind } from './surface';
import { hear, speech, startTiming, type Speech, type TimingEvent } from './timing';
import { alarm } from './wait';

/** Runs the timing machine on the clock: `onDue` is called when a finding that waited becomes due by itself. */
export class Speaker {
  #state;
  readonly #due;

  constructor(
    surface: SurfaceKind,
    readonly onDue: () => void,
    signal: AbortSignal,
  ) {
    this.#state = startTiming(surface);
    this.#due = alarm(() => this.hear({ type: 'tick' }) && this.onDue(), signal);
  }

  get state() {
    return this.#state;
  }
  get speech(): Speech {
    return speech(this.#state);
  }

  /** Takes an event in that happened at `at` (ms, as `performance.now`); answers whether something else is to be drawn now. */
  hear(event: TimingEvent, at = performance.now()): boolean {
    const before = this.#state;
    this.#state = hear(before, event, at);
    this.#due.set(this.speech.dueAt);
    return before.spoken !== this.#state.spoken || before.edited.size !== this.#state.edited.size;
  }
}
