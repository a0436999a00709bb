import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { PairRequest } from '../../lib/messages/protocol';
import { CRM_IDS } from '../../lib/record/crm-names';
import { warn } from './trouble';

const target = v.object({
  crm: v.picklist(CRM_IDS),
  account: v.string(),
  kind: v.picklist(['contact', 'company']),
  id: v.string(),
  otherId: v.string(),
});
const keyOf = (tabId: number) => `review:${tabId}`;

/** Notes which two records are to be reviewed for a tab; the panel watches this key. */
export async function setReviewTarget(tabId: number, pair: PairRequest): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: pair });
}

/** The pair last asked for on a tab; `null` where there is none. */
export async function reviewTarget(tabId: number): Promise<PairRequest | null> {
  const found = v.safeParse(target, (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]);
  return found.success ? found.output : null;
}

/** The pair was merged, or the tab closed. */
export async function clearReviewTarget(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/**
 * Opens the side panel for a tab; a popup window where the browser has no side panel. Must run before the first
 * `await` after the user's click.
 */
export function openReviewPanel(tabId: number): void {
  // Missing in Firefox, whatever the types say.
  const panel = (browser as Partial<typeof browser>).sidePanel;
  const opened = panel
    ? panel.open({ tabId })
    : browser.windows.create({
        type: 'popup',
        width: 600,
        height: 760,
        url: browser.runtime.getURL(`/review.html?tabId=${tabId}` as '/review.html'),
      });
  void Promise.resolve(opened).catch((error: unknown) => warn('The review panel did not open', error));
}
