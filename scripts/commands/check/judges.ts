import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createJudge, type Judgement, type JudgeSetup } from './judge-rows';
import type { Row } from './read-rows';

/** So many rows are judged before threads are worth their start. */
const ALONE = 4_000;
/** More threads than that wait for the one that reads. */
const MOST_THREADS = 4;

/** Judges rows, in threads once there are many; answers come in the order in which rows were given. */
export interface Judges {
  /** Resolves with what is said of these rows. Rejects where a thread ended. */
  judge(rows: readonly Row[]): Promise<Judgement>;
  /** How many calls make sense at once. */
  readonly width: number;
  close(): Promise<void>;
}

/** One thread: its answers come in the order of its questions. */
function createThread(setup: JudgeSetup) {
  const worker = new Worker(new URL('./judge-worker.mjs', import.meta.url), { workerData: setup });
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

export function createJudges(setup: JudgeSetup): Judges {
  const alone = createJudge(setup);
  const width = Math.min(MOST_THREADS, availableParallelism());
  let threads: readonly ReturnType<typeof createThread>[] = [];
  let judged = 0;
  let turn = 0;
  return {
    width,
    judge(rows) {
      judged += rows.length;
      if (judged <= ALONE || width < 2) return Promise.resolve(alone(rows));
      if (threads.length === 0) threads = Array.from({ length: width }, () => createThread(setup));
      const thread = threads[turn++ % threads.length];
      return thread ? thread.judge(rows) : Promise.resolve(alone(rows));
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
