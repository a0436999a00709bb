import type { Item } from './item';
import { invalid } from './refusal';

export const SORTS = ['id', 'update_time', 'add_time'] as const;
export type SortField = (typeof SORTS)[number];

/** What the list endpoints take. With a filter, ids and owner are ignored (official document). */
export interface ListQuery {
  readonly filterId?: number;
  readonly ids?: readonly number[];
  readonly ownerId?: number;
  readonly organizationId?: number;
  /** Milliseconds since 1970: changed then or later. */
  readonly updatedSince?: number;
  /** Milliseconds since 1970: changed before. */
  readonly updatedUntil?: number;
  readonly sortBy?: SortField;
  readonly descending?: boolean;
}

/** More ids than this are refused (official document). */
export const MAX_IDS = 100;

/** The records that pass a query, in its order; equal ones by their ids. Throws a `PipedriveRefusal` (400). */
export function listed<T extends Item>(
  items: readonly T[],
  query: ListQuery,
  filter: ((item: Item) => boolean) | undefined,
): readonly T[] {
  if ((query.ids?.length ?? 0) > MAX_IDS) throw invalid(`At most ${MAX_IDS} ids are allowed.`);
  const chosen = filter ?? named(query);
  const { updatedSince = Number.NEGATIVE_INFINITY, updatedUntil = Number.POSITIVE_INFINITY } = query;
  const found = items.filter(
    (item) =>
      chosen(item) && wholeSeconds(item.updatedAt) >= updatedSince && wholeSeconds(item.updatedAt) < updatedUntil,
  );
  const key = query.sortBy ?? 'id';
  const sign = query.descending === true ? -1 : 1;
  return found.sort((a, b) => sign * (sortValue(a, key) - sortValue(b, key) || a.id - b.id));
}

/** What the records are sorted by: Pipedrive knows times to the second only. */
export function sortValue(item: Item, key: SortField): number {
  return { id: item.id, update_time: wholeSeconds(item.updatedAt), add_time: wholeSeconds(item.addedAt) }[key];
}

function named({ ids, ownerId, organizationId }: ListQuery): (item: Item) => boolean {
  const wanted = ids && new Set(ids);
  return (item) =>
    (wanted === undefined || wanted.has(item.id)) &&
    (ownerId === undefined || item.owner_id === ownerId) &&
    (organizationId === undefined || (item.kind === 'persons' && item.org_id === organizationId));
}

function wholeSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000) * 1_000;
}
