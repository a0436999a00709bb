import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../../install.mjs';

/** A script on the disk, for as long as threads run it. */
export interface Bundled {
  readonly url: URL;
  remove(): Promise<void>;
}

/**
 * Bundles the code of the judging threads. What runs TypeScript as it stands gives every inner function its name each time it is made, and
 * rules make many: bundled they judge half as many records again.
 */
export async function bundleJudge(): Promise<Bundled> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('judge-worker.ts', import.meta.url)),
      target: 'node20',
      write: false,
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The judging threads could not be bundled.');
  // Beside node_modules, where its imports are looked for; each run has its own.
  const folder = join(root, '.output', 'check');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `judge-${process.pid}.mjs`);
  await writeFile(file, chunk.code);
  return { url: pathToFileURL(file), remove: () => rm(file, { force: true }) };
}
