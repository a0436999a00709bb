import { type HubSpotRecord, type ObjectKind } from './record';
import type { PropertyDescription } from './schema/property';
import { matches, matchesQuery } from './search-filter';
import { checkSearch, type SearchRequest, type Sort } from './search-request';

export type { SearchRequest } from './search-request';

/** One page of a search. */
export interface SearchResult {
  readonly total: number;
  readonly results: readonly HubSpotRecord[];
  /** Where the next page starts; none on the last one. */
  readonly after?: string;
}

/** What HubSpot's `query` looks through (facts/hubspot-api.md). */
const QUERIED: Readonly<Record<ObjectKind, readonly string[]>> = {
  contacts: [
    'firstname',
    'lastname',
    'email',
    'phone',
    'hs_additional_emails',
    'fax',
    'mobilephone',
    'company',
    'hs_searchable_calculated_phone_number',
    'hs_searchable_calculated_mobile_number',
  ],
  companies: ['website', 'phone', 'name', 'domain'],
};

/**
 * Searches records as `POST /crm/v3/objects/{type}/search` does. Throws a `HubSpotRefusal` (400) for what breaks its limits.
 */
export function runSearch(
  kind: ObjectKind,
  request: SearchRequest,
  records: Iterable<HubSpotRecord>,
  properties: ReadonlyMap<string, PropertyDescription>,
): SearchResult {
  const { groups, query, sort, limit, offset } = checkSearch(request, properties);
  const found: HubSpotRecord[] = [];
  for (const record of records) {
    const inGroups = groups.length === 0 || groups.some((filters) => filters.every((each) => matches(record, each)));
    if (inGroups && (query === '' || matchesQuery(record, query, QUERIED[kind]))) found.push(record);
  }
  found.sort(sort === undefined ? (a, b) => a.createdAt - b.createdAt || Number(a.id) - Number(b.id) : bySort(sort));
  const end = offset + limit;
  return {
    total: found.length,
    results: found.slice(offset, end),
    ...(end < found.length ? { after: String(end) } : {}),
  };
}

function bySort({ property, descending }: Sort): (a: HubSpotRecord, b: HubSpotRecord) => number {
  const numeric = property.type === 'number';
  const compare = (a: string, b: string): number => (numeric ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0);
  return (a, b) => {
    const order = compare(a.properties[property.name] ?? '', b.properties[property.name] ?? '');
    return (descending ? -order : order) || Number(a.id) - Number(b.id);
  };
}
