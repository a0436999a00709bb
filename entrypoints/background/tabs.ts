import { browser } from 'wxt/browser';
import { PAGE_PATTERNS, pageAt } from '../../lib/crm/hosts';
import type { TabRequests } from '../../lib/messages/protocol';

/** Tabs that may hold a content script of ours. */
const crmTabs = () => browser.tabs.query({ url: [...PAGE_PATTERNS] });

/** Sends to the content script of one tab, in one frame or all. A tab without one is no error: there is nobody to tell. */
export async function tell<K extends keyof TabRequests>(
  tabId: number,
  type: K,
  data: TabRequests[K][0],
  frameId?: number,
): Promise<void> {
  await browser.tabs
    .sendMessage(tabId, { type, data }, frameId === undefined ? {} : { frameId })
    .catch(() => undefined);
}

/** Asks the content script of one frame; `undefined` where there is none, or it went away over the question. */
export async function askPage<K extends 'fixField' | 'fillField'>(
  { tabId, frameId }: { readonly tabId: number; readonly frameId: number },
  type: K,
  data: TabRequests[K][0],
): Promise<TabRequests[K][1] | undefined> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, { type, data }, { frameId }).catch(() => undefined);
  // A content script of ours answers as `TabRequests` says.
  return answer as TabRequests[K][1] | undefined;
}

async function tellPages(type: 'refresh' | 'recheck'): Promise<void> {
  const tabs = await crmTabs();
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id, type, null)])));
}

/** Has every open CRM page read and check again. */
export const refreshPages = (): Promise<void> => tellPages('refresh');

/** Has every open CRM page check what it has read. */
export const recheckPages = (): Promise<void> => tellPages('recheck');

/**
 * Puts the current content script into every open CRM page. After an install or update the pages hold none, or one
 * that lost its extension: the new one makes the old one take its nodes away.
 */
export async function reinject(): Promise<void> {
  const scripts = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ js = [] }) => js);
  await Promise.all(
    (await crmTabs()).map(async ({ id, url }) => {
      // Each CRM has a script of its own, by its name.
      const own = scripts.filter((path) => path.endsWith(`/${pageAt(url)?.crm}.js`));
      // What the manifest names is in the package, whatever type its paths have.
      const files = own as NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>;
      if (id === undefined || files.length === 0) return;
      // A tab that was discarded or is showing an error page takes no script; it gets one when it loads.
      await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files }).catch(() => undefined);
    }),
  );
}
