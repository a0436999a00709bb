import type { LimitReport } from './account-limits';
import type { Clock } from './clock';
import type { Priority } from './crm';
import type { CrmFailure } from './errors';
import type { EndpointClass, LimitStore } from './limit-store';
import type { Limit } from './token-bucket';

export interface CrmRequest {
  readonly method: string;
  /** Absolute, on the account's origin as the dialect knows it: anything else is refused. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  readonly endpointClass: EndpointClass;
  /** Whose limits count: the CRM and its account, `hubspot:12345`. */
  readonly account: string;
  /** Whether the call may be repeated and shared. Never for a merge or a create. */
  readonly idempotent: boolean;
  readonly priority: Priority;
  /** For one try, the reading of the answer included. */
  readonly timeoutMs: number;
}

export interface CrmAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What the transport must know of one CRM. */
export interface Dialect {
  /** The only origin that calls of an account (`CrmRequest.account`) may go to; `undefined` where there is none to trust. */
  origin(account: string): string | undefined;
  /** The header that carries the key, in lower case: what it holds is never repeated in an error. */
  readonly keyHeader: string;
  readonly limits: Readonly<Record<EndpointClass, Limit>>;
  /** What an answer tells of the limits; values out of all reason must be left out. */
  limitsIn(answer: CrmAnswer, endpointClass: EndpointClass): LimitReport;
  /** What a refusal (status ≥ 400, JSON or empty) means. Must not throw, whatever the body holds. */
  failureIn(answer: CrmAnswer): CrmFailure;
  /** What a 429 asks for: a pause of the bucket, or the end of the day's budget. */
  pauseIn(answer: CrmAnswer): { readonly ms: number; readonly daySpent: boolean };
}

export interface Transport {
  /**
   * Sends one request within the account's limits. Resolves with the answer of a success (2xx).
   * Rejects with a `CrmError`; with the signal's reason when aborted, except that a write that had left already
   * rejects with `Unreachable` and `mayHaveHappened`.
   */
  send(request: CrmRequest): Promise<CrmAnswer>;
}

/** What the transport stands on; everything that touches the world is injected. */
export interface TransportDeps {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly store: LimitStore;
  readonly dialect: Dialect;
}
