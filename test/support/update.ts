import type { Worker } from '@playwright/test';
import type { Lintel } from './browser';

/**
 * Reloads the extension as an update does, with its pages open: their scripts lose their extension, the new worker puts
 * new ones in. Returns the new worker; the browser's `worker` is gone.
 */
export async function updateExtension({ context, extensionId }: Lintel, worker: Worker): Promise<Worker> {
  const next = context.waitForEvent('serviceworker', {
    predicate: (one) => one !== worker && one.url().startsWith(`chrome-extension://${extensionId}/`),
    timeout: 20_000,
  });
  // Later: the call itself must be answered before the worker ends.
  await worker.evaluate(() => {
    setTimeout(() => chrome.runtime.reload(), 0);
  });
  return next;
}
