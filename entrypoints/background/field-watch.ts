import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { SurfaceAudit } from '../../lib/messages/protocol';
import { isFieldKey, type FieldKey } from '../../lib/record/record';
import type { FieldLog, LoggedCount, LoggedDay } from '../../lib/store/field-log';
import { scopeKey } from '../../lib/store/database';
import type { Audits } from './audits';
import { createSerial } from './merge/serial';
import { warn } from './trouble';

export interface FieldWatchParts {
  readonly log: FieldLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Watches which expected fields pages give away, and counts each page once a day when it has come to rest. */
export interface FieldWatch {
  /** A surface as it is now. Counted later and elsewhere: nobody waits for it. */
  note(audit: SurfaceAudit): void;
  /** The surface of a frame is gone, or the whole tab: what had not come to rest is not counted. */
  closed(tabId: number, frameId?: number): void;
  /** Forgets every count, today's pages included. */
  clear(): Promise<void>;
}

/** A page whose fields have stayed the same for so long, in ms, is taken to be all there. */
const AT_REST = 2_000;
/** A day's pages beyond this are not counted: these many show whatever there is to show. */
const MOST_PAGES = 500;
const KEY = 'fieldsSeen';

/**
 * Today's pages, and which expected fields each has not shown yet. Session memory holds more of them already (`audits.ts`);
 * on the disk there are counts alone. A browser that starts anew may count a page a second time that day.
 */
const stored = v.object({
  day: v.string(),
  pages: v.record(v.string(), v.array(v.custom<FieldKey>((key) => typeof key === 'string' && isFieldKey(key)))),
});
interface Seen {
  readonly day: string;
  readonly pages: Map<string, readonly FieldKey[]>;
}

/** The reader's own calendar day, `2026-11-22`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const formKey = (tabId: number, frameId: number) => `new:${tabId}:${frameId}`;

/** What is counted once: a record on its page, on a preview, and each form that was opened. */
function pageOf(audit: SurfaceAudit): string {
  return `${scopeKey(audit)}:${audit.surface}:${audit.id ?? formKey(audit.tabId, audit.frameId)}`;
}

/**
 * Whether the address of the tab names the record. A record page that was left meanwhile is not judged by what it showed on
 * its way; nor is a page of something else, a deal's say, which shows of a person what it likes.
 */
async function isOnItsPage({ surface, id, tabId }: SurfaceAudit): Promise<boolean> {
  if (surface !== 'record' || id === undefined) return true;
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && new URL(tab.url).pathname.split('/').includes(id);
}

/** What a page adds to its day: every expected field, or, of a page that is known, those that turned up since. */
function countsOf({ expected }: SurfaceAudit, missing: readonly FieldKey[] | undefined): LoggedDay['fields'] {
  const counts: Partial<Record<FieldKey, LoggedCount>> = {};
  for (const { key, foundBy } of expected) {
    if (foundBy === null && !missing) counts[key] = { found: 0, missing: 1, by: {} };
    else if (foundBy !== null && (!missing || missing.includes(key)))
      counts[key] = { found: 1, missing: missing ? -1 : 0, by: { [foundBy]: 1 } };
  }
  return counts;
}

/** Today's pages in session memory; each call reads and writes what the one before it left. */
function createSeenPages() {
  let seen: Seen | undefined;
  async function seenOn(day: string): Promise<Seen> {
    if (!seen) {
      const found = v.safeParse(stored, (await browser.storage.session.get(KEY))[KEY]);
      if (found.success) seen = { day: found.output.day, pages: new Map(Object.entries(found.output.pages)) };
    }
    if (seen?.day !== day) seen = { day, pages: new Map() };
    return seen;
  }
  async function keep(next: Seen): Promise<void> {
    seen = next;
    await browser.storage.session.set({ [KEY]: { day: next.day, pages: Object.fromEntries(next.pages) } });
  }
  return { seenOn, keep };
}

export function createFieldWatch({ log, now }: FieldWatchParts): FieldWatch {
  const waiting = new Map<string, { readonly said: string; readonly timer: ReturnType<typeof setTimeout> }>();
  const serial = createSerial();
  const { seenOn, keep } = createSeenPages();

  async function count(audit: SurfaceAudit): Promise<void> {
    const today = await seenOn(dayOf(now()));
    const page = pageOf(audit);
    const before = today.pages.get(page);
    const fields = countsOf(audit, before);
    if (before ? Object.keys(fields).length === 0 : today.pages.size >= MOST_PAGES) return;
    if (!(await isOnItsPage(audit))) return;
    const absent = audit.expected.filter(({ foundBy }) => foundBy === null).map(({ key }) => key);
    today.pages.set(page, before ? before.filter((key) => !fields[key]) : absent);
    await keep(today);
    await log.add(audit, today.day, { pages: before ? 0 : 1, fields });
  }

  async function forgetForm(tabId: number, frameId: number): Promise<void> {
    const today = await seenOn(dayOf(now()));
    const forms = [...today.pages.keys()].filter((page) => page.endsWith(`:${formKey(tabId, frameId)}`));
    for (const form of forms) today.pages.delete(form);
    if (forms.length > 0) await keep(today);
  }

  // Counting one after the other: two at once would each write what they alone know.
  const inTurn = (work: () => Promise<void>) => serial(KEY, work);
  const uncounted = (error: unknown) => warn('A page was not counted', error);

  return {
    note(audit) {
      const frame = `${audit.tabId}:${audit.frameId}`;
      const said = `${pageOf(audit)} ${audit.expected.map(({ foundBy }) => foundBy).join()}`;
      const before = waiting.get(frame);
      if (before?.said === said) return;
      clearTimeout(before?.timer);
      const timer = setTimeout(() => void inTurn(() => count(audit)).catch(uncounted), AT_REST);
      waiting.set(frame, { said, timer });
    },
    closed(tabId, frameId) {
      for (const [frame, { timer }] of waiting) {
        if (frameId === undefined ? !frame.startsWith(`${tabId}:`) : frame !== `${tabId}:${frameId}`) continue;
        clearTimeout(timer);
        waiting.delete(frame);
      }
      if (frameId !== undefined) void inTurn(() => forgetForm(tabId, frameId)).catch(uncounted);
    },
    clear: () =>
      inTurn(async () => {
        for (const { timer } of waiting.values()) clearTimeout(timer);
        waiting.clear();
        await keep({ day: dayOf(now()), pages: new Map() });
        await log.wipe();
      }),
  };
}

/** Audits whose fields are watched as they come and go. */
export function watchAudits(audits: Audits, watch: Pick<FieldWatch, 'note' | 'closed'>): Audits {
  return {
    ...audits,
    put(audit) {
      watch.note(audit);
      return audits.put(audit);
    },
    remove(tabId, frameId) {
      watch.closed(tabId, frameId);
      return audits.remove(tabId, frameId);
    },
    forget(tabId) {
      watch.closed(tabId);
      return audits.forget(tabId);
    },
  };
}
