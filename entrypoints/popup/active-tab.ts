import { browser } from 'wxt/browser';
import { pageAt } from '../../lib/crm/hosts';
import type { CrmId } from '../../lib/record/record';

/** The tab the popup speaks about. `crm`: whose page it shows; none where it is no CRM's, or hides its address from us. */
export interface ActiveTab {
  readonly id: number;
  readonly crm?: CrmId;
}

/** The tab in front of the user, or the one that `?tabId=` of our own address names: then the popup was opened beside it. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tabId') ?? Number.NaN);
  const tab = Number.isInteger(named)
    ? await browser.tabs.get(named)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  const page = pageAt(tab.url);
  return { id: tab.id, ...(page && { crm: page.crm }) };
}
