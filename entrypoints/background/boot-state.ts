import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { CRM_IDS } from '../../lib/record/crm-names';
import type { CrmId } from '../../lib/record/record';
import type { HouseStyle } from '../../lib/style/house-style';
import { createHouse, HOUSE_KEYS, type House } from './house';
import { askPolicy, isSamePolicy, LAST_POLICY, policyAtStart } from './managed-policy';

/** What is known of a connection without opening the vault: never the key. */
const connection = v.object({
  crm: v.picklist(CRM_IDS),
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
  /** What rules run by. */
  style(): HouseStyle;
  readonly house: House;
  /** The policy may have changed: it is read again. */
  reloadPolicy(): Promise<void>;
  /**
   * Whether the browser's answer was another policy than the one this start began with; it holds by then. Pending for as long as the
   * browser keeps silent.
   */
  readonly policyChanged: Promise<boolean>;
  connection(crm: CrmId): Connection | undefined;
  saveConnection(crm: CrmId, connection: Connection | undefined): Promise<void>;
  cacheLimits(): CacheLimits;
  saveCacheLimits(limits: CacheLimits): Promise<void>;
}

// Names of settings only: their values may be anybody's.
function warn(problem: string): void {
  console.warn(`Lintel settings: ${problem}`);
}

/**
 * Starts loading at once; await `ready` before reading. Stored values that are not valid fall back to the defaults. `plans`: fulfilled
 * once the numbering plans are there, or never will be; a house style names a country of theirs, and whoever awaits `ready` may read numbers.
 */
export function createBootState(
  plans: Promise<unknown> = Promise.resolve(),
  report: (problem: string) => void = warn,
): BootState {
  const house = createHouse({ report, now: Date.now });
  let limits = DEFAULT_CACHE_LIMITS;
  const connections = new Map<CrmId, Connection>();
  const answer = askPolicy();
  /** The policy that this start began with. */
  let first: unknown;

  async function load(): Promise<void> {
    const stored = await browser.storage.local.get([...HOUSE_KEYS, LAST_POLICY, 'connections', 'cacheLimits']);
    first = await policyAtStart(stored, answer);
    for (const each of Array.isArray(stored.connections) ? (stored.connections as unknown[]) : []) {
      const known = v.safeParse(connection, each);
      if (known.success) connections.set(known.output.crm, known.output);
      else report('connections: not valid; connect again');
    }
    const readLimits = v.safeParse(v.optional(cacheLimits, DEFAULT_CACHE_LIMITS), stored.cacheLimits);
    if (readLimits.success) limits = readLimits.output;
    else report('cacheLimits: not valid; the default is used');
    // Last, because it throws where there are no plans: everything else is known by then.
    await plans;
    house.load(stored, first);
  }

  // Without its settings Lintel still checks, by its defaults.
  const ready = load()
    .catch((error: unknown) => report(error instanceof Error ? error.name : 'not readable'))
    .then(() => plans)
    .then(() => undefined);
  const policyChanged = Promise.all([answer, ready]).then(([policy]) => {
    if (isSamePolicy(policy, first)) return false;
    house.takePolicy(policy);
    return true;
  });
  return {
    ready,
    policyChanged,
    style: () => house.style(),
    house,
    async reloadPolicy() {
      await ready;
      house.takePolicy(await askPolicy());
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
