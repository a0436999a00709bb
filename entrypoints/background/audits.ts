import { browser } from 'wxt/browser';
import type { SurfaceAudit, WriteNotice } from '../../lib/messages/protocol';
import { maskSensitive } from '../../lib/record/sensitive';
import { maskedAudit } from './masked-audit';

const auditKey = (tabId: number, frameId: number) => `audit:${tabId}:${frameId}`;
const noticeKey = (tabId: number) => `notice:${tabId}`;

/** What each tab shows right now, codes of persons masked, kept in session memory so that the popup has it although the worker slept. */
export interface Audits {
  put(audit: SurfaceAudit): Promise<void>;
  remove(tabId: number, frameId: number): Promise<void>;
  forTab(tabId: number): Promise<readonly SurfaceAudit[]>;
  /** The record (one with an id) that was looked at last, in any tab. */
  newestRecord(): Promise<SurfaceAudit | undefined>;
  notice(tabId: number): Promise<WriteNotice | null>;
  putNotice(tabId: number, notice: WriteNotice): Promise<void>;
  /** A tab closed, or one of its frames loads another page. */
  forget(tabId: number): Promise<void>;
}

async function showBadge(tabId: number, audits: readonly SurfaceAudit[]): Promise<void> {
  const count = audits.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info').length;
  const text = count === 0 ? '' : String(count);
  // The tab may close while we count; then there is no badge to set.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#556170' }),
  ]).catch(() => undefined);
}

/** A rep types faster than anybody reads a popup: audits are written this long after the first of a burst, in ms. */
const WRITE_AFTER = 150;

/** The audits in `storage.session`, which content scripts cannot read. */
export function createAudits(): Audits {
  const waiting = new Map<string, SurfaceAudit>();
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    writing = undefined;
    const audits = Object.fromEntries(waiting);
    waiting.clear();
    await browser.storage.session.set(audits);
    const tabs = new Set(Object.values(audits).map(({ tabId }) => tabId));
    await Promise.all([...tabs].map(async (tabId) => showBadge(tabId, await stored(tabId))));
  }

  async function forTab(tabId: number): Promise<readonly SurfaceAudit[]> {
    await writing;
    return stored(tabId);
  }

  async function under(prefix: string): Promise<SurfaceAudit[]> {
    const all = Object.entries(await browser.storage.session.get(null));
    // Written by `put` alone, so the shape is ours.
    return all.filter(([key]) => key.startsWith(prefix)).map(([, audit]) => audit as SurfaceAudit);
  }

  async function stored(tabId: number): Promise<readonly SurfaceAudit[]> {
    const audits = await under(`audit:${tabId}:`);
    // A create form lies over the record and comes first.
    return audits.sort((a, b) => Number(b.surface === 'create') - Number(a.surface === 'create') || b.at - a.at);
  }

  return {
    forTab,
    put(audit) {
      waiting.set(auditKey(audit.tabId, audit.frameId), maskedAudit(audit));
      writing ??= new Promise<void>((resolve) => setTimeout(resolve, WRITE_AFTER)).then(write);
      return writing;
    },
    async remove(tabId, frameId) {
      waiting.delete(auditKey(tabId, frameId));
      await browser.storage.session.remove(auditKey(tabId, frameId));
      await showBadge(tabId, await forTab(tabId));
    },
    async newestRecord() {
      await writing;
      const records = (await under('audit:')).filter(({ id }) => id !== undefined);
      return records.toSorted((a, b) => b.at - a.at)[0];
    },
    async notice(tabId) {
      const found = await browser.storage.session.get(noticeKey(tabId));
      // As above: only `putNotice` writes it.
      return (found[noticeKey(tabId)] as WriteNotice | undefined) ?? null;
    },
    async putNotice(tabId, notice) {
      const [survivorName, loserName] = [maskSensitive(notice.survivorName), maskSensitive(notice.loserName)];
      await browser.storage.session.set({ [noticeKey(tabId)]: { ...notice, survivorName, loserName } });
    },
    async forget(tabId) {
      for (const [key, audit] of waiting) if (audit.tabId === tabId) waiting.delete(key);
      const keys = Object.keys(await browser.storage.session.get(null));
      const gone = keys.filter(
        (key) => key.startsWith(`audit:${tabId}:`) || key === noticeKey(tabId) || key === `review:${tabId}`,
      );
      await browser.storage.session.remove(gone);
    },
  };
}
