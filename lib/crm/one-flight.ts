import { abortReason } from './clock';
import type { Priority } from './crm';

interface Waiter {
  readonly priority: Priority;
}

interface Flight<T> {
  readonly waiters: Set<Waiter>;
  readonly controller: AbortController;
  answer: Promise<T>;
}

/** Several callers who ask the same share one call. It is given up only when the last of them has gone. */
export class Flights<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /**
   * Joins the call under way for `key`, or starts it. The call sees the priority of its most pressing caller.
   * Rejects as the call does, or with the caller's own abort reason.
   */
  join(
    key: string,
    caller: { readonly signal: AbortSignal; readonly priority: Priority },
    start: (signal: AbortSignal, priority: () => Priority) => Promise<T>,
  ): Promise<T> {
    if (caller.signal.aborted) return Promise.reject(abortReason(caller.signal));
    const flight = this.#flights.get(key) ?? this.#start(key, start);
    const waiter: Waiter = { priority: caller.priority };
    flight.waiters.add(waiter);
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#leave(key, flight, waiter);
        reject(abortReason(caller.signal));
      };
      caller.signal.addEventListener('abort', leave, { once: true });
      void flight.answer.then(resolve, reject).finally(() => caller.signal.removeEventListener('abort', leave));
    });
  }

  /** Nobody joins what is under way any more: a write has made it stale. Its callers still get their answer. */
  forget(startsWith: string): void {
    for (const key of this.#flights.keys()) if (key.startsWith(startsWith)) this.#flights.delete(key);
  }

  #start(key: string, start: (signal: AbortSignal, priority: () => Priority) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const waiters = new Set<Waiter>();
    const priority = (): Priority => ([...waiters].some((one) => one.priority === 'typing') ? 'typing' : 'job');
    // Started a turn later, so that the first caller is among the waiters when the priority is asked.
    const answer = Promise.resolve().then(() => start(controller.signal, priority));
    const flight: Flight<T> = { waiters, controller, answer };
    this.#flights.set(key, flight);
    const end = (): void => this.#end(key, flight);
    answer.then(end, end);
    return flight;
  }

  #leave(key: string, flight: Flight<T>, waiter: Waiter): void {
    flight.waiters.delete(waiter);
    if (flight.waiters.size > 0) return;
    this.#end(key, flight);
    flight.controller.abort();
  }

  #end(key: string, flight: Flight<T>): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
