import { browser } from 'wxt/browser';

/** The tab whose records are reviewed: named in the address where the review has a window of its own, else the one in front. */
export async function reviewedTab(): Promise<number | undefined> {
  const address = new URLSearchParams(location.search);
  const named = address.get('tab') ?? address.get('tabId') ?? '';
  if (/^\d{1,10}$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** The tab a change of session memory asks a review for. Taking a request away asks for nothing. */
export function requestedTab(changes: Readonly<Record<string, { readonly newValue?: unknown }>>): number | undefined {
  for (const [key, change] of Object.entries(changes)) {
    const found = /^review:(\d+)$/.exec(key);
    if (found && change.newValue !== undefined) return Number(found[1]);
  }
  return undefined;
}
