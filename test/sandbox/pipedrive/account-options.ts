import type { CountryCode } from 'libphonenumber-js/max';

/** Plans by what they allow (facts/pipedrive-api.md, "Limits"). */
export const PLANS = {
  lite: { tokenFactor: 1, burst: 20 },
  growth: { tokenFactor: 2, burst: 40 },
  premium: { tokenFactor: 5, burst: 100 },
  ultimate: { tokenFactor: 7, burst: 120 },
} as const;
export type Plan = keyof typeof PLANS;

/** What can be chosen of a sandboxed account. */
export interface PipedriveOptions {
  /** The first part of its host: `nordweb` in `nordweb.pipedrive.com`. */
  readonly companyDomain: string;
  readonly companyId: number;
  readonly companyName: string;
  readonly country: CountryCode;
  readonly plan: Plan;
  /** Users paid for: the daily budget is multiplied by them. */
  readonly seats: number;
  /** With it persons have a job title, a birthday, notes and an address. */
  readonly contactSync: boolean;
  /** Whether the company has Campaigns: without, nobody's marketing status can be asked for. */
  readonly campaigns: boolean;
  /** What reading a record that was merged away answers: nobody knows which Pipedrive does (facts/pipedrive-api.md, "Merge"). */
  readonly mergedAway: 'not-found' | 'is-deleted';
  /** The account's only clock: milliseconds since 1970. */
  readonly now: () => number;
}

/** A Finnish account on the cheapest plan with contact sync. */
export const DEFAULT_PIPEDRIVE: PipedriveOptions = {
  companyDomain: 'lintel-sandbox',
  companyId: 7_340_012,
  companyName: 'Lintel Sandbox Oy',
  country: 'FI',
  plan: 'lite',
  seats: 3,
  contactSync: true,
  campaigns: true,
  mergedAway: 'not-found',
  now: () => Date.now(),
};

/** A deleted record is kept this long (facts/pipedrive-api.md). */
export const KEPT_DELETED = 30 * 86_400_000;
