import { type PipedriveOptions, PLANS } from '../account-options';
import { type PipedriveLimit, rateLimited } from '../refusal';

/** The limits of an account (facts/pipedrive-api.md, "Limits"). What is not given follows from its plan and seats. */
export interface PipedriveLimitOptions {
  /** Requests of one token in two seconds. */
  readonly burst?: number;
  /** Searches of one token in two seconds: the same on every plan. */
  readonly searches: number;
  /** Tokens of the whole company in a day. */
  readonly dailyTokens?: number;
  /** Whether answers tell of the daily budget: not all of Pipedrive's do. */
  readonly dailyHeaders: boolean;
  /** Refused requests in a row before Pipedrive's front answers a 403 page, and for how long it does. */
  readonly patience: number;
  readonly blockedMs: number;
}

export const DEFAULT_PIPEDRIVE_LIMITS: PipedriveLimitOptions = {
  searches: 10,
  dailyHeaders: true,
  patience: 10,
  blockedMs: 60_000,
};

const WINDOW = 2_000;
const DAY = 86_400_000;
const TOKENS_A_SEAT = 30_000;

/** What a request draws on. */
export interface Draw {
  readonly token: string;
  readonly cost: number;
  readonly isSearch: boolean;
}

/** Counts requests against the limits of one account: a window for each token, searches apart, and the company's day. */
export class PipedriveLimits {
  options: PipedriveLimitOptions;
  readonly #windows = new Map<string, readonly number[]>();
  readonly #refused = new Map<string, number>();
  readonly #blockedUntil = new Map<string, number>();
  #day = 0;
  #spent = 0;

  constructor(
    readonly account: { readonly options: PipedriveOptions; now(): number },
    options: Partial<PipedriveLimitOptions> = {},
  ) {
    this.options = { ...DEFAULT_PIPEDRIVE_LIMITS, ...options };
  }

  /** Tokens spent since midnight (UTC). */
  get spent(): number {
    this.#turnDay();
    return this.#spent;
  }

  /** Tokens the company has in a day. */
  get budget(): number {
    const { plan, seats } = this.account.options;
    return this.options.dailyTokens ?? TOKENS_A_SEAT * PLANS[plan].tokenFactor * seats;
  }

  /** Whether a token asked on for so long that its requests get a page instead of an answer. */
  isBlocked(token: string): boolean {
    return (this.#blockedUntil.get(token) ?? 0) > this.account.now();
  }

  /** Counts a request. Throws the 429 of the limit that was passed; a refused request costs nothing. */
  take(draw: Draw): void {
    try {
      this.#take(draw);
      this.#refused.delete(draw.token);
    } catch (error) {
      const refused = (this.#refused.get(draw.token) ?? 0) + 1;
      this.#refused.set(draw.token, refused);
      if (refused >= this.options.patience) {
        this.#blockedUntil.set(draw.token, this.account.now() + this.options.blockedMs);
        this.#refused.delete(draw.token);
      }
      throw error;
    }
  }

  /** The limit headers as they stand for a token, of its searches or of all else. */
  headers({ token, isSearch }: Omit<Draw, 'cost'>): Readonly<Record<string, string>> {
    const now = this.account.now();
    const max = this.#max(isSearch);
    const times = this.#timesOf(token, isSearch);
    const opens = (times[0] ?? now - WINDOW) + WINDOW - now;
    return {
      'x-ratelimit-limit': String(max),
      'x-ratelimit-remaining': String(Math.max(0, max - times.length)),
      'x-ratelimit-reset': String(Math.ceil(opens / 1_000)),
      ...(this.options.dailyHeaders
        ? {
            'x-daily-ratelimit-token-limit': String(this.budget),
            'x-daily-ratelimit-token-remaining': String(Math.max(0, this.budget - this.spent)),
          }
        : {}),
    };
  }

  /** Forgets every request so far. */
  reset(): void {
    for (const map of [this.#windows, this.#refused, this.#blockedUntil]) map.clear();
    this.#spent = 0;
  }

  #take({ token, cost, isSearch }: Draw): void {
    const now = this.account.now();
    if (this.spent + cost > this.budget) throw refusal('daily', DAY - (now % DAY));
    const times = this.#timesOf(token, isSearch);
    if (times.length >= this.#max(isSearch)) {
      throw refusal(isSearch ? 'search' : 'burst', (times[0] ?? now) + WINDOW - now);
    }
    this.#windows.set(windowKey(token, isSearch), [...times, now]);
    this.#spent += cost;
  }

  #max(isSearch: boolean): number {
    return isSearch ? this.options.searches : (this.options.burst ?? PLANS[this.account.options.plan].burst);
  }

  #timesOf(token: string, isSearch: boolean): readonly number[] {
    const since = this.account.now() - WINDOW;
    return (this.#windows.get(windowKey(token, isSearch)) ?? []).filter((at) => at > since);
  }

  #turnDay(): void {
    const day = Math.floor(this.account.now() / DAY);
    if (day !== this.#day) this.#spent = 0;
    this.#day = day;
  }
}

function windowKey(token: string, isSearch: boolean): string {
  return `${token} ${isSearch ? 'search' : 'all else'}`;
}

function refusal(limit: PipedriveLimit, waitMs: number) {
  return rateLimited(limit, waitMs / 1_000);
}
