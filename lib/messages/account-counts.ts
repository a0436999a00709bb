/** What the welcome page asks of an account once it is connected. Types only. */
import type { CrmId } from '../record/record';

/** How many contacts of an account lack something. `undefined`: the CRM cannot count it. */
export interface AccountCounts {
  readonly noEmail: number | undefined;
  readonly noPhone: number | undefined;
  readonly noOwnerOrSource: number | undefined;
  /** Without activity for twelve months. */
  readonly untouched: number | undefined;
}

/** Counts by one search each. Throws as every request of a CRM does. */
export type CountAccount = (crm: CrmId) => Promise<AccountCounts>;
