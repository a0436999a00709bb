import type { BreakerState } from './breaker';
import type { BucketState } from './token-bucket';

/** Search has a stricter limit of its own on both CRMs. */
export type EndpointClass = 'search' | 'general';

/** The day's budget as the CRM told it last. */
export interface DailyBudget {
  readonly limit: number;
  readonly remaining: number;
  /** When the CRM said so, in ms since 1970. */
  readonly at: number;
}

/** What must outlive the worker about one account, so that a restart neither forgets a limit nor storms a CRM that is down. */
export interface LimitState {
  readonly buckets: Readonly<Record<EndpointClass, BucketState>>;
  readonly breaker: BreakerState;
  readonly daily?: DailyBudget;
}

/** Where limits are kept: `storage.session` in the product (see lib/store/limit-store.ts). Neither call throws. */
export interface LimitStore {
  load(account: string): Promise<LimitState | undefined>;
  save(account: string, state: LimitState): Promise<void>;
}

/** A store that forgets with the process: for tests and tools. */
export function createMemoryLimitStore(): LimitStore {
  const states = new Map<string, LimitState>();
  return {
    load: (account) => Promise.resolve(states.get(account)),
    save: (account, state) => {
      states.set(account, state);
      return Promise.resolve();
    },
  };
}
