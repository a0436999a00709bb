/** `npm run proof [-- NAME... --seed N --share F]`: every proof or those named; a table on stdout and `.output/proof.json`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROOFS, type ProofName } from '../../test/proof/proofs';
import type { ProofOptions } from '../../test/proof/proof';
import { root } from '../install.mjs';
import type { Figure } from './bench/figure';
import { machine } from './bench/machine';
import { tableOf } from './bench/table';
import { readArguments } from './proof/arguments';
import { runCommand } from './usage-error';

const REPORT = join(root, '.output', 'proof.json');

/** A proof that cannot be run proves nothing: it is told, and the others still run. */
async function prove(name: ProofName, options: Omit<ProofOptions, 'tell'>) {
  const tell = (text: string) => process.stderr.write(`${name}: ${text}\n`);
  try {
    const figures: readonly Figure[] = await PROOFS[name]({ ...options, tell });
    return { figures };
  } catch (error) {
    return { figures: [], problem: `${name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

await runCommand(async () => {
  // The keys of the registry, by its type.
  const { names, ...options } = readArguments(process.argv.slice(2), Object.keys(PROOFS) as ProofName[]);
  const before = machine();
  const results: { readonly figures: readonly Figure[]; readonly problem?: string }[] = [];
  // One after another: they share the cores they measure.
  for (const name of names) results.push(await prove(name, options));
  const figures = results.flatMap((result) => result.figures);
  const problems = results.flatMap(({ problem }) => problem ?? []);
  await mkdir(join(root, '.output'), { recursive: true });
  const report = { at: new Date().toISOString(), machine: before, ...options, figures, problems };
  await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(`${tableOf(figures)}\n`);
  for (const { what, notes = [], ok } of figures) {
    for (const note of ok ? [] : notes) process.stdout.write(`over: ${what}: ${note}\n`);
  }
  for (const problem of problems) process.stdout.write(`not proven: ${problem}\n`);
  return problems.length === 0 && figures.every(({ ok }) => ok) ? 0 : 1;
});
