/** Reads Chromium's traces: which thread a page runs on, its tasks, and what the CPU profiler saw. */

/** An event of the Trace Event Format; times in µs. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The thread's own CPU time: without the time in which another process had the core. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args?: TraceArguments;
}

interface CallFrame {
  readonly functionName?: string;
  readonly url?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}
interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: CallFrame;
}
interface TraceArguments {
  readonly data?: CallFrame & {
    readonly type?: string;
    readonly startTime?: number;
    readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    readonly timeDeltas?: readonly number[];
  };
}

/** A stretch of time on one thread, in µs. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** CPU time spent in it. */
  readonly cpu: number;
  readonly event: TraceEvent;
}

export interface Thread {
  readonly pid: number;
  readonly tid: number;
}

/** One look of the profiler at the stack, innermost frame first. */
export interface Sample {
  readonly at: number;
  readonly stack: readonly CallFrame[];
}

/**
 * The thread on which a `performance.mark` of this name was made, and when, in µs.
 * @throws {Error} where the trace holds no such mark
 */
export function markOf(events: readonly TraceEvent[], name: string): Thread & { readonly at: number } {
  const mark = events.find((event) => event.name === name && 'IRn'.includes(event.ph));
  if (!mark) throw new Error(`The trace has no mark ${name}`);
  return { pid: mark.pid, tid: mark.tid, at: mark.ts };
}

/** The complete events of a thread, an outer one before what is beneath it. */
export function spansOn(events: readonly TraceEvent[], { pid, tid }: Thread): readonly Span[] {
  return events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)
    .map((event) => {
      const { ts, dur = 0, tdur = dur } = event;
      return { start: ts, end: ts + dur, cpu: tdur, event };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Of ordered spans those that `pick` takes and that lie beneath no other one it takes. */
export function outermost(spans: readonly Span[], pick: (span: Span) => boolean): readonly Span[] {
  let covered = -Infinity;
  return spans.filter((span) => {
    if (span.start < covered || !pick(span)) return false;
    covered = span.end;
    return true;
  });
}

/** What V8's profiler saw on a process's main thread, in order. Needs the category `disabled-by-default-v8.cpu_profiler`. */
export function samplesOn(events: readonly TraceEvent[], { pid, tid }: Thread): readonly Sample[] {
  const start = events.find((event) => event.name === 'Profile' && event.pid === pid && event.tid === tid);
  if (!start) return [];
  const chunks = events.filter(({ name, id, pid: of }) => name === 'ProfileChunk' && of === pid && id === start.id);
  const nodes = new Map<number, ProfileNode>();
  const samples: Sample[] = [];
  let at = start.args?.data?.startTime ?? start.ts;
  for (const { args } of chunks) {
    for (const node of args?.data?.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (args?.data?.cpuProfile?.samples ?? []).entries()) {
      at += args?.data?.timeDeltas?.[index] ?? 0;
      samples.push({ at, stack: stackOf(id, nodes) });
    }
  }
  // A sample may be written down after a later one: deltas go backwards then.
  return samples.sort((a, b) => a.at - b.at);
}

function stackOf(id: number, nodes: ReadonlyMap<number, ProfileNode>): readonly CallFrame[] {
  const stack: CallFrame[] = [];
  for (let node = nodes.get(id); node; node = node.parent === undefined ? undefined : nodes.get(node.parent))
    stack.push(node.callFrame);
  return stack;
}
