import { browser } from 'wxt/browser';
import { ask } from '../../components/app/channel';
import { troubleOf, type Trouble } from '../../components/app/failure-text';
import type { TabAudit } from '../../lib/messages/protocol';
import { activeTab, type ActiveTab } from './active-tab';

/** What the popup shows: the tab's audit, or why there is none. `at`: when it was asked, ms since 1970. */
export type PopupView =
  | { readonly kind: 'audit'; readonly tab: ActiveTab; readonly audit: TabAudit; readonly at: number }
  | { readonly kind: 'no-tab' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

async function look(tab: ActiveTab): Promise<PopupView> {
  try {
    return { kind: 'audit', tab, audit: await ask('tabAudit', { tabId: tab.id }), at: Date.now() };
  } catch (error) {
    return { kind: 'trouble', trouble: troubleOf(error, Date.now()) };
  }
}

/** Whether a change of session memory bears on the tab: its audits and lists, its last write, or the snooze. */
export function concerns(key: string, tabId: number): boolean {
  return (
    [`audit:${tabId}:`, `list:${tabId}:`].some((of) => key.startsWith(of)) ||
    key === `notice:${tabId}` ||
    key === 'snooze'
  );
}

/** Runs `work` again whenever it is called, one run at a time: calls during a run lead to one more run after it. */
function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  async function runAll(): Promise<void> {
    do {
      again = false;
      await work();
      // Set by a call that came during the run.
    } while (again as boolean);
    running = undefined;
  }
  return () => {
    again = running !== undefined;
    return (running ??= runAll());
  };
}

/**
 * Shows the tab in front of the user, and again whenever its audit changes, until `signal` aborts. At most one question is
 * under way; what changes meanwhile is asked once more afterwards.
 */
export async function followTab(show: (view: PopupView) => void, signal: AbortSignal): Promise<void> {
  const tab = await activeTab().catch(() => undefined);
  if (signal.aborted) return;
  if (!tab) {
    show({ kind: 'no-tab' });
    return;
  }
  const refresh = coalesced(async () => {
    const view = await look(tab);
    if (!signal.aborted) show(view);
  });
  const onChanged = (changes: Readonly<Record<string, unknown>>) => {
    if (Object.keys(changes).some((key) => concerns(key, tab.id))) void refresh();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
  await refresh();
}
