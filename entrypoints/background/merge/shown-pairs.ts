import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { maskedRecord, type ShownRecord } from '../../../lib/merge/fingerprint';

/** What a person was shown of two records, codes of persons masked, kept so that a change meanwhile can be told value by value. */
export interface ShownPairs {
  put(fingerprint: string, pair: readonly ShownRecord[]): Promise<void>;
  /** Empty where it is no longer known. */
  get(fingerprint: string): Promise<readonly ShownRecord[]>;
}

const KEY = 'shownPairs';
/** Open reviews at one time are few; a pair takes some 10 kB of the session's 10 MB. */
const KEPT = 8;

const stored = v.array(
  v.object({
    fingerprint: v.string(),
    pair: v.array(v.object({ id: v.string(), values: v.record(v.string(), v.string()) })),
  }),
);

/** In session memory: reviewing takes longer than a worker lives, and nothing of it should reach the disk. */
export function createShownPairs(): ShownPairs {
  async function all(): Promise<v.InferOutput<typeof stored>> {
    const found = v.safeParse(stored, (await browser.storage.session.get(KEY))[KEY]);
    return found.success ? found.output : [];
  }
  return {
    async put(fingerprint, shown) {
      const pair = shown.map(maskedRecord);
      const others = (await all()).filter((one) => one.fingerprint !== fingerprint);
      await browser.storage.session.set({ [KEY]: [{ fingerprint, pair }, ...others].slice(0, KEPT) });
    },
    async get(fingerprint) {
      return (await all()).find((one) => one.fingerprint === fingerprint)?.pair ?? [];
    },
  };
}
