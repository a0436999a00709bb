import type { WxtBrowser } from 'wxt/browser';

declare global {
  /** What functions given to `worker.evaluate` see: they run in the extension's worker, not here. */
  const chrome: WxtBrowser;
}
