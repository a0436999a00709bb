import { language } from '../../components/app/text';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A calendar day (`2026-11-22`) as a moment that every format with this zone puts on that day. */
const momentOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const ZONE = { timeZone: 'UTC' } as const;

/** How many days ago a calendar day was on the reader's own calendar; `now` in ms since 1970. */
function daysAgo(day: string, now: number): number {
  const today = new Date(now);
  const midnight = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((midnight - momentOf(day)) / DAY_MS);
}

/** Whether the name of its weekday says which day is meant. */
export function isThisWeek(day: string, now: number): boolean {
  const ago = daysAgo(day, now);
  return ago >= 0 && ago < 7;
}

/** A calendar day as people say it in "since …": today, yesterday, Tuesday, and the date where that is a week ago or more. */
export function sinceText(day: string, now: number): string {
  const ago = daysAgo(day, now);
  if (ago === 0 || ago === 1) return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(-ago, 'day');
  const style = isThisWeek(day, now) ? ({ weekday: 'long' } as const) : ({ dateStyle: 'medium' } as const);
  return new Intl.DateTimeFormat(language(), { ...style, ...ZONE }).format(momentOf(day));
}

/** A calendar day in a table: "Tue, 17 Nov". */
export function calendarDayText(day: string): string {
  const style = { weekday: 'short', day: 'numeric', month: 'short', ...ZONE } as const;
  return new Intl.DateTimeFormat(language(), style).format(momentOf(day));
}
