import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 40;
const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Asks until the answer is neither `undefined` nor `false`, and returns it.
 * @throws {Error} after the time-out, saying what was waited for; at once with whatever `ask` throws
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = DEFAULT_TIMEOUT_MS,
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`Waited ${timeout} ms in vain for ${what}`);
    await pause(POLL_MS);
  }
}
