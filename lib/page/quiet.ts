import type { Snooze } from '../messages/protocol';
import { after } from './wait';

/** Whether Lintel keeps quiet on a page, as the background says; `onChange` is called when that begins or ends. */
export class Quiet {
  #snooze: Snooze = { until: null, tab: false };

  constructor(
    readonly onChange: () => void,
    readonly signal: AbortSignal,
  ) {}

  get isOn(): boolean {
    const { until, tab } = this.#snooze;
    return tab || (until !== null && until > Date.now());
  }

  hear(snooze: Snooze): void {
    if (snooze.tab === this.#snooze.tab && snooze.until === this.#snooze.until) return;
    this.#snooze = snooze;
    if (snooze.until !== null) after(Math.max(0, snooze.until - Date.now()) + 1, this.onChange, this.signal);
    this.onChange();
  }
}
