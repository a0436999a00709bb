import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { figureOf } from '../../scripts/commands/bench/figure';
import { contactRows } from '../../scripts/commands/bench/contact-rows';
import { env, nodePath, root } from '../../scripts/install.mjs';
import type { Bench } from './bench';

const RECORDS = 100_000;
const RUNS = 3;
const SEED = 1;
/** Tells the most memory that the process ever held (kB) on a pipe of its own, when it ends. */
const TELL_MEMORY =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';

interface Run {
  readonly seconds: number;
  readonly findings: number;
  readonly megabytes: number;
}

async function check(file: string): Promise<Run> {
  const started = performance.now();
  const args = ['--import', 'tsx', '--import', TELL_MEMORY, join('scripts', 'commands', 'check.ts'), file];
  const child = spawn(nodePath(), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  let findings = 0;
  let memory = '';
  child.stdout?.on('data', (part: Buffer) => {
    for (const byte of part) if (byte === 10) findings++;
  });
  child.stdio[3]?.on('data', (part: Buffer) => (memory += part.toString()));
  const code = await ended;
  const kilobytes = Number(memory);
  if (code !== 0 || !(kilobytes > 0)) throw new Error(`npm run check ended with ${String(code)}`);
  return { seconds: (performance.now() - started) / 1_000, findings, megabytes: kilobytes / 1_024 };
}

/** `npm run check` over a long file, start-up included: for information, there is no budget. */
export const checkFile: Bench = async (tell) => {
  const folder = await mkdtemp(join(tmpdir(), 'lintel-bench-'));
  try {
    const file = join(folder, 'contacts.csv');
    await pipeline(Readable.from(contactRows(RECORDS, SEED)), createWriteStream(file));
    const runs: Run[] = [];
    for (let turn = 1; turn <= RUNS; turn++) {
      tell(`run ${turn} of ${RUNS} over ${RECORDS} records`);
      runs.push(await check(file));
    }
    const base = { bench: 'check', notes: [`${runs[0]?.findings ?? 0} findings`] };
    return [
      figureOf(
        { ...base, what: `${RECORDS} records of a CSV`, unit: 'records/s' },
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
