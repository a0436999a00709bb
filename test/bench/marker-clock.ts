import type { Page } from '@playwright/test';
import type { FieldKey } from '../../lib/record/record';

/**
 * When a finding is due: when its field is left, that is, when the focus has moved on (what the page does within the event
 * comes before, with Lintel or without), or so long after the last stroke (ms).
 */
export type DueBy = { readonly by: 'blur' } | { readonly by: 'rest'; readonly ms: number };

/** Times of the page's own clock, in ms. */
export interface MarkerTimes {
  readonly due: number;
  /** The event that made it due began: before the page heard of it. */
  readonly began: number;
  /** The marker was in our shadow root. */
  readonly drawn: number;
  /** The page had done its part of the first frame with it; as late as `painted` where that is not known. */
  readonly framed: number;
  /** The frame after that one began: the latest that the first can have been painted. */
  readonly painted: number;
}

/**
 * Watches for the next marker of a field with the page's own clock, from its own world. A mutation observer on our open
 * shadow root sees the marker come, an observer of its size is called in the frame that first shows it, once that is laid
 * out (counting animation frames would miss by one where it is drawn within a frame's own callbacks), and by the time the
 * frame after begins that one has been produced. Returns when it watches; the function it returns waits for the times, and throws where no marker comes within 10 s, or one before
 * it is due.
 */
export async function watchMarker(page: Page, field: FieldKey, due: DueBy): Promise<() => Promise<MarkerTimes>> {
  const handle = await page.evaluateHandle(startClock, { field, due });
  return async () => {
    try {
      return await handle.evaluate(({ times }) => times);
    } finally {
      await handle.dispose();
    }
  };
}

/** Runs in the page: everything it needs is within it, and in methods, for esbuild wraps other functions that have a name. */
function startClock({ field, due }: { readonly field: FieldKey; readonly due: DueBy }) {
  const eventType = due.by === 'rest' ? 'input' : 'focusout';
  const delay = due.by === 'rest' ? due.ms : 0;
  const control = document.activeElement;
  const { promise: times, resolve, reject } = Promise.withResolvers<MarkerTimes>();
  const ended = new AbortController();
  const clock = {
    began: Infinity,
    dueAt: Infinity,
    seen: false,
    framed: Infinity,
    root() {
      return document.querySelector('lintel-overlay')?.shadowRoot;
    },
    find() {
      const mark = clock.root()?.querySelector(`.mark[data-field="${field}"]`);
      return mark instanceof HTMLElement && !mark.hidden ? mark.querySelector('.spot, .line') : null;
    },
    leave() {
      if (due.by === 'blur' && document.activeElement !== control) clock.dueAt = performance.now();
    },
    look() {
      const root = clock.root();
      // Observing what is observed already changes nothing.
      if (root) observer.observe(root, { subtree: true, childList: true, attributeFilter: ['hidden', 'style'] });
      const marker = clock.find();
      if (clock.seen || !marker) return;
      clock.seen = true;
      const drawn = performance.now();
      const sizes = new ResizeObserver(() => {
        sizes.disconnect();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (clock.framed = performance.now());
        // A message sent within a frame arrives once the paint of that frame is done.
        port2.postMessage(null);
        requestAnimationFrame(() => clock.frameAfter(drawn));
      });
      sizes.observe(marker);
    },
    frameAfter(drawn: number) {
      const painted = performance.now();
      const box = clock.find()?.getBoundingClientRect();
      if (box && box.width > 0 && box.height > 0) {
        if (drawn < clock.began) reject(new Error(`The marker at ${field} came before it was due`));
        else resolve({ due: clock.dueAt, began: clock.began, drawn, framed: Math.min(clock.framed, painted), painted });
        ended.abort();
        return;
      }
      // It went again before it was painted: the next one counts.
      clock.seen = false;
      clock.look();
    },
  };
  const observer = new MutationObserver(() => clock.look());
  if (clock.find()) throw new Error(`${field} has a marker before anything was typed`);
  ended.signal.addEventListener('abort', () => observer.disconnect());
  setTimeout(() => {
    reject(new Error(`No marker at ${field} after 10 s`));
    ended.abort();
  }, 10_000);
  const options = { capture: true, signal: ended.signal };
  window.addEventListener(eventType, ({ timeStamp }) => (clock.began = clock.dueAt = timeStamp + delay), options);
  // The last of the events of a focus that moves, after everybody else's handlers.
  window.addEventListener('focusin', () => clock.leave(), { signal: ended.signal });
  observer.observe(document.documentElement, { childList: true });
  clock.look();
  return { times };
}
