import Dexie, { type Table } from 'dexie';
import type { FieldCount, ReadingDay } from '../drift/drift';
import type { SurfaceKind } from '../page/surface';
import type { FoundBy } from '../record/found-by';
import type { FieldKey } from '../record/record';
import { scopeKey, type Scope } from './database';
import { quietly, warn } from './quietly';

/** One sort of page: the record pages of contacts in one account, say. */
export interface PageSort extends Scope {
  readonly surface: SurfaceKind;
}

/** How often a field was found by each evidence. */
export type EvidenceCounts = Readonly<Partial<Record<FoundBy, number>>>;

export interface LoggedCount extends FieldCount {
  readonly by: EvidenceCounts;
}

/** What was read of one sort of page on one day: counts, and nothing of what any record says. */
export interface LoggedDay extends PageSort, ReadingDay {
  readonly fields: Readonly<Partial<Record<FieldKey, LoggedCount>>>;
}

/** A day as the database keeps it; `key` is its sort and day. */
type Row = LoggedDay & { readonly key: string };

/**
 * How well pages could be read, day by day. A database of its own: wiping the look-up cache or disconnecting leaves it alone,
 * since it holds nothing of the CRM's and is what shows that pages have changed. No call ever throws.
 */
export interface FieldLog {
  /** Adds one page's worth to a day; counts may be negative, where a page is known better than before. */
  add(sort: PageSort, day: string, more: Pick<LoggedDay, 'pages' | 'fields'>): Promise<void>;
  /** Every day that is kept, oldest first. */
  days(): Promise<readonly LoggedDay[]>;
  wipe(): Promise<void>;
}

/** Long enough to see that something changed over the summer; a row is some hundred bytes. */
const KEPT_DAYS = 60;
/** Nobody works in so many accounts; a page that says so does not fill the disk. */
const MAX_ROWS = 1_500;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day (`2026-11-22`) that many days before another. */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}

export class FieldLogDatabase extends Dexie {
  declare readonly days: Table<Row, string>;

  constructor(name = 'lintel-field-log') {
    super(name);
    this.version(1).stores({ days: '&key, day' });
  }
}

function addBy(a: EvidenceCounts, b: EvidenceCounts): EvidenceCounts {
  const sum: Partial<Record<FoundBy, number>> = { ...a };
  // Only evidence is a key of these.
  for (const [by, count] of Object.entries(b) as [FoundBy, number][]) sum[by] = (sum[by] ?? 0) + count;
  return sum;
}

function addFields(a: LoggedDay['fields'], b: LoggedDay['fields']): LoggedDay['fields'] {
  const sum: Partial<Record<FieldKey, LoggedCount>> = { ...a };
  // As above: only fields are.
  for (const [key, { found, missing, by }] of Object.entries(b) as [FieldKey, LoggedCount][]) {
    const before = sum[key] ?? { found: 0, missing: 0, by: {} };
    sum[key] = { found: before.found + found, missing: before.missing + missing, by: addBy(before.by, by) };
  }
  return sum;
}

/** Opens the log; a database that is full, blocked or broken costs the counts, and `report` is told. */
export function createFieldLog(database = new FieldLogDatabase(), report: (error: unknown) => void = warn): FieldLog {
  const { days } = database;

  async function prune(today: string): Promise<void> {
    await days.where('day').below(daysBefore(today, KEPT_DAYS)).delete();
    const surplus = (await days.count()) - MAX_ROWS;
    if (surplus > 0) await days.orderBy('day').limit(surplus).delete();
  }

  return {
    async add({ crm, account, kind, surface }, day, more) {
      const sort = { crm, account, kind, surface };
      const key = `${scopeKey(sort)}:${surface}:${day}`;
      const write = () =>
        database.transaction('rw', days, async () => {
          const before = await days.get(key);
          const pages = (before?.pages ?? 0) + more.pages;
          await days.put({ ...sort, key, day, pages, fields: addFields(before?.fields ?? {}, more.fields) });
          if (!before) await prune(day);
        });
      await quietly(write, undefined, report);
    },
    days: () => quietly(async () => (await days.orderBy('day').toArray()).map(withoutKey), [], report),
    wipe: () => quietly(() => days.clear(), undefined, report),
  };
}

function withoutKey({ crm, account, kind, surface, day, pages, fields }: Row): LoggedDay {
  return { crm, account, kind, surface, day, pages, fields };
}
