import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { ensureBuilt } from '../../scripts/build-extension';
import { figureOf } from '../../scripts/commands/bench/figure';
import { env, nodePath, root } from '../../scripts/install.mjs';
import type { Bench } from './bench';

const answers = v.array(v.object({ name: v.string(), size: v.number(), sizeLimit: v.number() }));
const KB = 1_000;

/** The sizes and limits of `npm run size`. It exits with 1 where one is passed; the figures say so themselves. */
async function sizeLimit(): Promise<v.InferOutput<typeof answers>> {
  const args = [join('node_modules', 'size-limit', 'bin.js'), '--json'];
  const run = promisify(execFile)(nodePath(), args, { cwd: root, env });
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout?: string }); // as execFile rejects
  return v.parse(answers, JSON.parse(stdout ?? ''));
}

/** What people download and what browsers parse: the same figures that fail the build. */
export const sizes: Bench = async () => {
  await ensureBuilt();
  return (await sizeLimit()).map(({ name, size, sizeLimit: limit }) =>
    figureOf({ bench: 'sizes', what: name, unit: 'kB', budget: { of: 'max', atMost: limit / KB } }, [size / KB]),
  );
};
