import { systemClock, type Clock } from '../../lib/crm/clock';
import type { CallOptions } from '../../lib/crm/crm';
import { failureOf, type CrmFailure } from '../../lib/crm/errors';

/** Waits five times shorter than asked for: what the CRM wants in seconds is over in a blink. */
export const hurriedClock: Clock = {
  now: () => Date.now() * HURRY,
  sleep: (ms, signal) => systemClock.sleep(ms / HURRY, signal),
};
const HURRY = 5;

/** Options of a call that nobody gives up. */
export function call(priority: 'typing' | 'job' = 'typing'): CallOptions {
  return { signal: new AbortController().signal, priority };
}

/** The failure of a call that must not work. */
export async function failing(answer: Promise<unknown>): Promise<CrmFailure> {
  return failureOf(
    await answer.then(
      () => new Error('It worked'),
      (error: unknown) => error,
    ),
  );
}
