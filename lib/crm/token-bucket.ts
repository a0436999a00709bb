import { abortReason, type Clock } from './clock';
import type { Priority } from './crm';
import { CrmError } from './errors';

/** How much an endpoint class takes. */
export interface Limit {
  readonly capacity: number;
  readonly windowMs: number;
  /** Tokens that jobs leave for people typing. */
  readonly reserve: number;
}

/** What outlives the worker: when each token in use comes free, and a pause the CRM asked for (ms since 1970). */
export interface BucketState {
  readonly busyUntil: readonly number[];
  readonly pausedUntil: number;
}

export interface TakeOptions {
  /** Asked when a token comes free, so that a job that a person joins moves up. */
  readonly priority: () => Priority;
  readonly signal: AbortSignal;
  /** Waiting beyond this (ms since 1970) is refused, at once where it can be foreseen. */
  readonly deadline: number;
}

/** A token in hand. Give it back when the answer has come, whatever it was. */
export interface Token {
  giveBack(): void;
}

interface Slot {
  /** When the token is free; `Infinity` while in hand. */
  freeAt: number;
  /** For the saved state: a worker that dies with the token in hand never gives it back. */
  freeAtLatest: number;
}

interface Waiter {
  readonly options: TakeOptions;
  readonly grant: (token: Token) => void;
  readonly refuse: (error: Error) => void;
}

/** A call that lasts longer than this is not waited for after a restart. */
const LONGEST_CALL_MS = 30_000;

/**
 * Lets at most `capacity` calls reach the CRM in any window, whatever the network does to their timing: a token comes
 * back a whole window after the *answer*, so that the CRM cannot have seen it twice in one. Typing goes before jobs.
 */
export class TokenBucket {
  #limit: Limit;
  #slots: Slot[];
  #pausedUntil: number;
  #waiters: Waiter[] = [];
  #alarm: AbortController | undefined;

  constructor(
    limit: Limit,
    private readonly clock: Clock,
    saved?: BucketState,
  ) {
    this.#limit = limit;
    this.#pausedUntil = saved?.pausedUntil ?? 0;
    const busy = (saved?.busyUntil ?? []).slice(0, limit.capacity).map((at) => ({ freeAt: at, freeAtLatest: at }));
    this.#slots = [...busy, ...freeSlots(limit.capacity - busy.length)];
  }

  get state(): BucketState {
    const now = this.clock.now();
    const busyUntil = this.#slots.map((slot) => slot.freeAtLatest).filter((at) => at > now);
    return { busyUntil, pausedUntil: this.#pausedUntil > now ? this.#pausedUntil : 0 };
  }

  /** Waits for a token. Rejects with `RateLimited` when the deadline cannot be met, with the signal's reason on abort. */
  take(options: TakeOptions): Promise<Token> {
    return new Promise((resolve, reject) => {
      if (options.signal.aborted) {
        reject(abortReason(options.signal));
        return;
      }
      const leave = (): void => {
        this.#waiters = this.#waiters.filter((one) => one !== waiter);
        reject(abortReason(options.signal));
      };
      const settle = <T>(end: (value: T) => void) => {
        return (value: T): void => {
          options.signal.removeEventListener('abort', leave);
          end(value);
        };
      };
      const waiter: Waiter = { options, grant: settle(resolve), refuse: settle(reject) };
      options.signal.addEventListener('abort', leave, { once: true });
      this.#waiters.push(waiter);
      this.#serve();
    });
  }

  /** The CRM asked for silence. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.clock.now() + ms);
    this.#serve();
  }

  /** The CRM says how much it takes; whoever waits is served by the new measure. */
  resize(capacity: number, windowMs: number): void {
    if (capacity === this.#limit.capacity && windowMs === this.#limit.windowMs) return;
    this.#limit = { ...this.#limit, capacity, windowMs };
    // The busiest tokens stay: they stand for calls that the CRM still counts.
    this.#slots.sort((a, b) => b.freeAt - a.freeAt).splice(capacity);
    this.#slots.push(...freeSlots(capacity - this.#slots.length));
    this.#serve();
  }

  /** The CRM says how many calls are left in this window: others may be using up the same limit. */
  leave(remaining: number): void {
    const now = this.clock.now();
    const free = this.#slots.filter((slot) => slot.freeAt <= now);
    for (const slot of free.slice(Math.max(0, remaining))) {
      slot.freeAt = slot.freeAtLatest = now + this.#limit.windowMs;
    }
  }

  #serve(): void {
    this.#alarm?.abort();
    this.#alarm = undefined;
    const now = this.clock.now();
    const typing = this.#waiters.filter((one) => one.options.priority() === 'typing');
    const jobs = this.#waiters.filter((one) => one.options.priority() === 'job');
    let wakeAt = Infinity;
    for (const waiter of [...typing, ...jobs]) {
      const at = this.#readyAt(waiter.options.priority());
      if (at <= now) this.#grant(waiter, now);
      else if (isTooLate(at, waiter.options.deadline, now)) this.#refuse(waiter, at);
      else wakeAt = Math.min(wakeAt, at, waiter.options.deadline);
    }
    if (this.#waiters.length > 0) this.#wakeAt(wakeAt);
  }

  #readyAt(priority: Priority): number {
    const inOrder = this.#slots.map((slot) => slot.freeAt).sort((a, b) => a - b);
    // A reserve never takes the last token: jobs go on, slowly, on the smallest limit.
    const kept = priority === 'job' ? Math.min(this.#limit.reserve, inOrder.length - 1) : 0;
    return Math.max(this.#pausedUntil, inOrder[kept] ?? Infinity);
  }

  #grant(waiter: Waiter, now: number): void {
    const slot = this.#slots.find((one) => one.freeAt <= now);
    if (!slot) return;
    slot.freeAt = Infinity;
    slot.freeAtLatest = now + LONGEST_CALL_MS + this.#limit.windowMs;
    this.#waiters = this.#waiters.filter((one) => one !== waiter);
    waiter.grant({
      giveBack: () => {
        if (slot.freeAt !== Infinity) return;
        slot.freeAt = slot.freeAtLatest = this.clock.now() + this.#limit.windowMs;
        this.#serve();
      },
    });
  }

  #refuse(waiter: Waiter, readyAt: number): void {
    this.#waiters = this.#waiters.filter((one) => one !== waiter);
    const retryAt = Number.isFinite(readyAt) ? readyAt : this.clock.now() + this.#limit.windowMs;
    waiter.refuse(new CrmError({ code: 'RateLimited', detail: 'Waiting for the limit to pass', retryAt }));
  }

  #wakeAt(at: number): void {
    const alarm = new AbortController();
    this.#alarm = alarm;
    const wait = Math.max(1, at - this.clock.now());
    this.clock.sleep(wait, alarm.signal).then(
      () => this.#serve(),
      () => undefined,
    );
  }
}

function freeSlots(count: number): Slot[] {
  return Array.from({ length: Math.max(0, count) }, () => ({ freeAt: 0, freeAtLatest: 0 }));
}

function isTooLate(readyAt: number, deadline: number, now: number): boolean {
  return now >= deadline || (Number.isFinite(readyAt) && readyAt > deadline);
}
