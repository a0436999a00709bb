import { browser } from 'wxt/browser';
import { complain } from './trouble';

/** Opens the welcome page once, when Lintel has just been installed: an update says nothing. */
export async function welcome({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install') return;
  try {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  } catch (error) {
    complain('The welcome page did not open', error);
  }
}
