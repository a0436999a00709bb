import * as v from 'valibot';
import type { LimitReport } from '../account-limits';
import type { CrmFailure } from '../errors';
import type { CrmAnswer, Dialect } from '../transport';
import { API_ORIGIN } from './paths';

// https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines (2026-11): search 5 a second for the
// whole account, of which Lintel takes 4; else 100 (free, starter) or 190 (pro, enterprise) in 10 s for each app, told
// by headers, of which it takes nine tenths: other browsers of the team may use the same key.
const SEARCH = { capacity: 4, windowMs: 1_000, reserve: 1 };
const GENERAL = { capacity: 90, windowMs: 10_000, reserve: 15 };
const SHARE = 0.9;

const detail = v.looseObject({
  message: v.optional(v.string()),
  context: v.optional(v.looseObject({ requiredGranularScopes: v.optional(v.array(v.string())) })),
});
/** HubSpot's error body; every key is optional in practice. */
const errorBody = v.looseObject({
  message: v.optional(v.string()),
  category: v.optional(v.string()),
  policyName: v.optional(v.string()),
  context: detail.entries.context,
  errors: v.optional(v.array(detail)),
});
type ErrorBody = v.InferOutput<typeof errorBody>;

function bodyOf(answer: CrmAnswer): ErrorBody {
  try {
    const read = v.safeParse(errorBody, JSON.parse(answer.text));
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}

function failureIn(answer: CrmAnswer): CrmFailure {
  const body = bodyOf(answer);
  const text = body.message ?? `HTTP ${answer.status}`;
  switch (answer.status) {
    case 401:
      return { code: 'Unauthorized', detail: text };
    case 403:
      return { code: 'MissingScopes', detail: text, scopes: scopesIn(body) };
    case 404:
      return { code: 'NotFound', detail: text };
    case 409:
      return conflict(text);
    case 423:
    case 429:
      return { code: 'RateLimited', detail: text };
    case 477:
      return { code: 'Unreachable', detail: text };
    default:
      return { code: answer.status >= 500 ? 'Unreachable' : 'Invalid', detail: reasons(body, text) };
  }
}

function scopesIn(body: ErrorBody): readonly string[] {
  const named = [body.context, ...(body.errors ?? []).map((one) => one.context)];
  return [...new Set(named.flatMap((context) => context?.requiredGranularScopes ?? []))];
}

/** The id is only in the text: `Contact already exists. Existing ID: 6001`. */
function conflict(text: string): CrmFailure {
  const id = /existing id:\s*(\d+)/i.exec(text)?.[1];
  return { code: 'Conflict', detail: text, ...(id ? { conflictId: id } : {}) };
}

function reasons(body: ErrorBody, text: string): string {
  const more = (body.errors ?? []).flatMap((one) => (one.message && !text.includes(one.message) ? [one.message] : []));
  return [text, ...more].join('; ');
}

/** A limit header as a number; `undefined` where it is missing or out of all reason. */
function header(answer: CrmAnswer, name: string, max: number): number | undefined {
  const text = answer.headers[`x-hubspot-ratelimit-${name}`] ?? '';
  if (!/^\d{1,9}$/.test(text)) return undefined;
  return Number(text) <= max ? Number(text) : undefined;
}

function limitsIn(answer: CrmAnswer, endpointClass: 'search' | 'general'): LimitReport {
  const dailyLimit = header(answer, 'daily', 1e9);
  const dailyRemaining = header(answer, 'daily-remaining', 1e9);
  const daily = dailyLimit !== undefined && dailyRemaining !== undefined ? { dailyLimit, dailyRemaining } : {};
  // Search answers carry no limit headers; if one ever does, they speak of the other limit.
  const max = header(answer, 'max', 10_000);
  const windowMs = header(answer, 'interval-milliseconds', 60_000);
  if (endpointClass === 'search' || !max || !windowMs) return daily;
  const capacity = Math.max(1, Math.floor(max * SHARE));
  const left = header(answer, 'remaining', 10_000);
  return { ...daily, capacity, windowMs, ...(left === undefined ? {} : { remaining: left - (max - capacity) }) };
}

function pauseIn(answer: CrmAnswer): { ms: number; daySpent: boolean } {
  const policy = bodyOf(answer).policyName;
  if (policy === 'DAILY') return { ms: 0, daySpent: true };
  return { ms: policy === 'TEN_SECONDLY_ROLLING' ? GENERAL.windowMs : SEARCH.windowMs, daySpent: false };
}

/** What the transport must know of HubSpot. */
export const hubspotDialect: Dialect = {
  origin: () => API_ORIGIN,
  keyHeader: 'authorization',
  limits: { search: SEARCH, general: GENERAL },
  limitsIn,
  failureIn,
  pauseIn,
};
