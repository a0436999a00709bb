import type { CrmId } from '../record/record';
import type { Credentials } from './credentials';
import type { Dismissals } from './dismissals';
import type { LookupCache } from './lookup-cache';
import type { Recents } from './recents';

export interface WipeableStores {
  readonly cache: LookupCache;
  readonly recents: Recents;
  readonly credentials: Credentials;
  readonly dismissals: Dismissals;
}

/** Empties the caches. Keys, dismissals, journal and snapshots stay. */
export async function wipeCaches({ cache, recents }: Pick<WipeableStores, 'cache' | 'recents'>): Promise<void> {
  await Promise.all([cache.wipe(), recents.wipe()]);
}

/** Forgets a CRM: its key, caches and dismissals. Journal and snapshots stay: they are asked about separately. */
export async function forgetCrm(stores: WipeableStores, crm: CrmId): Promise<void> {
  // The key first: whatever fails after it, nothing can be asked in the rep's name any more.
  await stores.credentials.remove(crm);
  await Promise.all([stores.cache.wipe(crm), stores.recents.wipe(crm), stores.dismissals.wipe(crm)]);
}
