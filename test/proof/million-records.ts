import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { contactRows } from '../../scripts/commands/bench/contact-rows';
import { figureOf } from '../../scripts/commands/bench/figure';
import { runCheck } from '../support/run-check';
import type { Proof } from './proof';

const RECORDS = 1_000_000;
/** A tenth of the file is enough to have every cache full. */
const FIRST_SHARE = 0.1;
/** What the garbage collector may leave lying about, in MB. */
const GROWTH = 64;
/** Rows with a cell too many, one in so many. */
const BROKEN_EVERY = 1_000;

function* someBroken(rows: Iterable<string>): Generator<string> {
  let number = 0;
  for (const row of rows) {
    yield number > 0 && number % BROKEN_EVERY === 0 ? `${row.trimEnd()},one cell too many\n` : row;
    number++;
  }
}

/** `npm run check` over a very long file: memory does not grow with it, and each broken row is told and costs nothing else. */
export const millionRecords: Proof = async ({ seed, share, tell }) => {
  const folder = await mkdtemp(join(tmpdir(), 'lintel-proof-'));
  try {
    const runOver = async (count: number) => {
      const file = join(folder, `${count}.csv`);
      await pipeline(Readable.from(someBroken(contactRows(count, seed))), createWriteStream(file));
      tell(`${count} records`);
      return runCheck(file);
    };
    const all = Math.ceil(RECORDS * share);
    const some = await runOver(Math.ceil(all * FIRST_SHARE));
    const whole = await runOver(all);
    const base = { bench: 'million-records' } as const;
    return [
      figureOf(
        {
          ...base,
          what: `memory that ${all} records take beyond a tenth of them`,
          unit: 'MB',
          budget: { of: 'max', atMost: GROWTH },
        },
        [Math.max(0, whole.megabytes - some.megabytes)],
      ),
      figureOf({ ...base, what: 'peak memory', unit: 'MB' }, [whole.megabytes]),
      figureOf({ ...base, what: 'broken rows that are not told', unit: 'count', budget: { of: 'max', atMost: 0 } }, [
        Math.abs(Math.floor(all / BROKEN_EVERY) - whole.told),
      ]),
      figureOf({ ...base, what: 'records', unit: 'records/s' }, [all / whole.seconds]),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
