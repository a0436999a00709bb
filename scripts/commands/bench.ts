/** `npm run bench [-- NAME...]`: every benchmark or those named; a table on stdout and `.output/bench.json`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BENCHES, type BenchName } from '../../test/bench/benches';
import { root } from '../install.mjs';
import { readNames } from './bench/arguments';
import type { Figure } from './bench/figure';
import { machine } from './bench/machine';
import { tableOf, tablesBehind } from './bench/table';
import { runCommand } from './usage-error';

const REPORT = join(root, '.output', 'bench.json');

/** A benchmark that cannot be run is no passed budget: it is told, and the others still run. */
async function measure(name: BenchName): Promise<{ readonly figures: readonly Figure[]; readonly problem?: string }> {
  const started = performance.now();
  const say = (text: string) => process.stderr.write(`${name}: ${text}\n`);
  try {
    const figures = await BENCHES[name]((progress) => say(progress));
    say(`${((performance.now() - started) / 1_000).toFixed(0)} s`);
    return { figures };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    say(problem);
    return { figures: [], problem: `${name}: ${problem}` };
  }
}

await runCommand(async () => {
  // The keys of the registry, by its type.
  const names = readNames(process.argv.slice(2), Object.keys(BENCHES) as BenchName[]);
  const before = machine();
  if (before.load > before.cores) {
    const { load, cores } = before;
    process.stderr.write(
      `This machine is busy (load ${load.toFixed(1)} on ${cores} cores): figures by the clock say little.\n`,
    );
  }
  const results = [];
  // One after another: they share the cores they measure.
  for (const name of names) results.push(await measure(name));
  const figures = results.flatMap((result) => result.figures);
  const problems = results.flatMap(({ problem }) => problem ?? []);
  await mkdir(join(root, '.output'), { recursive: true });
  const report = { at: new Date().toISOString(), machine: before, figures, problems };
  await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${tableOf(figures)}\n`);
  const behind = tablesBehind(figures);
  if (behind !== '') process.stdout.write(`\n${behind}\n\n`);
  for (const { what, notes = [], ok } of figures) {
    if (!ok) for (const note of notes) process.stdout.write(`over: ${what}: ${note}\n`);
  }
  for (const problem of problems) process.stdout.write(`not measured: ${problem}\n`);
  return problems.length === 0 && figures.every(({ ok }) => ok) ? 0 : 1;
});
