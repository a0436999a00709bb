import { browser } from 'wxt/browser';
import { complain } from './trouble';

/** Chromium answers within milliseconds. Where a page of ours opened while it installed us, it now and then kept silent, to a new worker too. */
export const PATIENCE = 3_000;

/** Where the last policy is kept in `storage.local`, for a browser that does not tell. */
export const LAST_POLICY = 'lastPolicy';

/** What device management has set; nothing in a browser without it (Firefox then rejects). */
const asked = (): Promise<unknown> => browser.storage.managed.get(null).catch(() => undefined);

const remembered = async (): Promise<unknown> => (await browser.storage.local.get(LAST_POLICY))[LAST_POLICY];

async function remember(policy: unknown): Promise<void> {
  if (JSON.stringify(policy) === JSON.stringify(await remembered())) return;
  if (policy === undefined) await browser.storage.local.remove(LAST_POLICY);
  else await browser.storage.local.set({ [LAST_POLICY]: policy });
}

const kept = (policy: unknown): Promise<void> =>
  remember(policy).catch((error: unknown) => complain('The policy was not kept', error));

/**
 * What `storage.managed` holds. A browser that keeps silent costs nobody the rules, and nobody escapes a policy so: after `PATIENCE` the
 * last one that was read holds, and `late` is given what comes afterwards.
 */
export async function readManaged(late: (policy: unknown) => void): Promise<unknown> {
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<unknown>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(remembered().catch(() => undefined));
    }, PATIENCE);
  });
  const answer = asked().then((policy) => {
    clearTimeout(timer);
    // Whoever waits for the policy does not wait for this.
    void kept(policy);
    if (isLate) late(policy);
    return policy;
  });
  return Promise.race([answer, waited]);
}
