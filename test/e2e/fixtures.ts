import { rm } from 'node:fs/promises';
import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { documentsAvailable, validateExchange } from '../contract/openapi';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { launch, type LaunchOptions, type Lintel, makeProfile } from '../support/browser';
import { connectHubSpot } from '../support/options-page';
import { unforgivable } from '../support/trouble';

interface PerTest {
  /** What a test chooses of its browser: `test.use({ browserOptions: { lang: 'fi' } })`. */
  readonly browserOptions: Omit<LaunchOptions, 'sandbox'>;
  /** A browser with the built extension, not connected. Exceptions and console errors of the extension fail the test. */
  readonly lintel: Lintel;
  /** The same, connected to the sandbox's account with its full key. A test takes one of the two. */
  readonly connected: Lintel;
  /**
   * The sandbox with fresh data, no faults, an empty log, and its usual behaviour. What it was asked and answered in the
   * test is held against HubSpot's documents afterwards; where they are not at hand, contract.spec.ts says so.
   */
  readonly sandbox: Sandbox;
}

interface PerWorker {
  readonly running: Sandbox;
  /** A profile that the built extension was installed in, and its welcome read: an installation takes Chromium some four seconds. */
  readonly installedProfile: string;
  /** A profile that was connected to the sandbox's account through options, once for all tests of the worker. */
  readonly connectedProfile: string;
}

/** What is wrong with the exchanges of a test. With CI set, missing documents throw instead of being passed over. */
function undocumented(sandbox: Sandbox): readonly string[] {
  if (!documentsAvailable() && !process.env.CI) return [];
  return [...new Set(sandbox.requests.api().flatMap((exchange) => validateExchange(exchange)))];
}

async function keepScreenshots(pages: readonly Page[], info: TestInfo): Promise<void> {
  for (const [at, page] of pages.entries()) {
    // A page that is closing has no picture; the test has failed already.
    const body = await page.screenshot({ timeout: 5_000 }).catch(() => undefined);
    if (body) await info.attach(`page ${at} ${new URL(page.url()).pathname}`, { body, contentType: 'image/png' });
  }
}

async function withProfile(profile: string, use: (profile: string) => Promise<void>): Promise<void> {
  try {
    await use(profile);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function withLintel(
  options: LaunchOptions,
  use: (lintel: Lintel) => Promise<void>,
  info: TestInfo,
): Promise<void> {
  const lintel = await launch(options);
  try {
    await use(lintel);
    if (info.status !== info.expectedStatus) await keepScreenshots(lintel.context.pages(), info);
  } finally {
    await lintel.close();
  }
  expect(unforgivable(lintel.trouble), 'exceptions and errors of the extension').toEqual([]);
}

export const test = base.extend<PerTest, PerWorker>({
  browserOptions: [{}, { option: true }],
  running: [
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  sandbox: async ({ running }, use) => {
    const { options, validations } = running.account;
    const limits = running.limits.options;
    running.reset();
    await use(running);
    Object.assign(running.account, { options, validations });
    running.limits.options = limits;
    expect(undocumented(running), "what HubSpot's documents do not know").toEqual([]);
  },
  installedProfile: [
    async ({ running }, use) => {
      await withProfile(await makeProfile(), async (profile) => {
        await (await launch({ sandbox: running, profile })).close();
        await use(profile);
      });
    },
    { scope: 'worker' },
  ],
  connectedProfile: [
    async ({ running, installedProfile }, use) => {
      await withProfile(await makeProfile(installedProfile), async (profile) => {
        const lintel = await launch({ sandbox: running, profile });
        await connectHubSpot(lintel, running.account.token);
        await lintel.close();
        await use(profile);
      });
    },
    { scope: 'worker' },
  ],
  lintel: async ({ sandbox, browserOptions, installedProfile }, use, info) => {
    // What a test installs for itself is not there yet.
    const { keepsWelcome, extensionPath } = browserOptions;
    const isNew = keepsWelcome === true || extensionPath !== undefined;
    await withLintel({ ...browserOptions, sandbox, ...(!isNew && { copyOf: installedProfile }) }, use, info);
  },
  connected: async ({ sandbox, browserOptions, connectedProfile }, use, info) => {
    await withLintel({ ...browserOptions, sandbox, copyOf: connectedProfile }, use, info);
  },
});

export { expect };
