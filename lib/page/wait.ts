const TICK = 100;
/** So long (ms) work that can be interrupted goes on within one task: a frame has 16. */
const SLICE = 4;

/** Runs `work` in a task of its own, before the next frame where that can be. */
export function soon(work: () => void, signal: AbortSignal): void {
  const run = () => {
    if (!signal.aborted) work();
  };
  // Firefox has no scheduler before 142. A timer set by a timer set by a timer … is held back for 4 ms, a task is not.
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler) void scheduler.postTask(run);
  else setTimeout(run, 0);
}

/** Runs `work` once `ms` have passed; an end before takes the timer with it, so that nothing outlives what set it. */
export function after(ms: number, work: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const cancel = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', cancel);
    work();
  }, ms);
  signal.addEventListener('abort', cancel, { once: true });
}

/** Takes as many steps as fit into a task, the rest in later ones; `onDone` gets what they come to. */
export function inSlices<T>(steps: Iterator<unknown, T>, onDone: (result: T) => void, signal: AbortSignal): void {
  const slice = () => {
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < end);
    soon(slice, signal);
  };
  soon(slice, signal);
}

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
      else after(TICK, () => afterFrame(tick, signal), signal);
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
    if (gap === 0) soon(run, signal);
    else if (rest > 0) after(rest, () => afterFrame(run, signal), signal);
    else afterFrame(run, signal);
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
