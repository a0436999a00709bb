import type { Page } from '@playwright/test';

/** What became of the markers that were there when the page went to another record. */
export interface Leaving {
  /** How many there were. */
  readonly markers: number;
  /** Frames painted after the page was told to go that still showed one of them. */
  readonly frames: number;
  /** From that moment until none was in the document, in ms of the page's own clock; 0 where there was none. */
  readonly ms: number;
}

/**
 * Goes to another record's path by `pushState`, and watches the markers of the one before with the page's own clock.
 * @throws {Error} where one of them is still there after 300 frames
 */
export function leaveRecord(page: Page, path: string): Promise<Leaving> {
  return page.evaluate(watchLeaving, path);
}

/** Runs in the page: everything it needs is within it, and in methods, for esbuild wraps other functions that have a name. */
function watchLeaving(path: string): Promise<Leaving> {
  const { promise, resolve, reject } = Promise.withResolvers<Leaving>();
  const root = document.querySelector('lintel-overlay')?.shadowRoot;
  const marks = [...(root?.querySelectorAll<HTMLElement>('.mark:not([hidden])') ?? [])];
  const watch = {
    frames: 0,
    turns: 0,
    gone: marks.length === 0 ? 0 : Infinity,
    isLeft() {
      return marks.some((mark) => mark.isConnected && !mark.hidden);
    },
    look() {
      if (!watch.isLeft()) watch.gone = Math.min(watch.gone, performance.now());
    },
    frame() {
      const { port1, port2 } = new MessageChannel();
      // A message sent within a frame arrives once that frame has been painted.
      port1.onmessage = () => watch.painted();
      port2.postMessage(null);
    },
    painted() {
      if (watch.isLeft()) watch.frames++;
      watch.look();
      if (++watch.turns > 300) reject(new Error('A marker of the record before is still there after 300 frames'));
      else if (watch.gone === Infinity) requestAnimationFrame(() => watch.frame());
      else {
        observer.disconnect();
        const ms = Math.max(0, watch.gone - start);
        resolve({ markers: marks.length, frames: watch.frames, ms });
      }
    },
  };
  const observer = new MutationObserver(() => watch.look());
  if (root) observer.observe(root, { subtree: true, childList: true, attributeFilter: ['hidden'] });
  observer.observe(document.documentElement, { childList: true });
  const start = performance.now();
  window.__sandbox?.navigate(path);
  requestAnimationFrame(() => watch.frame());
  return promise;
}
