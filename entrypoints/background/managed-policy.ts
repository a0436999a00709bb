import { browser } from 'wxt/browser';
import { complain } from './trouble';

/**
 * How long a first start waits for the policy. Chromium's policy service takes seconds to answer after a start of the browser, 2 to 3 here
 * and up to 8 elsewhere (ghostery/ghostery-extension#3367), and now and then keeps silent; a worker that starts later is answered in milliseconds.
 */
export const PATIENCE = 3_000;

/** Where the policy that was read last is kept in `storage.local`; `{}`: there was none. */
export const LAST_POLICY = 'lastPolicy';

async function keep(policy: unknown): Promise<void> {
  const { [LAST_POLICY]: kept } = await browser.storage.local.get(LAST_POLICY);
  if (!isSamePolicy(kept, policy)) await browser.storage.local.set({ [LAST_POLICY]: policy });
}

function keepForNextStart(policy: unknown): void {
  void keep(policy).catch((error: unknown) => complain('The policy was not kept', error));
}

/**
 * What device management has set, however long the browser takes to tell; `{}` where it has set nothing, or in a browser without
 * it (Firefox then rejects). Kept for the next start.
 */
export async function askPolicy(): Promise<unknown> {
  const policy: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  // Whoever waits for the policy does not wait for this.
  keepForNextStart(policy);
  return policy;
}

/** Whether two policies say the same in the same order; in another order they cost one check of the open pages, no more. */
export function isSamePolicy(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What holds from the start, by what `storage.local` holds and what the browser is going to answer: the policy that was read last, so
 * that no rep waits for the browser and none escapes a policy meanwhile. Where none was ever read, the answer; where that takes
 * longer than `PATIENCE`, no policy until it comes, and the next start does not wait again.
 */
export async function policyAtStart(
  local: Readonly<Record<string, unknown>>,
  answer: Promise<unknown>,
): Promise<unknown> {
  const kept = local[LAST_POLICY];
  if (kept !== undefined && kept !== null) return kept;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<object>((resolve) => {
    timer = setTimeout(() => {
      keepForNextStart({});
      resolve({});
    }, PATIENCE);
  });
  return Promise.race([answer, waited]).finally(() => clearTimeout(timer));
}
