import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { env, nodePath, root } from './install.mjs';

/** Where `wxt build` puts the Chrome package. */
export const EXTENSION_PATH = join(root, '.output', 'chrome-mv3');
const STAMP = join(root, '.output', 'chrome-mv3.sources');
const LOCK = join(root, '.output', 'chrome-mv3.lock');
const LOCK_POLL_MS = 200;
/** A build takes seconds: a lock this old was left behind by one that was killed. */
const LOCK_STALE_MS = 120_000;

const SOURCES = [
  '{entrypoints,components,lib}/**/*.{ts,tsx,css,html,json}',
  'locales/**/*.json',
  'public/**/*',
  'package-lock.json',
  'wxt.config.ts',
  'scripts/without-examples.ts',
];

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  const names = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const name of names.sort()) hash.update(name.slice(root.length)).update(await readFile(name));
  return hash.digest('hex');
}

async function isBuilt(hash: string): Promise<boolean> {
  if (!existsSync(join(EXTENSION_PATH, 'manifest.json'))) return false;
  return (await readFile(STAMP, 'utf8').catch(() => '')) === hash;
}

async function build(): Promise<void> {
  const child = spawn(nodePath(), [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build'], {
    cwd: root,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

/** Runs `work` while no other process builds into the same folder. */
async function locked<T>(work: () => Promise<T>): Promise<T> {
  await mkdir(join(root, '.output'), { recursive: true });
  for (;;) {
    try {
      await mkdir(LOCK);
      break;
    } catch {
      const age = await stat(LOCK).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > LOCK_STALE_MS) await rmdir(LOCK).catch(() => undefined);
      else await pause(LOCK_POLL_MS);
    }
  }
  try {
    return await work();
  } finally {
    await rmdir(LOCK).catch(() => undefined);
  }
}

/**
 * Builds the Chrome package unless the one there was built from these very sources. Several processes may ask at once.
 * @returns the path of the unpacked extension
 * @throws {Error} with the build's own output
 */
export async function ensureBuilt(): Promise<string> {
  await locked(async () => {
    const hash = await sourcesHash();
    if (await isBuilt(hash)) return;
    await build();
    // Taken before the build: a file saved while it ran makes the next call build again.
    await writeFile(STAMP, hash);
  });
  return EXTENSION_PATH;
}

// `node --import tsx scripts/build-extension.ts`, as `npm test` does.
if (process.argv[1] === import.meta.filename) console.log(await ensureBuilt());
