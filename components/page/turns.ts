/** An idle page is waited for this long, in ms: what is drawn then is wanted, though not at once. */
const PATIENCE = 500;

/** Runs `work` when the page has nothing else to do, in a task of its own. */
export function whenIdle(work: () => void, signal: AbortSignal): void {
  requestIdleCallback(() => !signal.aborted && work(), { timeout: PATIENCE });
}

/** Runs every step in an idle task of its own. */
export function oneByOne(steps: readonly (() => void)[], signal: AbortSignal): void {
  const [first, ...rest] = steps;
  if (!first) return;
  whenIdle(() => {
    first();
    oneByOne(rest, signal);
  }, signal);
}

/** Whether two pieces of data say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Puts `work` off by `later`: asked for several times meanwhile, it is done once. */
export function once(work: () => void, later: (work: () => void) => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    later(() => {
      waits = false;
      work();
    });
  };
}
