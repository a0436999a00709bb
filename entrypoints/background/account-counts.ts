import type { AccountCounts } from '../../lib/crm/crm';
import { failureOf } from '../../lib/crm/errors';
import type { CrmId } from '../../lib/record/record';
import type { AccountSampleParts } from './account-sample';

/** How long the CRM may take, in ms: on Pipedrive ten pages, after whoever types. */
const PATIENCE = 60_000;
/** Twelve months, in ms. */
const YEAR = 365 * 86_400_000;

/** Counts what the contacts of a connected account lack. */
export interface AccountCounter {
  /** `undefined` where the CRM is not connected. Rejects with the CRM's own refusal. */
  of(crm: CrmId): Promise<AccountCounts | undefined>;
}

export type AccountCounterParts = Pick<AccountSampleParts, 'boot' | 'connections' | 'onRefused' | 'now'>;

/** Asked of the CRM each time: nothing of it is kept. */
export function createAccountCounter({ boot, connections, onRefused, now }: AccountCounterParts): AccountCounter {
  return {
    async of(id) {
      const account = boot.connection(id)?.account;
      const crm = account === undefined ? undefined : await connections.crmFor(id, account);
      try {
        const call = { signal: AbortSignal.timeout(PATIENCE), priority: 'job' } as const;
        return await crm?.contactCounts(now() - YEAR, call);
      } catch (error) {
        onRefused(id, failureOf(error));
        throw error;
      }
    },
  };
}
