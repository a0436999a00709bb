import { type LimitPolicy, rateLimited } from '../refusal';

/** The limits of an account (facts/hubspot-api.md, "Limits" and "Search"). */
export interface LimitOptions {
  /** Requests of one key in ten seconds: 100 on free and starter plans, 190 above. */
  readonly burst: number;
  /** Requests of the account in a day. */
  readonly daily: number;
  /** Searches of the account in a second. */
  readonly searchesPerSecond: number;
}

export const DEFAULT_LIMITS: LimitOptions = { burst: 100, daily: 250_000, searchesPerSecond: 5 };

const BURST_WINDOW = 10_000;
const SECOND = 1_000;
const DAY = 86_400_000;

/** Counts requests against the limits of one account. */
export class Limits {
  options: LimitOptions;
  readonly #bursts = new Map<string, number[]>();
  #searches: number[] = [];
  #day = 0;
  #usedToday = 0;

  constructor(
    readonly now: () => number,
    options: Partial<LimitOptions> = {},
  ) {
    this.options = { ...DEFAULT_LIMITS, ...options };
  }

  /**
   * Counts a request; returns the headers of its answer. Searches have a window of their own and no headers.
   * Throws the 429 of the limit that was passed; a refused request is not counted.
   */
  take(token: string, isSearch: boolean): Readonly<Record<string, string>> {
    const now = this.now();
    this.#turnDay(now);
    if (this.#usedToday >= this.options.daily) throw rateLimited('DAILY');
    if (isSearch) this.#searches = counted(this.#searches, now, SECOND, this.options.searchesPerSecond, 'SECONDLY');
    else {
      const before = this.#bursts.get(token) ?? [];
      this.#bursts.set(token, counted(before, now, BURST_WINDOW, this.options.burst, 'TEN_SECONDLY_ROLLING'));
    }
    this.#usedToday += 1;
    return isSearch ? {} : this.headers(token);
  }

  /** The limit headers as they stand for a key. */
  headers(token: string): Readonly<Record<string, string>> {
    const { burst, daily } = this.options;
    const used = (this.#bursts.get(token) ?? []).filter((at) => at > this.now() - BURST_WINDOW).length;
    return {
      'X-HubSpot-RateLimit-Max': String(burst),
      'X-HubSpot-RateLimit-Remaining': String(Math.max(0, burst - used)),
      'X-HubSpot-RateLimit-Interval-Milliseconds': String(BURST_WINDOW),
      'X-HubSpot-RateLimit-Daily': String(daily),
      'X-HubSpot-RateLimit-Daily-Remaining': String(Math.max(0, daily - this.#usedToday)),
    };
  }

  /** Forgets every request so far. */
  reset(): void {
    this.#bursts.clear();
    this.#searches = [];
    this.#usedToday = 0;
  }

  #turnDay(now: number): void {
    const day = Math.floor(now / DAY);
    if (day !== this.#day) this.#usedToday = 0;
    this.#day = day;
  }
}

/** The times of requests still in a rolling window, this one added. Throws where the window is full. */
function counted(times: readonly number[], now: number, window: number, max: number, policy: LimitPolicy): number[] {
  const inWindow = times.filter((at) => at > now - window);
  if (inWindow.length >= max) throw rateLimited(policy);
  return [...inWindow, now];
}
