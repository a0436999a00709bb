import type { CrmId } from '../record/record';
import { takeKey } from './credential-deposit';
import type { VaultDatabase } from './database';

/** Where keys live: nowhere else, and only the background opens it. Calls reject where the database does. */
export interface Credentials {
  /** The key that was checked and saved; `undefined` where the CRM is not connected. */
  token(crm: CrmId): Promise<string | undefined>;
  save(crm: CrmId, token: string): Promise<void>;
  remove(crm: CrmId): Promise<void>;
  /** The key that the options page has left, once. It is not saved by this: check it first. */
  takeDeposit(crm: CrmId): Promise<string | undefined>;
}

export function createCredentials({ credentials }: VaultDatabase, now: () => number): Credentials {
  return {
    token: async (crm) => (await credentials.get(crm))?.token,
    async save(crm, token) {
      await credentials.put({ crm, token, savedAt: now() });
    },
    remove: (crm) => credentials.delete(crm),
    takeDeposit: takeKey,
  };
}

/** The end of a key, for people to recognise it by: `…4f2a`. Too short a key shows nothing of itself. */
export function keyHint(token: string): string {
  return token.length >= 16 ? `…${token.slice(-4)}` : '…';
}
