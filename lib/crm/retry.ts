/** When a call is worth repeating, and how long to wait first. Which calls may be repeated at all is the caller's to say. */

/** Tries in all, the first included. */
export const MAX_TRIES = 4;
const FIRST_STEP_MS = 400;
const LONGEST_STEP_MS = 8_000;
/** HubSpot asks for two seconds before a locked (423) record is tried again. */
const LOCKED_WAIT_MS = 2_000;

/** The answers that another try may improve: HubSpot's list, which is also the general one. */
const WORTH_REPEATING: ReadonlySet<number> = new Set([423, 429, 477, 502, 503, 504, 521, 523, 524]);

/** Whether an answer with this status may be better next time. */
export function isWorthRepeating(status: number): boolean {
  return WORTH_REPEATING.has(status);
}

/** Full jitter: anything between nothing and a step that doubles with every try. `random` answers 0 ≤ x < 1. */
export function jitteredWait(tried: number, random: () => number): number {
  return Math.floor(random() * Math.min(LONGEST_STEP_MS, FIRST_STEP_MS * 2 ** tried));
}

/** How long the CRM itself asks to wait, in milliseconds; 0 where it says nothing. `headers` in lower case. */
export function askedWait(status: number, headers: Readonly<Record<string, string>>, now: number): number {
  const asked = headers['retry-after']?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(asked)) return Math.ceil(Number(asked) * 1_000);
  const date = Date.parse(asked);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  return status === 423 ? LOCKED_WAIT_MS : 0;
}
