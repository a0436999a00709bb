import { execFile } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from '../../install.mjs';
import { BUNDLE, isFresh } from './judge-bundle';

const run = promisify(execFile);
const maker = fileURLToPath(new URL('make-judge-bundle.ts', import.meta.url));

/**
 * Where the code of the judging threads is, bundled, unless that was done and nothing changed since. What runs TypeScript as it stands gives
 * every inner function its name each time it is made, and rules make many: bundled they judge half as many records again. Rejects where it
 * cannot be bundled, with what was said of that.
 */
export async function bundleJudge(): Promise<URL> {
  if (!(await isFresh())) await run(process.execPath, ['--import', 'tsx', maker], { cwd: root });
  return pathToFileURL(BUNDLE);
}
