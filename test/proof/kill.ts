import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { figureOf } from '../../scripts/commands/bench/figure';
import { nodePath, root } from '../../scripts/install.mjs';
import type { Proof } from './proof';

const MATRIX = 'entrypoints/background/merge/kill-matrix.test.ts';
const REPORT = join(root, '.output', 'proof', 'kill.json');

/** The part of Vitest's report that is read. */
interface Report {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
}

/** A worker killed at every step of a merge: the unit test that does it, whole each time, since it takes seconds. */
export const kill: Proof = async ({ tell }) => {
  tell(MATRIX);
  await mkdir(dirname(REPORT), { recursive: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', MATRIX, '--reporter=json', `--outputFile.json=${REPORT}`];
  await new Promise<void>((resolve, reject) => {
    const child = spawn(nodePath(), args, { cwd: root, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  // Vitest's own report.
  const { numPassedTests, numTotalTests } = JSON.parse(await readFile(REPORT, 'utf8')) as Report;
  if (numTotalTests === 0) throw new Error(`${MATRIX} holds no tests`);
  return [
    figureOf(
      {
        bench: 'kill',
        unit: 'count',
        what: `steps of a merge that are not survived, of ${numTotalTests}`,
        budget: { of: 'max', atMost: 0 },
      },
      [numTotalTests - numPassedTests],
    ),
  ];
};
