import { browser } from 'wxt/browser';
import type { CrmId } from '../../lib/record/record';
import type { LookupCache } from '../../lib/store/lookup-cache';
import type { Recents } from '../../lib/store/recents';
import type { Connections } from './connections';
import type { MergedEvent } from './merge/merge-context';
import type { MergedAway } from './merged-away';
import { refreshPages } from './tabs';

export interface AfterMergeParts {
  readonly cache: Pick<LookupCache, 'invalidate'>;
  readonly recents: Pick<Recents, 'forget'>;
  readonly mergedAway: Pick<MergedAway, 'changed'>;
  readonly connections: Pick<Connections, 'crmFor'>;
  /** The host of the connected account's pages; `undefined` where there is none. */
  readonly uiHostOf: (crm: CrmId) => string | undefined;
}

/** The address of a record's page, whatever follows it; not that of a record whose id only begins alike. */
function isPageOf(url: string | undefined, recordUrl: string): boolean {
  return url !== undefined && url.startsWith(recordUrl) && !/^[\w-]/.test(url.slice(recordUrl.length));
}

/** After a merge: what is cached of either record is wrong, and tabs that show the loser move to the survivor. */
export function createAfterMerge({ cache, recents, mergedAway, connections, uiHostOf }: AfterMergeParts) {
  return async ({ account, kind, survivor, loser, formerId }: MergedEvent): Promise<void> => {
    const former = formerId === undefined ? [] : [{ ...survivor, id: formerId }];
    const touched = [survivor, loser, ...former];
    mergedAway.changed(touched);
    await Promise.all(touched.flatMap((ref) => [cache.invalidate(ref), recents.forget(ref)]));
    const uiHost = uiHostOf(survivor.crm);
    const client = await connections.crmFor(survivor.crm, account);
    if (uiHost === undefined || !client) return;
    const oldUrls = [loser, ...former].map((ref) => client.urlOf({ ...ref, kind }, uiHost));
    const tabs = await browser.tabs.query({ url: `https://${uiHost}/*` });
    const onOld = tabs.filter(({ url }) => oldUrls.some((old) => isPageOf(url, old)));
    const url = client.urlOf(survivor, uiHost);
    await Promise.all(onOld.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.update(id, { url })])));
    await refreshPages();
  };
}
