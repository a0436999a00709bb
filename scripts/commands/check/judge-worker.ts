/** A thread of `npm run check`: reads and judges the blocks it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import '../../phone-plans';
import type { Block } from './block';
import { createJudge, type JudgeSetup } from './judge-rows';

// What `judges.ts` gives it.
const judge = createJudge(workerData as JudgeSetup);
parentPort?.on('message', (block: Block) => parentPort?.postMessage(judge(block)));
