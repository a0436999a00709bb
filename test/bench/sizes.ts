import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { figureOf, type Figure } from '../../scripts/commands/bench/figure';
import { ensureBuilt } from '../../scripts/build-extension';
import { env, nodePath, root } from '../../scripts/install.mjs';
import type { Bench } from './bench';

const answers = v.array(v.object({ name: v.string(), size: v.number(), sizeLimit: v.number() }));
const KB = 1_000;

/** The sizes and limits of `npm run size`. It exits with 1 where one is passed; the figures say so themselves. */
async function sizeLimit(): Promise<v.InferOutput<typeof answers>> {
  const args = [join('node_modules', 'size-limit', 'bin.js'), '--json'];
  const run = promisify(execFile)(nodePath(), args, { cwd: root, env });
  const { stdout } = await run.catch((error: unknown) => error as { readonly stdout?: string });
  return v.parse(answers, JSON.parse(stdout ?? ''));
}

/** What one file weighs beside the limits: brought into a page only where a record is shown. */
async function onDemand(dist: string, file: string, name: string): Promise<readonly Figure[]> {
  const code = await readFile(join(dist, file));
  const base = { bench: 'sizes', unit: 'kB' } as const;
  return [
    figureOf({ ...base, what: `${name}, minified` }, [code.length / KB]),
    figureOf({ ...base, what: `${name}, gzipped` }, [gzipSync(code).length / KB]),
  ];
}

/** What people download and what browsers parse. */
export const sizes: Bench = async () => {
  const dist = await ensureBuilt();
  const limited = (await sizeLimit()).map(({ name, size, sizeLimit: limit }) =>
    figureOf({ bench: 'sizes', what: name, unit: 'kB', budget: { of: 'max', atMost: limit / KB } }, [size / KB]),
  );
  return [...limited, ...(await onDemand(dist, 'painter.js', 'painter, on record pages'))];
};
