/** Nothing more is begun in a task that has taken this long, in ms: a frame has 16. */
const FULL = 4;

let spent = 0;

/** So many ms were worked here so far, by this script in this frame. */
export function timeSpent(): number {
  return spent;
}

interface Job {
  readonly work: () => void;
  readonly signal: AbortSignal;
}

/**
 * Runs `work` after the caller's task, in the order of the calls. What is short shares a task, since a task costs more than
 * most of what is done in it; what is long ends it, so that nothing long is followed by more.
 */
export const soon = queue((run) => setTimeout(run, 0));

/**
 * As `soon`, and before the next frame is drawn even where the browser puts timers off: Chromium does while keys come fast,
 * for hundreds of ms on a slow machine. The page's layout may be pending then: `work` must not look at places.
 */
export const beforeFrame = queue((run) => {
  const first = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    run();
  };
  const timer = setTimeout(first, 0);
  // Never called in a tab that nobody sees.
  const frame = requestAnimationFrame(first);
});

/** `start` calls what it is given once, in a later task. */
function queue(start: (run: () => void) => void): (work: () => void, signal: AbortSignal) => void {
  let jobs: Job[] = [];
  const run = () => {
    const began = performance.now();
    const full = began + FULL;
    let done = 0;
    try {
      // More may be added meanwhile.
      while (done < jobs.length && (done === 0 || performance.now() < full)) {
        const job = jobs[done++];
        if (job && !job.signal.aborted) job.work();
      }
    } finally {
      spent += performance.now() - began;
      // One that throws stops nobody else.
      jobs = jobs.slice(done);
      if (jobs.length > 0) start(run);
    }
  };
  return (work, signal) => {
    jobs.push({ work, signal });
    if (jobs.length === 1) start(run);
  };
}
