import { browser } from 'wxt/browser';
import { complain } from './trouble';

/**
 * Opens the welcome page once, when Lintel has just been installed: an update says nothing, and neither does an installation over
 * settings that are still there.
 */
export async function welcome({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install') return;
  try {
    const settings = await browser.storage.local.get(['style', 'connections']);
    if (Object.keys(settings).length > 0) return;
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  } catch (error) {
    complain('The welcome page did not open', error);
  }
}
