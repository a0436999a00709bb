import { browser } from 'wxt/browser';
import { complain } from './trouble';

/** Where `storage.local` keeps that the welcome page was opened. */
const WELCOMED = 'welcomed';

/**
 * Opens the welcome page once, when Lintel has just been installed: an update says nothing, and neither does an installation over
 * settings that are still there, or one that a browser tells of at every start (Chromium does where it was told to load a folder).
 */
export async function welcome({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install') return;
  try {
    const settings = await browser.storage.local.get([WELCOMED, 'style', 'connections']);
    if (Object.values(settings).some((kept) => kept !== undefined && kept !== null)) return;
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    await browser.storage.local.set({ [WELCOMED]: true });
  } catch (error) {
    complain('The welcome page did not open', error);
  }
}
