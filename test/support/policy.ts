import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { POLICY_READ } from '../../lib/messages/house';
import type { Lintel } from './browser';
import { until } from './until';

/** Chromium's own page for trying policies, in builds without a brand: needs no root and ends with the profile. */
const TEST_PAGE = 'chrome://policy/test';

/** What Chromium's policy page has in its modules. */
interface WebUi {
  readonly sendWithPromise: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
}

/** Mandatory, of the user, from the cloud: the numbers of Chromium's `policy_types.h`. */
const ROLLED_OUT = { level: 1, scope: 0, source: 2 };

/** Whether this browser lets a profile try policies; branded Chrome does not. */
export async function canSetPolicy({ context }: Pick<Lintel, 'context'>): Promise<boolean> {
  const page = await context.newPage();
  const there = await page.goto(TEST_PAGE).then(
    () => page.locator('policy-test-table').count(),
    () => 0,
  );
  await page.close();
  return there > 0;
}

/** Rolls a policy for the extension out to the running browser, as device management does; `{}` takes it away. */
export async function setPolicy(
  { context, extensionId, worker }: Pick<Lintel, 'context' | 'extensionId' | 'worker'>,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const policies = Object.entries(values).map(([name, value]) => ({
    ...{ namespace: extensionId, name, value },
    ...ROLLED_OUT,
  }));
  const isHeld = async () => isDeepStrictEqual(await worker.evaluate(() => chrome.storage.managed.get(null)), values);
  const heard = async (): Promise<unknown> =>
    (await worker.evaluate((key) => chrome.storage.session.get(key), POLICY_READ))[POLICY_READ];
  const [wasHeld, before] = [await isHeld(), await heard()];
  const page = await context.newPage();
  try {
    await page.goto(TEST_PAGE);
    // Right after a start Chromium may drop policies of an extension whose schema it has not read yet, or take them and tell nobody.
    await until('the policy to reach the extension', async () => {
      await apply(page, JSON.stringify(policies));
      if (!(await isHeld())) return false;
      const isHeard = async () => wasHeld || (await heard()) !== before;
      if (await until('the policy to be heard', isHeard, 2_000).catch(() => false)) return true;
      await apply(page, '[]');
      return false;
    });
  } finally {
    await page.close();
  }
}

async function apply(page: Page, policies: string): Promise<void> {
  await page.evaluate(async (list) => {
    const address = 'chrome://resources/js/cr.js';
    // The module is Chromium's own, and in no package of ours.
    // eslint-disable-next-line no-unsanitized/method -- the address stands in the line above
    const { sendWithPromise } = (await import(address)) as WebUi;
    await sendWithPromise('setLocalTestPolicies', list, '');
  }, policies);
}
