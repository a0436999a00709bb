/** Tabs that wait for the same moment do not all ask at it: each waits up to this much longer, in ms. */
const SPREAD = 500;
/** `setTimeout` takes no longer ones; nobody looks at one page for weeks. */
const LONGEST = 2 ** 31 - 1;

/**
 * Keeps a promise given to the user, that something is looked for again at a certain time. `set(at)` (ms since 1970) makes
 * it, `set(undefined)` takes it back; a newer one replaces it. A tab that nobody sees waits until it is seen.
 */
export function lookAgain(work: () => void, signal: AbortSignal): { set(at: number | undefined): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  const run = () => {
    isDue = document.visibilityState === 'hidden';
    if (!isDue && !signal.aborted) work();
  };
  document.addEventListener('visibilitychange', () => isDue && run(), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    set(at) {
      clearTimeout(timer);
      isDue = false;
      if (at === undefined || signal.aborted) return;
      const wait = Math.max(0, at - Date.now()) + Math.random() * SPREAD;
      timer = setTimeout(run, Math.min(wait, LONGEST));
    },
  };
}
