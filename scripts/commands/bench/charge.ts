/** Charges main-thread time to an extension. */
import { outermost, samplesOn, spansOn, type Sample, type Span, type Thread, type TraceEvent } from './trace';

/** A stretch of time that is the extension's, in µs. */
export interface Charge {
  readonly start: number;
  readonly wall: number;
  readonly cpu: number;
  /** What the trace says it was: a function and its place, or microtasks. */
  readonly label: string;
}

/** One task of the thread with what of it is the extension's. */
export interface ChargedTask {
  readonly start: number;
  readonly end: number;
  readonly charges: readonly Charge[];
}

const NAMED = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/**
 * All time of a thread that is the extension's: calls and scripts that name its address, with everything beneath them
 * (style and layout they force included), and of microtasks (which name nobody: there an `await` goes on) the share in
 * which the profiler saw the extension on the stack.
 * @param origin `chrome-extension://ID/`
 */
export function chargesOf(events: readonly TraceEvent[], thread: Thread, origin: string): readonly Charge[] {
  const spans = spansOn(events, thread);
  const named = outermost(spans, ({ event }) => NAMED.has(event.name) && isFrom(event.args?.data?.url, origin));
  const runs = outermost(
    spans,
    ({ event }) => event.name === 'RunMicrotasks' || named.some((each) => each.event === event),
  );
  const samples = samplesOn(events, thread);
  const others = runs
    .filter(({ event }) => event.name === 'RunMicrotasks')
    .flatMap((run) => chargeRun(run, within(named, run), samples, origin));
  return [...named.map(chargeNamed), ...others].sort((a, b) => a.start - b.start);
}

/** The tasks in which the extension had a share. */
export function chargedTasks(
  events: readonly TraceEvent[],
  thread: Thread,
  charges: readonly Charge[],
): readonly ChargedTask[] {
  const tasks = outermost(spansOn(events, thread), ({ event }) => event.name === 'RunTask');
  const perTask = new Map<Span, Charge[]>();
  let at = 0;
  for (const charge of charges) {
    while ((tasks[at]?.end ?? Infinity) <= charge.start) at++;
    const task = tasks[at];
    // Work outside every task happens where tracing begins in the middle of one.
    if (task && task.start <= charge.start) perTask.set(task, [...(perTask.get(task) ?? []), charge]);
  }
  return [...perTask].map(([{ start, end }, mine]) => ({ start, end, charges: mine }));
}

/** The sum of one kind of time, in ms. */
export function total(charges: readonly Charge[], kind: 'wall' | 'cpu'): number {
  return charges.reduce((sum, charge) => sum + charge[kind], 0) / 1_000;
}

function isFrom(url: string | undefined, origin: string): boolean {
  return url?.startsWith(origin) ?? false;
}

function within(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

function chargeNamed({ start, end, cpu, event }: Span): Charge {
  const { functionName, url = '', lineNumber = 0, columnNumber = 0 } = event.args?.data ?? {};
  const place = `${url.split('/').at(-1) ?? ''}:${lineNumber}:${columnNumber}`;
  return { start, wall: end - start, cpu, label: `${event.name} ${functionName ?? ''} ${place}` };
}

/** What of a run of microtasks is the extension's, beside the named calls in it, which are charged on their own. */
function chargeRun(run: Span, named: readonly Span[], samples: readonly Sample[], origin: string): readonly Charge[] {
  const seen = samplesIn(samples, run).filter(({ at }) => !named.some(({ start, end }) => at >= start && at <= end));
  const ours = seen.filter(({ stack }) => stack.some(({ url }) => isFrom(url, origin)));
  if (ours.length === 0) return [];
  const share = ours.length / seen.length;
  const own = (kind: (span: Span) => number) =>
    Math.max(0, kind(run) - named.reduce((sum, span) => sum + kind(span), 0));
  return [
    {
      start: run.start,
      wall: share * own(({ start, end }) => end - start),
      cpu: share * own(({ cpu }) => cpu),
      label: `microtasks ${commonest(ours, origin)}`,
    },
  ];
}

function samplesIn(samples: readonly Sample[], { start, end }: Span): readonly Sample[] {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.at ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  const found: Sample[] = [];
  for (let at = low; ; at++) {
    const sample = samples[at];
    if (!sample || sample.at > end) return found;
    found.push(sample);
  }
}

/** The outermost function of the extension that was seen most often. */
function commonest(samples: readonly Sample[], origin: string): string {
  const counts = new Map<string, number>();
  for (const { stack } of samples) {
    const frame = stack.findLast(({ url }) => isFrom(url, origin));
    const { functionName = '', url = '', lineNumber = 0, columnNumber = 0 } = frame ?? {};
    const name = `${functionName} ${url.split('/').at(-1) ?? ''}:${lineNumber}:${columnNumber}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
