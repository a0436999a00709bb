import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { bundleJudge } from './bundle-judge';
import { createJudge, type Judgement, type JudgeSetup } from './judge-rows';
import type { Row } from './read-rows';

/** So many rows are judged before threads are worth their start. */
const ALONE = 2_000;
/** More threads than that wait for the one that reads. */
const MOST_THREADS = 4;

/** What a thread may hold, in MB: without a bound it collects its garbage when it pleases, and a long file looks like a leak. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 48 };

/** Judges rows, in threads once there are many; answers come in the order in which rows were given. */
export interface Judges {
  /** Resolves with what is said of these rows. Rejects where a thread ended. */
  judge(rows: readonly Row[]): Promise<Judgement>;
  /** How many calls make sense at once. */
  readonly width: number;
  close(): Promise<void>;
}

/** One thread: its answers come in the order of its questions. */
function createThread(url: URL, setup: JudgeSetup) {
  const worker = new Worker(url, { workerData: setup, execArgv: [], resourceLimits: HEAP });
  const waiting: { readonly resolve: (answer: Judgement) => void; readonly reject: (why: unknown) => void }[] = [];
  worker.on('message', (answer: Judgement) => waiting.shift()?.resolve(answer));
  worker.on('error', (error) => waiting.splice(0).forEach(({ reject }) => reject(error)));
  return {
    judge: (rows: readonly Row[]) =>
      new Promise<Judgement>((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(rows);
      }),
    close: () => worker.terminate(),
  };
}

async function createThreads(count: number, setup: JudgeSetup) {
  const bundled = await bundleJudge();
  const threads = Array.from({ length: count }, () => createThread(bundled.url, setup));
  return {
    threads,
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
      await bundled.remove();
    },
  };
}

export function createJudges(setup: JudgeSetup): Judges {
  const alone = createJudge(setup);
  const width = Math.min(MOST_THREADS, availableParallelism());
  let started: ReturnType<typeof createThreads> | undefined;
  let judged = 0;
  let turn = 0;
  return {
    width,
    async judge(rows) {
      judged += rows.length;
      if (judged <= ALONE || width < 2) return alone(rows);
      const mine = turn++;
      const { threads } = await (started ??= createThreads(width, setup));
      const thread = threads[mine % threads.length];
      return thread ? thread.judge(rows) : alone(rows);
    },
    async close() {
      await (await started)?.close();
    },
  };
}
