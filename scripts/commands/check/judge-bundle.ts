import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { root } from '../../install.mjs';

// Beside node_modules, where its imports are looked for.
const folder = join(root, '.output', 'check');

/** The script that judging threads run. */
export const BUNDLE = join(folder, 'judge.mjs');

/** What a bundle was made of, told in its first line: then no two files can disagree. */
const madeOf = v.object({ sources: v.array(v.string()), hash: v.string() });

/** One hash of all that a bundle is made of; rejects where a file is gone. */
async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const text of await Promise.all(sources.map((file) => readFile(file)))) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** Whether the last bundle is there and nothing that it was made of has changed since. */
export async function isFresh(): Promise<boolean> {
  try {
    const [first = ''] = (await readFile(BUNDLE, 'utf8')).split('\n', 1);
    const { sources, hash } = v.parse(madeOf, JSON.parse(first.slice('//'.length)));
    return (await hashOf(sources)) === hash;
  } catch {
    return false; // none yet, or none that can be trusted
  }
}

/** Bundles the code of the judging threads. Rejects where it cannot be bundled. */
export async function makeBundle(): Promise<void> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    // One file starts sooner than the hundreds of a library.
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('judge-worker.ts', import.meta.url)),
      target: 'node20',
      write: false,
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The judging threads could not be bundled.');
  const files = chunk.moduleIds.filter((id) => isAbsolute(id) && !id.includes('?'));
  const sources = [...files, join(root, 'package-lock.json')];
  const made: v.InferOutput<typeof madeOf> = { sources, hash: await hashOf(sources) };
  await mkdir(folder, { recursive: true });
  // Whoever starts threads meanwhile finds the old or the new bundle, never half of one.
  const own = `${BUNDLE}.${String(process.pid)}`;
  await writeFile(own, `//${JSON.stringify(made)}\n${chunk.code}`);
  await rename(own, BUNDLE);
}
