/**
 * Finds a Chromium that loads unpacked extensions, and installs one where the system lets us. Plain Node 20: runs
 * before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const OUTSIDE_PATH = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    `${process.env.LOCALAPPDATA ?? ''}\\Chromium\\Application\\chrome.exe`,
    `${process.env.PROGRAMFILES ?? ''}\\Chromium\\Application\\chrome.exe`,
  ],
};
/** Chrome 137 took `--load-extension` away from the branded builds; Chromium and Chrome for Testing keep it. */
const LAST_BRANDED_WITH_EXTENSIONS = 136;
/** The manifest's `minimum_chrome_version`. */
const OLDEST = 120;

const HOW_TO_INSTALL = {
  darwin: 'Install Chromium: brew install --cask chromium',
  win32: 'Install Chromium: winget install --id Hibbiki.Chromium',
  linux:
    'Install Chromium: sudo apt-get install chromium (Debian), sudo dnf install chromium (Fedora), sudo pacman -S chromium (Arch)',
};
const OR_NAME_ONE = 'Or name one: CHROMIUM=/path/to/chromium npm start';

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name) {
  const extensions = process.platform === 'win32' ? ['.exe', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const extension of extensions) {
      const path = join(folder, name + extension);
      if (folder !== '' && existsSync(path) && isExecutable(path)) return path;
    }
  }
  return undefined;
}

/**
 * Why a browser with this `--version` line cannot be used, or `undefined` when it can.
 * @param {string} versionLine as printed by `chromium --version`
 */
export function refusal(versionLine) {
  const major = Number(/(\d+)\.\d+\.\d+/.exec(versionLine)?.[1]);
  if (!Number.isFinite(major)) return 'it does not tell its version';
  if (/^Google Chrome \d/.test(versionLine) && major > LAST_BRANDED_WITH_EXTENSIONS) {
    return `Google Chrome ${major} no longer loads unpacked extensions from the command line`;
  }
  return major < OLDEST ? `it is version ${major}; Lintel needs ${OLDEST} or newer` : undefined;
}

function refusalOf(path) {
  // A Windows binary opens a window instead of printing its version: it is tried as it is.
  if (process.platform === 'win32') return undefined;
  const { stdout, error, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (error || status !== 0) return 'it does not start';
  return refusal(stdout.trim());
}

/**
 * Looks for a browser: the one that `CHROMIUM` names and no other, else the usual names and places.
 * @returns {{ path: string | undefined, refused: string[] }} `refused` says of each one found why it cannot be used
 */
export function findChromium() {
  const refused = [];
  const named = process.env.CHROMIUM;
  const candidates = named
    ? [isAbsolute(named) ? named : (onPath(named) ?? named)]
    : [...NAMES.map(onPath), ...(OUTSIDE_PATH[process.platform] ?? [])];
  for (const path of candidates) {
    if (path === undefined) continue;
    if (!existsSync(path)) {
      if (named) refused.push(`${path}: there is no such file`);
      continue;
    }
    const reason = refusalOf(path);
    if (reason === undefined) return { path, refused };
    refused.push(`${path}: ${reason}`);
  }
  return { path: undefined, refused };
}

function aptInstall(say) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !onPath('apt-get')) return;
  say('No Chromium found. Installing it: apt-get install chromium');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { encoding: 'utf8', env });
    if (status !== 0) say(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

/**
 * The path of a usable browser; installs one as root on Debian.
 * @param {(line: string) => void} say where progress goes
 * @throws {Error} with what to install, in words for people
 */
export function requireChromium(say) {
  const first = findChromium();
  if (first.path) return first.path;
  if (!process.env.CHROMIUM) aptInstall(say);
  const second = process.env.CHROMIUM ? first : findChromium();
  if (second.path) return second.path;
  const how = HOW_TO_INSTALL[process.platform] ?? HOW_TO_INSTALL.linux;
  throw new Error(
    ['Lintel needs Chromium here, and found none it can use.', ...second.refused, how, OR_NAME_ONE].join('\n'),
  );
}
