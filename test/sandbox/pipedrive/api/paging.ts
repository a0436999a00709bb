import type { Item } from '../item';
import { type ListQuery, type SortField, SORTS, sortValue } from '../list';
import { invalid } from '../refusal';
import { type ApiContext, numberIn } from './context';

const PAGE = { fallback: 100, max: 500 };

/** One page and the cursor of the next: `null` at the end. */
export interface Page<T> {
  readonly results: readonly T[];
  readonly next_cursor: string | null;
}

/** The first item of the next page, in the words the official document's example decodes to. */
interface Cursor {
  readonly field: SortField;
  readonly fieldValue: number;
  readonly sortDirection: 'asc' | 'desc';
  readonly id: number;
}

/** A page of sorted records. A cursor names a record, not a place: what is added or deleted meanwhile moves nothing. */
export function pageOf<T extends Item>(context: ApiContext, items: readonly T[], query: ListQuery): Page<T> {
  const limit = limitIn(context);
  const field = query.sortBy ?? 'id';
  const sortDirection = query.descending === true ? 'desc' : 'asc';
  const text = context.req.query('cursor');
  const cursor = text === undefined ? undefined : cursorOf(text);
  if (cursor && (cursor.field !== field || cursor.sortDirection !== sortDirection)) throw badCursor();
  const sign = query.descending === true ? -1 : 1;
  const isFrom = (item: T): boolean =>
    cursor === undefined || sign * (sortValue(item, field) - cursor.fieldValue || item.id - cursor.id) >= 0;
  const rest = items.filter(isFrom);
  const next = rest[limit];
  return {
    results: rest.slice(0, limit),
    next_cursor: next ? encoded({ field, fieldValue: sortValue(next, field), sortDirection, id: next.id }) : null,
  };
}

/** A page of what has no order but its own: search hits and fields. */
export function pageOfAny<T>(context: ApiContext, all: readonly T[]): Page<T> {
  const limit = limitIn(context);
  const text = context.req.query('cursor');
  const decoded = text === undefined ? { start: 0 } : decodedObject(text);
  const start = 'start' in decoded && typeof decoded.start === 'number' ? decoded.start : undefined;
  if (start === undefined || start > all.length) throw badCursor();
  const end = start + limit;
  return { results: all.slice(start, end), next_cursor: end < all.length ? encoded({ start: end }) : null };
}

function limitIn(context: ApiContext): number {
  const limit = numberIn(context, 'limit') ?? PAGE.fallback;
  if (limit < 1 || limit > PAGE.max) throw invalid(`limit must be between 1 and ${PAGE.max}.`);
  return limit;
}

function encoded(cursor: object): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function decodedObject(text: string): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Refused below, as what is no object is.
  }
  throw badCursor();
}

function cursorOf(text: string): Cursor {
  const value: Partial<Record<keyof Cursor, unknown>> = decodedObject(text);
  const field = SORTS.find((each) => each === value.field);
  const { fieldValue, id, sortDirection } = value;
  if (field === undefined || typeof fieldValue !== 'number' || typeof id !== 'number') throw badCursor();
  if (sortDirection !== 'asc' && sortDirection !== 'desc') throw badCursor();
  return { field, fieldValue, sortDirection, id };
}

function badCursor() {
  return invalid('The cursor is not valid.');
}
