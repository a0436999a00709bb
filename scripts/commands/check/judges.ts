import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Block } from './block';
import { bundleJudge } from './bundle-judge';
import type { Judgement, JudgeSetup } from './judge-rows';

/** More threads than that wait for the one that reads. */
const MOST_THREADS = 4;

/**
 * What a thread may hold, in MB: without a bound it collects its garbage when it pleases, and a long file looks like a leak. A row of 20 MB
 * still fits; with a smaller nursery memory levels within the first seconds.
 */
const HEAP = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 };

/** Judges blocks of rows; answers come in the order in which blocks were given. */
export interface Judges {
  /** Resolves with what is said of these rows. Rejects where a thread ended. */
  judge(block: Block): Promise<Judgement>;
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
    judge: (block: Block) =>
      new Promise<Judgement>((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(block);
      }),
    close: () => worker.terminate(),
  };
}

/** Judges in this thread. The rules are loaded here only where they are used here: that takes a second. */
async function createAlone(setup: JudgeSetup): Promise<Judges> {
  const { createJudge } = await import('./judge-rows');
  const judge = createJudge(setup);
  return { width: 1, judge: (block) => Promise.resolve(judge(block)), close: () => Promise.resolve() };
}

/** Judges in as many threads as the machine runs at once. */
async function createThreads(setup: JudgeSetup, width: number): Promise<Judges> {
  const url = await bundleJudge();
  const threads = Array.from({ length: width }, () => createThread(url, setup));
  let turn = 0;
  return {
    width,
    judge(block) {
      const thread = threads[turn++ % width];
      return thread ? thread.judge(block) : Promise.reject(new Error('There is no thread.'));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** Judges, in threads where there is enough to do for that. Rejects where their code cannot be bundled. */
export function createJudges(setup: JudgeSetup, isLong: boolean): Promise<Judges> {
  const width = Math.min(MOST_THREADS, availableParallelism());
  return isLong && width > 1 ? createThreads(setup, width) : createAlone(setup);
}
