/**
 * `npm test [-- STEP…]`: installs what is missing, then types, lint, unit and contract tests, build, sizes, package lint
 * and end-to-end tests. Every step runs although an earlier one failed, unless it needs the build and there is none.
 * The last line is `N passed, N failed[, N skipped]`. Plain Node 20.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { ensureInstalled, env, nodePath, root, say } from './install.mjs';

const REPORTS = join(root, '.output', 'test');
const VITEST_REPORT = join(REPORTS, 'vitest.json');
const PLAYWRIGHT_REPORT = join(REPORTS, 'playwright.json');

const tool = (packagePath, ...args) => [join('node_modules', packagePath), ...args];
const STEPS = [
  { name: 'types', runs: [tool('wxt/bin/wxt.mjs', 'prepare'), tool('typescript/bin/tsc', '--noEmit')] },
  {
    name: 'lint',
    runs: [
      tool('eslint/bin/eslint.js', '.'),
      tool('prettier/bin/prettier.cjs', '--check', '.'),
      tool(
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'lib',
        'components',
        'entrypoints',
        'test',
      ),
    ],
  },
  {
    name: 'unit',
    title: 'unit and contract tests',
    runs: [
      tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`),
    ],
    count: countVitest,
  },
  { name: 'build', runs: [['--import', 'tsx', join('scripts', 'build-extension.ts')]] },
  { name: 'sizes', needsBuild: true, runs: [tool('size-limit/bin.js')] },
  {
    name: 'package',
    title: 'package lint',
    // web-ext knows Firefox's rules only: it takes Chrome's service worker and side panel for mistakes.
    runs: [
      tool('wxt/bin/wxt.mjs', 'build', '-b', 'firefox'),
      tool(
        'web-ext/bin/web-ext.js',
        'lint',
        '--source-dir',
        join('.output', 'firefox-mv3'),
        '--self-hosted',
        '--no-config-discovery',
      ),
    ],
  },
  {
    name: 'e2e',
    title: 'end-to-end tests',
    needsBuild: true,
    needsBrowser: true,
    runs: [tool('@playwright/test/cli.js', 'test')],
    count: countPlaywright,
  },
];

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const NOTHING = { passed: 0, failed: 0, skipped: 0, problems: [] };

function countVitest() {
  const report = readReport(VITEST_REPORT);
  if (!report) return NOTHING;
  const contract = report.testResults.filter(({ name }) => name.replaceAll('\\', '/').includes('/test/contract/'));
  const skipped = contract
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    // Contract tests skip where the official documents are not at hand; a build server must have them.
    problems: process.env.CI && skipped.length > 0 ? [`${skipped.length} contract tests were skipped`] : [],
  };
}

/** Each end-to-end test has one second try (playwright.config.ts). More than these that needed it, and something is wrong with all. */
const MOST_FLAKY = 3;

/** @returns {string[]} file and title of every test that passed at its second try */
function flakyTests(suite) {
  const here = (suite.specs ?? []).filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...here.map(({ file, title }) => `${file}: ${title}`), ...(suite.suites ?? []).flatMap(flakyTests)];
}

function countPlaywright() {
  const report = readReport(PLAYWRIGHT_REPORT);
  if (!report?.stats) return NOTHING;
  const { expected, flaky, unexpected, skipped } = report.stats;
  if (flaky > 0)
    process.stdout.write(`Passed at the second try only, bugs to find:\n  ${flakyTests(report).join('\n  ')}\n`);
  const problems = flaky > MOST_FLAKY ? [`${flaky} tests needed a second try; ${MOST_FLAKY} are the most`] : [];
  return { passed: expected + flaky, failed: unexpected, skipped, problems };
}

/** Runs one tool with our output; resolves to whether it ended well. */
function runTool(args, extraEnv) {
  return new Promise((resolve) => {
    const child = spawn(nodePath(), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...env, ...extraEnv },
    });
    const stop = () => child.kill('SIGTERM');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, stop);
      resolve(code === 0);
    });
  });
}

async function runStep(step) {
  const started = performance.now();
  process.stdout.write(`\n── ${step.title ?? step.name} ${'─'.repeat(60 - (step.title ?? step.name).length)}\n`);
  let ok = true;
  const extraEnv = {};
  try {
    if (step.needsBrowser) extraEnv.CHROMIUM = requireChromium(say);
    for (const args of step.runs) ok = (await runTool(args, extraEnv)) && ok;
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    ok = false;
  }
  const { problems, ...counts } = step.count?.() ?? NOTHING;
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  ok &&= problems.length === 0;
  // A step that failed without a failed test (a type error, a file that does not load) counts as one.
  if (!ok && counts.failed === 0) counts.failed = 1;
  process.stdout.write(
    `${step.title ?? step.name}: ${ok ? 'ok' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
  return { ...counts, ok };
}

async function main(wanted) {
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    say(`There is no step ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  ensureInstalled();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failed = [];
  for (const step of STEPS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    if (step.needsBuild && failed.includes('build')) continue;
    const result = await runStep(step);
    for (const key of Object.keys(total)) total[key] += result[key];
    if (!result.ok) failed.push(step.name);
  }
  process.stdout.write('\n');
  if (failed.length > 0) process.stdout.write(`Failed: ${failed.join(', ')}\n`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return failed.length > 0 ? 1 : 0;
}

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (interrupted) process.exit(130);
    interrupted = true;
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
