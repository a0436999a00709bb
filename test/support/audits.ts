import type { Page } from '@playwright/test';
import type { SurfaceAudit, WriteNotice } from '../../lib/messages/protocol';
import type { Lintel } from './browser';
import { until } from './until';

/** What the extension knows of a tab right now, one entry a surface, as the popup would read it. */
export async function auditsOf(lintel: Lintel, tabId: number): Promise<readonly SurfaceAudit[]> {
  const stored = await lintel.worker.evaluate(() => chrome.storage.session.get(null));
  // Written by the background alone, in this shape.
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(`audit:${tabId}:`))
    .map(([, audit]) => audit as SurfaceAudit);
}

/** What the last write on a tab came to. */
export async function noticeOf(lintel: Lintel, tabId: number): Promise<WriteNotice | undefined> {
  const stored = await lintel.worker.evaluate((key) => chrome.storage.session.get(key), `notice:${tabId}`);
  // As above.
  return stored[`notice:${tabId}`] as WriteNotice | undefined;
}

/**
 * Waits until one surface of the page's tab answers to `isIt` with its duplicates known, and returns it.
 * @throws {Error} after `timeout` ms, with what was there instead
 */
export async function auditWhere(
  lintel: Lintel,
  page: Page,
  what: string,
  isIt: (audit: SurfaceAudit) => boolean,
  timeout?: number,
): Promise<SurfaceAudit> {
  const tabId = await lintel.tabIdOf(page);
  let last: readonly SurfaceAudit[] = [];
  const find = async () => {
    last = await auditsOf(lintel, tabId);
    return last.find((audit) => audit.duplicatesKnown && isIt(audit));
  };
  return until(what, find, timeout).catch((error: unknown) => {
    throw new Error(`${String(error)}\nThere were: ${JSON.stringify(last, null, 1)}`);
  });
}
