const TICK = 100;

/**
 * Runs `work` once the next frame is on the screen: its styles and layout are done then, so that reading them costs what
 * reading costs, and not the page's own pending work. At once where nothing is drawn.
 */
export function afterFrame(work: () => void, signal: AbortSignal): void {
  const run = () => {
    if (!signal.aborted) work();
  };
  if (document.visibilityState === 'hidden') setTimeout(run, 0);
  else requestAnimationFrame(() => setTimeout(run, 0));
}

/**
 * Looks until something is there, at most `ms` long; `null` afterwards or when aborted. It looks instead of observing the
 * document: ten cheap look-ups a second cost the same on every page, an observer's records grow with the page's own work.
 */
export function lookUntil<T>(look: () => T | null, ms: number, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    const end = performance.now() + ms;
    const tick = () => {
      const found = look();
      if (found !== null || performance.now() >= end) resolve(found);
      else setTimeout(() => afterFrame(tick, signal), TICK);
    };
    signal.addEventListener('abort', () => resolve(null), { once: true });
    afterFrame(tick, signal);
  });
}

/** Runs `work` at most once in `gap` ms, never within the caller: a burst of calls becomes one run after it. */
export function throttle(work: () => void, gap: number, signal: AbortSignal): () => void {
  let last = -Infinity;
  let waiting = false;
  const run = () => {
    waiting = false;
    last = performance.now();
    work();
  };
  return () => {
    if (waiting || signal.aborted) return;
    waiting = true;
    const rest = last + gap - performance.now();
    // Work without a gap only reads values; the rest looks at what is shown.
    if (gap === 0) setTimeout(() => !signal.aborted && run(), 0);
    else setTimeout(() => afterFrame(run, signal), Math.max(0, rest));
  };
}

/** Work that waits for a rest. */
export interface Debounced {
  /** Once the gap has passed without another call. */
  later(): void;
  now(): void;
  /** Now if it was waiting, else not at all. */
  flush(): void;
}

/** Runs `work` once `gap` ms after the last call. */
export function debounce(work: () => void, gap: number, signal: AbortSignal): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!signal.aborted) work();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    now,
    flush: () => {
      if (timer !== undefined) now();
    },
    later() {
      clearTimeout(timer);
      timer = setTimeout(now, gap);
    },
  };
}
