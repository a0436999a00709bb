import type { BrowserContext, Page } from '@playwright/test';

/** An exception or a console error, with the page it happened on. */
export interface Trouble {
  readonly kind: 'exception' | 'console';
  readonly url: string;
  readonly text: string;
}

function watchPage(page: Page, into: Trouble[]): void {
  page.on('pageerror', (error) => {
    into.push({ kind: 'exception', url: page.url(), text: error.stack ?? error.message });
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    into.push({ kind: 'console', url: page.url(), text: `${message.text()} (${message.location().url})` });
  });
}

/** Collects what every page of a browser complains about from now on. */
export function watchTrouble(context: BrowserContext): readonly Trouble[] {
  const trouble: Trouble[] = [];
  for (const page of context.pages()) watchPage(page, trouble);
  context.on('page', (page) => watchPage(page, trouble));
  return trouble;
}

/**
 * What must never happen: an exception anywhere (a content script's exceptions count as its page's), and a console
 * error on a CRM page that names the extension. A CRM page's own console errors (a 404 of its own) are its own affair.
 */
export function unforgivable(trouble: readonly Trouble[]): readonly Trouble[] {
  return trouble.filter(
    ({ kind, url, text }) =>
      kind === 'exception' || url.startsWith('chrome-extension:') || text.includes('chrome-extension:'),
  );
}
