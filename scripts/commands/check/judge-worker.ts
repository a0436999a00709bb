/** A thread of `npm run check`: judges the rows it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { createJudge, type JudgeSetup } from './judge-rows';
import type { Row } from './read-rows';

// What `judges.ts` gives it.
const judge = createJudge(workerData as JudgeSetup);
parentPort?.on('message', (rows: readonly Row[]) => parentPort?.postMessage(judge(rows)));
