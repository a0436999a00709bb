import { browser } from 'wxt/browser';
import * as v from 'valibot';
import type { PageRequests, Snooze } from '../../lib/messages/protocol';

const stored = v.object({ until: v.nullable(v.number()), tabs: v.array(v.number()) });
const KEY = 'snooze';
const MINUTE = 60_000;

/** When Lintel keeps quiet, everywhere or on one tab. Lives as long as the browser session. */
export interface Snoozes {
  readonly ready: Promise<void>;
  of(tabId: number): Snooze;
  set(tabId: number, how: PageRequests['snooze'][0]): Promise<Snooze>;
  /** A tab closed: its id may name another tab one day. */
  forget(tabId: number): Promise<void>;
}

/** Starts loading at once; await `ready` before reading. `now` in ms since 1970. */
export function createSnoozes(now: () => number): Snoozes {
  let until: number | null = null;
  const tabs = new Set<number>();

  async function load(): Promise<void> {
    const found = v.safeParse(stored, (await browser.storage.session.get(KEY))[KEY]);
    if (!found.success) return;
    until = found.output.until;
    for (const tab of found.output.tabs) tabs.add(tab);
  }
  const save = () => browser.storage.session.set({ [KEY]: { until, tabs: [...tabs] } });
  const of = (tabId: number): Snooze => ({
    until: until !== null && until > now() ? until : null,
    tab: tabs.has(tabId),
  });

  return {
    ready: load(),
    of,
    async set(tabId, how) {
      if ('minutes' in how) until = now() + how.minutes * MINUTE;
      else if ('thisTab' in how) tabs.add(tabId);
      else {
        until = null;
        tabs.delete(tabId);
      }
      await save();
      return of(tabId);
    },
    async forget(tabId) {
      if (tabs.delete(tabId)) await save();
    },
  };
}
