/** A day as ISO 8601 writes it, with or without a time; without an offset it is read in UTC (a day off at most). */
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** Milliseconds since 1970 as digits: nine to fourteen of them (1970-01-02 to 5138). */
const EPOCH = /^\d{9,14}$/;

/** Whether a day exists: no 30 February. */
function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

const MINUTE = 60_000;

/** Minutes east of Greenwich; `undefined` for what is none. */
function offsetOf(zone: string): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/**
 * The moment that a text names for sure, in milliseconds since 1970: ISO 8601 and epoch milliseconds, as CRMs store them.
 * `undefined` for everything else: what a page shows (`03/04/2026`) depends on who reads it.
 */
export function readInstant(text: string): number | undefined {
  if (text.length > 40) return undefined;
  const clean = text.trim();
  if (EPOCH.test(clean)) return Number(clean);
  const [, year, month, day, hours = '00', minutes = '00', seconds = '00', offset = 'Z'] = ISO.exec(clean) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  const east = offsetOf(offset);
  if (h > 23 || m > 59 || s > 59 || east === undefined) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), h, m, s) - east * MINUTE;
}
