import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { figureOf } from '../../scripts/commands/bench/figure';
import { contactRows } from '../../scripts/commands/bench/contact-rows';
import { runCheck, type CheckRun } from '../support/run-check';
import type { Bench } from './bench';

const RECORDS = 100_000;
const RUNS = 3;
const SEED = 1;
/** `npm run check` over a long file with every rule on, start-up included. */
export const checkFile: Bench = async (tell) => {
  const folder = await mkdtemp(join(tmpdir(), 'lintel-bench-'));
  try {
    const file = join(folder, 'contacts.csv');
    await pipeline(Readable.from(contactRows(RECORDS, SEED)), createWriteStream(file));
    const runs: CheckRun[] = [];
    for (let turn = 1; turn <= RUNS; turn++) {
      tell(`run ${turn} of ${RUNS} over ${RECORDS} records`);
      runs.push(await runCheck(file));
    }
    const base = { bench: 'check', notes: [`${runs[0]?.findings ?? 0} findings`] };
    return [
      figureOf(
        { ...base, what: `${RECORDS} records of a CSV`, unit: 'records/s', budget: { of: 'p50', atLeast: 8_000 } },
        runs.map(({ seconds }) => RECORDS / seconds),
      ),
      figureOf(
        { ...base, what: 'peak memory', unit: 'MB' },
        runs.map(({ megabytes }) => megabytes),
      ),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
