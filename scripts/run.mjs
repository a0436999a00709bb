/** `node scripts/run.mjs NAME [args]`: installs what is missing, then runs `scripts/commands/NAME.ts`. Plain Node 20. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { ensureInstalled, env, nodePath, root, say } from './install.mjs';

const NEEDS_BROWSER = new Set(['start', 'probe', 'bench', 'proof']);
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs the command with our stdin, stdout and stderr; its exit code or signal becomes ours. */
function runCommand(file, args, extraEnv) {
  const child = spawn(nodePath(), ['--import', 'tsx', file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...extraEnv },
  });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    say(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of SIGNALS) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

function main([name, ...args]) {
  const file = join(root, 'scripts', 'commands', `${name}.ts`);
  if (!name || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
    say(`There is no command ${name ?? ''}. See "scripts" in package.json.`);
    process.exit(2);
  }
  try {
    ensureInstalled();
    // Paths on the command line are relative to where the user stood: npm tells that place, and moves to the root.
    const extraEnv = { INIT_CWD: process.env.INIT_CWD ?? process.cwd() };
    if (NEEDS_BROWSER.has(name)) extraEnv.CHROMIUM = requireChromium(say);
    runCommand(file, args, extraEnv);
  } catch (error) {
    say(error.message);
    process.exit(1);
  }
}

main(process.argv.slice(2));
