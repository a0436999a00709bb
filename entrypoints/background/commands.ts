import { browser } from 'wxt/browser';
import type { Snoozes } from './snoozes';
import { refreshPages, tell } from './tabs';

const SNOOZE_MINUTES = 30;

async function toggleSnooze(snoozes: Snoozes, tabId: number): Promise<void> {
  await snoozes.ready;
  const { until, tab } = snoozes.of(tabId);
  await snoozes.set(tabId, until !== null || tab ? { off: true } : { minutes: SNOOZE_MINUTES });
  await refreshPages();
}

/** Answers the keys of `commands` in the manifest. Call synchronously at start. */
export function listenToKeys(snoozes: Snoozes): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-card') void tell(tab.id, 'openCard', null);
    if (command === 'snooze') void toggleSnooze(snoozes, tab.id);
  });
}
