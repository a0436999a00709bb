import * as v from 'valibot';
import type { LimitReport } from '../account-limits';
import type { CrmFailure } from '../errors';
import type { CrmAnswer, Dialect } from '../transport';
import { originOf } from './paths';

// https://pipedrive.readme.io/docs/core-api-concepts-rate-limiting (2026-11): by plan 20 to 120 requests in 2 s for each
// key, 10 in 2 s for searches on every plan, told by headers. Lintel takes nine tenths: the key may be used elsewhere too.
const WINDOW_MS = 2_000;
const SEARCH = { capacity: 9, windowMs: WINDOW_MS, reserve: 3 };
const GENERAL = { capacity: 18, windowMs: WINDOW_MS, reserve: 6 };
const SHARE = 0.9;

/** Pipedrive's error body; every key is optional in practice. */
const errorBody = v.looseObject({
  error: v.fallback(v.optional(v.string()), undefined),
  error_info: v.fallback(v.nullish(v.string()), undefined),
});

function errorOf(answer: CrmAnswer): v.InferOutput<typeof errorBody> {
  try {
    const read = v.safeParse(errorBody, JSON.parse(answer.text));
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}

const CODES: Readonly<Record<number, CrmFailure['code']>> = {
  401: 'Unauthorized',
  // A key has its user's rights: there is no scope to name.
  403: 'MissingScopes',
  404: 'NotFound',
  409: 'Conflict',
  410: 'NotFound',
  429: 'RateLimited',
};

/** Pipedrive's advice in `error_info` is the same boilerplate everywhere: kept only where there is no error text. */
function failureIn(answer: CrmAnswer): CrmFailure {
  const { error, error_info } = errorOf(answer);
  const detail = error ?? error_info ?? `HTTP ${answer.status}`;
  const code = CODES[answer.status] ?? (answer.status >= 500 ? 'Unreachable' : 'Invalid');
  return { code, detail, ...(code === 'MissingScopes' ? { scopes: [] } : {}) };
}

/** A limit header as a number; `undefined` where it is missing or out of all reason. */
function header(answer: CrmAnswer, name: string, max: number): number | undefined {
  const text = answer.headers[name] ?? '';
  return /^\d{1,12}$/.test(text) && Number(text) <= max ? Number(text) : undefined;
}

/** Search answers tell the limit of searches, all others the general one. */
function limitsIn(answer: CrmAnswer): LimitReport {
  const dailyLimit = header(answer, 'x-daily-ratelimit-token-limit', 1e9);
  const dailyRemaining = header(answer, 'x-daily-ratelimit-token-remaining', 1e9);
  const daily = dailyLimit !== undefined && dailyRemaining !== undefined ? { dailyLimit, dailyRemaining } : {};
  const max = header(answer, 'x-ratelimit-limit', 10_000);
  if (!max) return daily;
  const capacity = Math.max(1, Math.floor(max * SHARE));
  const left = header(answer, 'x-ratelimit-remaining', 10_000);
  const remaining = left === undefined ? {} : { remaining: left - (max - capacity) };
  return { ...daily, capacity, windowMs: WINDOW_MS, ...remaining };
}

function pauseIn(answer: CrmAnswer): { ms: number; daySpent: boolean } {
  const daySpent =
    /\bdaily\b/i.test(errorOf(answer).error ?? '') || header(answer, 'x-daily-ratelimit-token-remaining', 1e9) === 0;
  return { ms: WINDOW_MS, daySpent };
}

/** What the transport must know of Pipedrive. */
export const pipedriveDialect: Dialect = {
  origin: originOf,
  keyHeader: 'x-api-token',
  limits: { search: SEARCH, general: GENERAL },
  limitsIn,
  failureIn,
  pauseIn,
};
