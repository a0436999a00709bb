const TICK = 100;

/**
 * Looks until something is there, at most `ms` long; `null` afterwards or when aborted. It looks instead of observing the
 * document: ten cheap look-ups a second cost the same on every page, an observer's records grow with the page's own work.
 */
export function lookUntil<T>(look: () => T | null, ms: number, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve) => {
    const end = performance.now() + ms;
    const tick = () => {
      const found = signal.aborted ? null : look();
      if (found !== null || signal.aborted || performance.now() >= end) resolve(found);
      else setTimeout(tick, TICK);
    };
    tick();
  });
}

/** Runs `work` at most once in `gap` ms: at once when rested, else when the gap has passed. */
export function throttle(work: () => void, gap: number, signal: AbortSignal): () => void {
  let last = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    if (signal.aborted) return;
    last = performance.now();
    work();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    // Never within the caller: a burst of mutations becomes one run after it.
    timer ??= setTimeout(run, Math.max(0, last + gap - performance.now()));
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
