import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { env, nodePath, root } from '../../scripts/install.mjs';

/** Tells the most memory that the process ever held (kB) on a pipe of its own, when it ends; its threads say nothing. */
const TELL_MEMORY =
  'data:text/javascript,import{writeSync}from"node:fs";import{isMainThread}from"node:worker_threads";isMainThread&&process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';

/** What one run of `npm run check` came to. */
export interface CheckRun {
  readonly seconds: number;
  readonly findings: number;
  /** Lines on stderr: rows that could not be read. */
  readonly told: number;
  /** The most it ever held. */
  readonly megabytes: number;
}

async function linesIn(stream: Readable | null): Promise<number> {
  let lines = 0;
  for await (const part of stream ?? []) for (const byte of part as Buffer) if (byte === 10) lines++; // a stream of bytes
  return lines;
}

async function textIn(stream: unknown): Promise<string> {
  let text = '';
  for await (const part of stream as AsyncIterable<Buffer>) text += part.toString(); // the fourth pipe, opened for reading below
  return text;
}

/** Runs `npm run check -- FILE` in a process of its own. Rejects where that fails. */
export async function runCheck(file: string): Promise<CheckRun> {
  const started = performance.now();
  const args = ['--import', 'tsx', '--import', TELL_MEMORY, join('scripts', 'commands', 'check.ts'), file];
  const child = spawn(nodePath(), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, findings, told, memory] = await Promise.all([
    ended,
    linesIn(child.stdout),
    linesIn(child.stderr),
    textIn(child.stdio[3]),
  ]);
  const kilobytes = Number(memory);
  if (code !== 0 || !(kilobytes > 0)) throw new Error(`npm run check ended with ${String(code)}`);
  return { seconds: (performance.now() - started) / 1_000, findings, told, megabytes: kilobytes / 1_024 };
}
