import { lostFields } from '../../lib/drift/drift';
import type { PageReading } from '../../lib/messages/page-reading';
import type { FoundBy } from '../../lib/record/found-by';
import { scopeKey } from '../../lib/store/database';
import type { LoggedCount, LoggedDay } from '../../lib/store/field-log';

/** Options shows this many days of each sort of page: a working week and the one before it. */
const SHOWN_DAYS = 10;

// No field of a day is `undefined`.
const countsOf = ({ fields }: LoggedDay): readonly LoggedCount[] => Object.values(fields) as LoggedCount[];

/** A day in figures: how many expected fields there were, and how many of them a page showed on average. */
function figuresOf(day: LoggedDay): PageReading['days'][number] {
  const counts = countsOf(day);
  const shares = counts.map(({ found, missing }) => (found + missing === 0 ? 0 : found / (found + missing)));
  return {
    day: day.day,
    pages: day.pages,
    found: shares.reduce((sum, share) => sum + share, 0),
    expected: counts.length,
  };
}

function evidenceOf(days: readonly LoggedDay[]): PageReading['foundBy'] {
  const sum: Partial<Record<FoundBy, number>> = {};
  for (const { by } of days.flatMap(countsOf)) {
    // Only evidence is a key of these counts.
    for (const [foundBy, count] of Object.entries(by) as [FoundBy, number][])
      sum[foundBy] = (sum[foundBy] ?? 0) + count;
  }
  return sum;
}

function readingOf(days: readonly LoggedDay[], { crm, account, kind, surface }: LoggedDay): PageReading {
  const shown = days.slice(-SHOWN_DAYS);
  return {
    ...{ crm, account, kind, surface },
    days: shown.map(figuresOf).toReversed(),
    foundBy: evidenceOf(shown),
    lost: lostFields(days),
  };
}

/** The log as options tells it, one entry a sort of page; `days` oldest first. */
export function pageReadings(days: readonly LoggedDay[]): readonly PageReading[] {
  const sorts = new Map<string, LoggedDay[]>();
  for (const day of days) {
    const sort = `${scopeKey(day)}:${day.surface}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), day]);
  }
  return [...sorts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...more]]) => (first ? [readingOf([first, ...more], first)] : []));
}
