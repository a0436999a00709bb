import type { CDPSession, Page } from '@playwright/test';
import { ensureBuilt } from '../../scripts/build-extension';
import { startSandbox, type Sandbox } from '../sandbox/server';
import { launch, type Lintel } from '../support/browser';
import { propertyOn, recordUrl } from '../support/hubspot-page';
import { connectHubSpot } from '../support/options-page';
import { unforgivable } from '../support/trouble';

/** The page's CPU is slowed down by this: a rep's laptop, not a developer's (issue "It must show"). */
export const THROTTLING = 4;

/** A browser with the extension, connected to a sandbox. */
export interface BenchPlace {
  readonly sandbox: Sandbox;
  readonly lintel: Lintel;
  /** `chrome-extension://ID/`. */
  readonly origin: string;
}

/** A tab and the DevTools session that slows it down: it does so for as long as the session is attached. */
export interface BenchTab {
  readonly page: Page;
  readonly session: CDPSession;
}

/**
 * Runs `work` in a browser of its own with the built extension, connected to a sandbox of its own.
 * @throws {Error} also where the extension complained meanwhile: figures of something broken are worth nothing
 */
export async function atPlace<T>(work: (place: BenchPlace) => Promise<T>): Promise<T> {
  const extensionPath = await ensureBuilt();
  const sandbox = await startSandbox();
  try {
    const lintel = await launch({ sandbox, extensionPath });
    try {
      await connectHubSpot(lintel, sandbox.account.token);
      const result = await work({ sandbox, lintel, origin: `chrome-extension://${lintel.extensionId}/` });
      const trouble = unforgivable(lintel.trouble);
      if (trouble.length > 0) throw new Error(`The extension complained: ${JSON.stringify(trouble, null, 1)}`);
      return result;
    } finally {
      await lintel.close();
    }
  } finally {
    await sandbox.close();
  }
}

/** Opens an empty tab at 4× CPU throttling; what is opened in it then is slowed down from its first byte on. */
export async function openSlowTab({ lintel }: BenchPlace): Promise<BenchTab> {
  const page = await lintel.open('about:blank');
  const session = await lintel.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  return { page, session };
}

/** Opens a contact's record page in the tab and waits until its fields are there. */
export async function openRecord({ sandbox }: BenchPlace, { page }: BenchTab, id: string): Promise<void> {
  await page.goto(recordUrl(sandbox.account, id));
  await sidebarOf(page).waitFor();
  await propertyOn(sidebarOf(page), 'phone').waitFor();
}

/** The record's own properties, not those of what it is associated with. */
export function sidebarOf(page: Page) {
  return page.locator('[data-test-id="left-sidebar"]');
}
