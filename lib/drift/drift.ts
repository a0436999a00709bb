import type { FieldKey } from '../record/record';

/** On how many pages an expected field was found, and on how many it was not. */
export interface FieldCount {
  readonly found: number;
  readonly missing: number;
}

/** One day of reading one sort of page: contact pages of one account, say. */
export interface ReadingDay {
  /** The reader's own calendar day, `2026-11-22`. */
  readonly day: string;
  /** How many different pages were read. */
  readonly pages: number;
  /** Every field that was expected on that day. */
  readonly fields: Readonly<Partial<Record<FieldKey, FieldCount>>>;
}

/** Fields that used to be found and, since a day, are not. */
export interface LostFields {
  readonly since: string;
  readonly fields: readonly FieldKey[];
}

/** A field was on these pages: found on this share of so many at the least. Seldom: the other way about. */
const USUALLY = { share: 0.8, pages: 5 } as const;
const HARDLY = { share: 0.2, pages: 3 } as const;
/** How many days with pages before the change must bear it out: what was long ago proves nothing of a loss today. */
const DAYS_BEFORE = 10;

type Dated = FieldCount & { readonly day: string };

const pagesOf = (count: FieldCount) => count.found + count.missing;

function sum(days: readonly FieldCount[]): FieldCount {
  const add = (a: FieldCount, b: FieldCount) => ({ found: a.found + b.found, missing: a.missing + b.missing });
  return days.reduce(add, { found: 0, missing: 0 });
}

const share = (count: FieldCount) => (pagesOf(count) === 0 ? 0 : count.found / pagesOf(count));

const isUsual = (count: FieldCount) => pagesOf(count) >= USUALLY.pages && share(count) >= USUALLY.share;
const isHardly = (count: FieldCount) => pagesOf(count) >= HARDLY.pages && share(count) < HARDLY.share;

/** The last days that together make a judgement: a field that came back yesterday is not lost, however long it was away. */
function latest(days: readonly Dated[]): FieldCount {
  for (let from = days.length - 1; from >= 0; from -= 1) {
    const end = sum(days.slice(from));
    if (pagesOf(end) >= HARDLY.pages) return end;
  }
  return sum(days);
}

/** The day that parts the days into found and not found most clearly; `undefined` where none does. */
function lostSince(days: readonly Dated[]): string | undefined {
  if (!isHardly(latest(days))) return undefined;
  let clearest: { readonly day: string; readonly fall: number } | undefined;
  for (const [at, { day }] of days.entries()) {
    const before = sum(days.slice(Math.max(0, at - DAYS_BEFORE), at));
    const after = sum(days.slice(at));
    const fall = share(before) - share(after);
    if (isUsual(before) && isHardly(after) && fall > (clearest?.fall ?? 0)) clearest = { day, fall };
  }
  return clearest?.day;
}

/** The days on which a field was expected and pages were read, oldest first. */
function daysOf(field: FieldKey, days: readonly ReadingDay[]): readonly Dated[] {
  return days.flatMap(({ day, fields }) => {
    const count = fields[field];
    return count && pagesOf(count) > 0 ? [{ day, ...count }] : [];
  });
}

/**
 * Which of the fields expected today used to be found on these pages and no longer are, by the day since when, oldest first.
 * A field that was never there, or is missing on some pages only, is not lost. `days` of one sort of page, in any order;
 * days without pages may be left out.
 */
export function lostFields(days: readonly ReadingDay[]): readonly LostFields[] {
  const inOrder = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  // Written by our own code: the names of counts are fields.
  const expected = Object.keys(inOrder.at(-1)?.fields ?? {}) as FieldKey[];
  const bySince = new Map<string, FieldKey[]>();
  for (const field of expected) {
    const since = lostSince(daysOf(field, inOrder));
    if (since !== undefined) bySince.set(since, [...(bySince.get(since) ?? []), field]);
  }
  return [...bySince].map(([since, fields]) => ({ since, fields })).toSorted((a, b) => (a.since < b.since ? -1 : 1));
}
