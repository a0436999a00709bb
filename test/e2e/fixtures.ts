import { test as base, expect } from '@playwright/test';
import { documentsAvailable, validateExchange } from '../contract/openapi';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { launch, type Lintel } from '../support/browser';
import { connectHubSpot } from '../support/options-page';
import { unforgivable } from '../support/trouble';

interface PerTest {
  /** A browser with the built extension, not connected. Exceptions and console errors of the extension fail the test. */
  readonly lintel: Lintel;
  /** The same browser, connected to the sandbox's account with its full key. */
  readonly connected: Lintel;
  /**
   * The sandbox with fresh data, no faults, an empty log, and its usual behaviour. What it was asked and answered in the
   * test is held against HubSpot's documents afterwards; where they are not at hand, contract.spec.ts says so.
   */
  readonly sandbox: Sandbox;
}

interface PerWorker {
  readonly running: Sandbox;
}

/** What is wrong with the exchanges of a test. With CI set, missing documents throw instead of being passed over. */
function undocumented(sandbox: Sandbox): readonly string[] {
  if (!documentsAvailable() && !process.env.CI) return [];
  return [...new Set(sandbox.requests.api().flatMap((exchange) => validateExchange(exchange)))];
}

export const test = base.extend<PerTest, PerWorker>({
  running: [
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  sandbox: async ({ running }, use) => {
    const { options } = running.account;
    running.reset();
    await use(running);
    running.account.options = options;
    expect(undocumented(running), "what HubSpot's documents do not know").toEqual([]);
  },
  lintel: async ({ sandbox }, use) => {
    const lintel = await launch({ sandbox });
    await use(lintel);
    const trouble = unforgivable(lintel.trouble);
    await lintel.close();
    expect(trouble, 'exceptions and errors of the extension').toEqual([]);
  },
  connected: async ({ lintel, sandbox }, use) => {
    await connectHubSpot(lintel, sandbox.account.token);
    await use(lintel);
  },
});

export { expect };
