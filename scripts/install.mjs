/** Brings a fresh clone to where commands can run: packages, the right Node, generated types, the registry of rules. Plain Node 20. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeRuleRegistry } from './write-rule-registry.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
/** Chatter goes to stderr: stdout belongs to the command, whose `--json` is parsed by others. */
export const say = (line) => process.stderr.write(`${line}\n`);

/** The environment in which `node` and the project's tools are the installed ones. */
export const env = { ...process.env, PATH: [bin, process.env.PATH ?? ''].join(delimiter) };

/** The Node that the dev dependency `node` brought; this script's own where that package has no binary. */
export function nodePath() {
  const path = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : process.execPath;
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * What the lock asks for and node_modules lacks. npm writes `node_modules/.package-lock.json` last, so an install cut
 * short counts as none. Optional packages belong to other platforms as a rule, so they are not asked for.
 * @param {Record<string, { version?: string, optional?: boolean, link?: boolean }>} wanted
 * @param {Record<string, { version?: string }>} installed
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.link)
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path]) => path);
}

function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf(join('node_modules', '.package-lock.json'));
  return wanted !== undefined && installed !== undefined && missingPackages(wanted, installed).length === 0;
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
}

function installPackages() {
  say('Installing packages (npm ci): about a minute the first time.');
  // npm on Windows is a .cmd file, which only a shell starts.
  const { status, stdout, stderr, error } = run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed:\n${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`);
}

function generateTypes() {
  const { status, stdout, stderr } = run(nodePath(), [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], {
    env,
  });
  if (status !== 0) throw new Error(`wxt prepare failed:\n${stdout}${stderr}`);
}

/**
 * Installs what is missing; returns at once when nothing is.
 * @throws {Error} with npm's or WXT's own words
 */
export function ensureInstalled() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) throw new Error(`Lintel needs Node 20 or newer; this is ${process.versions.node}.`);
  if (!isInstalled()) installPackages();
  writeRuleRegistry();
  if (!existsSync(join(root, '.wxt', 'tsconfig.json'))) generateTypes();
}
