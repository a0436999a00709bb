import { browser } from 'wxt/browser';

/** The tab the popup speaks about. `onCrm`: its address is one of the CRM's own pages. */
export interface ActiveTab {
  readonly id: number;
  readonly onCrm: boolean;
}

/** The hosts of HubSpot's pages: `app.hubspot.com`, `app-eu1.hubspot.com`. Other tabs hide their address from us. */
const CRM_HOST = /^app[\w-]*\.hubspot\.com$/;

/** The tab in front of the user, or the one that `?tabId=` of our own address names: then the popup was opened beside it. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tabId') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, onCrm: CRM_HOST.test(URL.parse(tab.url ?? '')?.hostname ?? '') };
}
