import { browser } from 'wxt/browser';
import { ask } from '../../components/app/channel';
import type { PairRequest } from '../../lib/messages/protocol';

/**
 * Opens the review of two records beside the tab. Call synchronously in a click: the side panel opens only within the
 * user's gesture, so nothing is awaited before it. Where there is no side panel (Firefox) the review gets a window.
 * Throws what `ask` throws, or the browser's reason for not opening.
 */
export async function openReview(pair: PairRequest, tabId: number): Promise<void> {
  const told = ask('reviewFromPopup', { ...pair, tabId });
  // Typed as always there, which it is in Chromium only.
  const panel = (browser as { readonly sidePanel?: typeof browser.sidePanel }).sidePanel;
  if (panel) {
    await Promise.all([told, panel.open({ tabId })]);
    return;
  }
  await told;
  const url = browser.runtime.getURL(`/review.html?tabId=${tabId}`);
  await browser.windows.create({ url, type: 'popup', width: 900, height: 720 });
}
