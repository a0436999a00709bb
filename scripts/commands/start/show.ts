import type { Sandbox } from '../../../test/sandbox/server';
import { launch } from '../../../test/support/browser';
import { listUrl } from '../../../test/support/hubspot-page';
import { connectHubSpot } from '../../../test/support/options-page';

/** Opens Chromium in a window, connected, on the sandbox's contacts; returns when it is closed. */
export async function showInWindow(sandbox: Sandbox, extensionPath: string): Promise<void> {
  const lintel = await launch({ sandbox, extensionPath, headless: false, viewport: null });
  const closed = lintel.context.waitForEvent('close', { timeout: 0 });
  const stop = () => void lintel.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await connectHubSpot(lintel, sandbox.account.token);
  await lintel.open(listUrl(sandbox.account));
  for (const page of lintel.context.pages()) if (page.url() === 'about:blank') await page.close();
  process.stdout.write('Chromium is open on the sandbox’s contacts, with Lintel connected. Close it to end.\n');
  await closed;
  await lintel.close();
}
