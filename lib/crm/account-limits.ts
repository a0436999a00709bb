import { Breaker, CLOSED } from './breaker';
import type { Clock } from './clock';
import type { Priority } from './crm';
import { CrmError } from './errors';
import type { DailyBudget, EndpointClass, LimitState, LimitStore } from './limit-store';
import { TokenBucket, type Limit } from './token-bucket';

/** What one answer says about the limits. */
export interface LimitReport {
  readonly capacity?: number;
  readonly windowMs?: number;
  readonly remaining?: number;
  readonly dailyLimit?: number;
  readonly dailyRemaining?: number;
}

/** Part of the day's budget that jobs leave for people typing. */
const DAILY_RESERVE = 0.1;
/** A spent budget is asked about again after an hour, for the CRM's day may end or its owner buy more; no other wait is longer either. */
export const DAILY_PAUSE_MS = 3_600_000;

/** Everything that limits calls to one account, and keeps it across restarts of the worker. */
export class AccountLimits {
  readonly buckets: Readonly<Record<EndpointClass, TokenBucket>>;
  readonly breaker: Breaker;
  #daily: DailyBudget | undefined;
  #saving: Promise<void> | undefined;
  #dirty = false;

  constructor(
    private readonly account: string,
    limits: Readonly<Record<EndpointClass, Limit>>,
    private readonly clock: Clock,
    private readonly store: LimitStore,
    saved: LimitState | undefined,
  ) {
    this.buckets = {
      search: new TokenBucket(limits.search, clock, saved?.buckets.search),
      general: new TokenBucket(limits.general, clock, saved?.buckets.general),
    };
    this.breaker = new Breaker(saved?.breaker ?? CLOSED, () => clock.now());
    this.#daily = saved?.daily;
  }

  get daily(): DailyBudget | undefined {
    return this.#daily;
  }

  /** Throws where a call should not even be tried: breaker open, the day's budget spent. */
  check(priority: Priority): void {
    const closedAt = this.breaker.refusesUntil();
    if (closedAt !== undefined) {
      throw new CrmError({ code: 'Unreachable', detail: 'The CRM failed repeatedly; waiting', retryAt: closedAt });
    }
    const daily = this.#daily;
    if (!daily || this.clock.now() >= daily.at + DAILY_PAUSE_MS) return;
    const kept = priority === 'job' ? daily.limit * DAILY_RESERVE : 0;
    if (daily.remaining > kept) return;
    const detail = "The day's budget is used up";
    throw new CrmError({ code: 'RateLimited', detail, retryAt: daily.at + DAILY_PAUSE_MS });
  }

  /** Takes in what an answer of this class told. */
  learn(endpointClass: EndpointClass, report: LimitReport): void {
    const bucket = this.buckets[endpointClass];
    if (report.capacity !== undefined && report.windowMs !== undefined) bucket.resize(report.capacity, report.windowMs);
    if (report.remaining !== undefined) bucket.leave(report.remaining);
    if (report.dailyLimit !== undefined && report.dailyRemaining !== undefined) {
      this.#daily = { limit: report.dailyLimit, remaining: report.dailyRemaining, at: this.clock.now() };
    } else if (this.#daily && this.#daily.remaining > 0) {
      this.#daily = { ...this.#daily, remaining: this.#daily.remaining - 1 };
    }
  }

  /** The CRM said that the day's budget is spent; asking again makes sense after `ms`, an hour at most. */
  dayIsSpent(ms: number): void {
    const at = this.clock.now() + Math.min(ms, DAILY_PAUSE_MS) - DAILY_PAUSE_MS;
    this.#daily = { limit: this.#daily?.limit ?? 0, remaining: 0, at };
  }

  /** Keeps the state; one write at a time, the latest state last. */
  save(): void {
    this.#dirty = true;
    this.#saving ??= this.#write().finally(() => (this.#saving = undefined));
  }

  async #write(): Promise<void> {
    while (this.#dirty) {
      this.#dirty = false;
      const buckets = { search: this.buckets.search.state, general: this.buckets.general.state };
      const state: LimitState = { buckets, breaker: this.breaker.state };
      await this.store.save(this.account, this.#daily ? { ...state, daily: this.#daily } : state);
    }
  }
}
