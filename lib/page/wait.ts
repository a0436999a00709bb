import { beforeFrame, soon } from './tasks';

const TICK = 100;
/** So long (ms) work that can be interrupted goes on within one task: a frame has 16. */
const SLICE = 4;
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
    const giveUp = () => resolve(null);
    const tick = () => {
      const found = look();
      if (found !== null || performance.now() >= end) {
        // The signal may live on: it must not keep what was looked for with.
        signal.removeEventListener('abort', giveUp);
        resolve(found);
      } else after(TICK, () => afterFrame(tick, signal), signal);
    };
    signal.addEventListener('abort', giveUp, { once: true });
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
    // Work without a gap only reads values and draws; the rest looks at what is shown.
    if (gap === 0) beforeFrame(run, signal);
    else if (rest > 0) after(rest, () => afterFrame(run, signal), signal);
    else afterFrame(run, signal);
  };
}

/** A moment that is put off again and again. */
export interface Alarm {
  /** When it goes off (ms, as `performance.now`); `null`: not at all. */
  readonly at: number | null;
  set(at: number | null): void;
}

/** Runs `work` at the moment last set. Putting that off costs nothing: the timer is not touched, it looks again when it fires. */
export function alarm(work: () => void, signal: AbortSignal): Alarm {
  let at: number | null = null;
  let firesAt = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = () => {
    clearTimeout(timer);
    firesAt = at ?? Infinity;
    if (at !== null) timer = setTimeout(fire, Math.max(0, at - performance.now()));
  };
  const fire = () => {
    firesAt = Infinity;
    if (at !== null && at > performance.now()) arm();
    else if (at !== null) {
      at = null;
      work();
    }
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    get at() {
      return at;
    },
    set(next) {
      at = next;
      if (at !== null && at < firesAt && !signal.aborted) arm();
    },
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
  const timer = alarm(() => now(), signal);
  const now = () => {
    timer.set(null);
    if (!signal.aborted) work();
  };
  return {
    now,
    flush: () => {
      if (timer.at !== null) now();
    },
    later: () => timer.set(performance.now() + gap),
  };
}
