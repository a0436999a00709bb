import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
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
  const page = await context.newPage();
  try {
    await page.goto(TEST_PAGE);
    // Chromium drops policies of an extension whose schema it has not read yet, right after a start: then they are given again.
    await until('the policy to reach the extension', async () => {
      await apply(page, JSON.stringify(policies));
      const held = await worker.evaluate(() => chrome.storage.managed.get(null));
      return isDeepStrictEqual(held, values);
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
