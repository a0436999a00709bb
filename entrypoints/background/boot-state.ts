import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { CrmId } from '../../lib/record/record';
import { readHouseStyle } from '../../lib/style/read-house-style';
import type { HouseStyle } from '../../lib/style/house-style';

/** What is known of a connection without opening the vault: never the key. */
const connection = v.object({
  crm: v.picklist(['hubspot', 'pipedrive']),
  account: v.string(),
  uiHost: v.string(),
  country: v.exactOptional(v.string()),
  state: v.picklist(['connected', 'unauthorized', 'missing-scopes']),
  missingScopes: v.array(v.string()),
  canWrite: v.boolean(),
  keyHint: v.string(),
});
export type Connection = v.InferOutput<typeof connection>;

const cacheLimits = v.object({ maxEntries: v.number(), maxAgeHours: v.number() });
export type CacheLimits = v.InferOutput<typeof cacheLimits>;
/** 20,000 look-ups are some 10 MB; three days keep a weekend's names warm and personal data short-lived. */
export const DEFAULT_CACHE_LIMITS: CacheLimits = { maxEntries: 20_000, maxAgeHours: 72 };

/** What every check needs, held in memory so that a check awaits no database. Written to `storage.local` on change. */
export interface BootState {
  readonly ready: Promise<void>;
  style(): HouseStyle;
  saveStyle(style: HouseStyle): Promise<void>;
  connection(crm: CrmId): Connection | undefined;
  saveConnection(crm: CrmId, connection: Connection | undefined): Promise<void>;
  cacheLimits(): CacheLimits;
  saveCacheLimits(limits: CacheLimits): Promise<void>;
}

/** Starts loading at once; await `ready` before reading. Stored values that are not valid fall back to the defaults. */
export function createBootState(): BootState {
  let style = readHouseStyle(undefined).style;
  let limits = DEFAULT_CACHE_LIMITS;
  const connections = new Map<CrmId, Connection>();

  async function load(): Promise<void> {
    const stored = await browser.storage.local.get(['style', 'connections', 'cacheLimits']);
    style = readHouseStyle(stored.style).style;
    const known = v.safeParse(v.array(connection), stored.connections ?? []);
    for (const one of known.success ? known.output : []) connections.set(one.crm, one);
    const readLimits = v.safeParse(cacheLimits, stored.cacheLimits);
    if (readLimits.success) limits = readLimits.output;
  }

  return {
    ready: load(),
    style: () => style,
    async saveStyle(next) {
      style = next;
      await browser.storage.local.set({ style });
    },
    connection: (crm) => connections.get(crm),
    async saveConnection(crm, next) {
      if (next) connections.set(crm, next);
      else connections.delete(crm);
      await browser.storage.local.set({ connections: [...connections.values()] });
    },
    cacheLimits: () => limits,
    async saveCacheLimits(next) {
      limits = next;
      await browser.storage.local.set({ cacheLimits: limits });
    },
  };
}
