import type { Page } from '@playwright/test';
import type { Lintel } from './browser';

/** The keys Chromium has given to the extension, by command. */
export async function shortcutsOf(lintel: Lintel): Promise<Readonly<Record<string, string>>> {
  const commands = await lintel.worker.evaluate(() => chrome.commands.getAll());
  return Object.fromEntries(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/**
 * Has Chromium tell the extension that a command's keys were pressed on a page. The keys themselves never get that far: what a
 * test presses goes to the page past the browser's own shortcuts, so the event is raised where the browser raises it.
 */
export async function pressShortcut(lintel: Lintel, page: Page, command: string): Promise<void> {
  const tabId = await lintel.tabIdOf(page);
  await lintel.worker.evaluate(
    async ([name, id]) => {
      // Chromium's events have it, the types do not.
      const event = chrome.commands.onCommand as unknown as { dispatch(command: string, tab: object): void };
      event.dispatch(name, await chrome.tabs.get(id));
    },
    [command, tabId] as const,
  );
}
