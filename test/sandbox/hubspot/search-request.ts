import { invalid } from './refusal';
import type { PropertyDescription } from './schema/property';

/** The operators of HubSpot's search (official document, schema `Filter`). */
export const OPERATORS = [
  'LT',
  'LTE',
  'GT',
  'GTE',
  'EQ',
  'NEQ',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const;
export type Operator = (typeof OPERATORS)[number];

/** The body of a search as it may arrive: every key can be left out, whatever the official document says. */
export interface SearchRequest {
  readonly filterGroups?: readonly { readonly filters?: readonly RequestFilter[] }[];
  readonly sorts?: readonly (string | { readonly propertyName?: string; readonly direction?: string })[];
  readonly query?: string;
  readonly properties?: readonly string[];
  readonly limit?: number;
  readonly after?: string | number;
}

interface RequestFilter {
  readonly propertyName?: string;
  readonly operator?: string;
  readonly value?: string | number | boolean;
  readonly highValue?: string | number;
  readonly values?: readonly (string | number)[];
}

/** A filter that passed every check. */
export interface Filter {
  readonly property: PropertyDescription;
  readonly operator: Operator;
  readonly value: string;
  readonly highValue: string;
  readonly values: readonly string[];
}

export interface Sort {
  readonly property: PropertyDescription;
  readonly descending: boolean;
}

/** A search that passed every check. */
export interface CheckedSearch {
  readonly groups: readonly (readonly Filter[])[];
  readonly query: string;
  readonly sort?: Sort;
  readonly limit: number;
  readonly offset: number;
}

/** The limits of search (facts/hubspot-api.md). */
export const SEARCH_LIMITS = {
  groups: 5,
  filtersInGroup: 6,
  filters: 18,
  values: 100,
  pageDefault: 10,
  page: 200,
  results: 10_000,
  bodyCharacters: 3_000,
} as const;

type Schema = ReadonlyMap<string, PropertyDescription>;

/** Checks a search against the documented limits. Throws a `HubSpotRefusal` (400, `VALIDATION_ERROR`). */
export function checkSearch(request: SearchRequest, schema: Schema): CheckedSearch {
  const limit = request.limit ?? SEARCH_LIMITS.pageDefault;
  if (!Number.isInteger(limit) || limit < 0 || limit > SEARCH_LIMITS.page) {
    throw invalid(`limit must be between 0 and ${SEARCH_LIMITS.page}, not ${limit}.`);
  }
  const offset = Number(request.after ?? 0);
  if (!Number.isInteger(offset) || offset < 0) throw invalid(`after must be a number, not ${request.after ?? ''}.`);
  if (offset + limit > SEARCH_LIMITS.results) {
    throw invalid(`A search gives ${SEARCH_LIMITS.results} results at most: ask for narrower ones.`);
  }
  const sort = sortOf(request.sorts ?? [], schema);
  return {
    groups: groupsOf(request, schema),
    query: request.query?.trim() ?? '',
    ...(sort ? { sort } : {}),
    limit,
    offset,
  };
}

function groupsOf(request: SearchRequest, schema: Schema): readonly (readonly Filter[])[] {
  const groups = (request.filterGroups ?? []).map((group) => group.filters ?? []);
  if (groups.length > SEARCH_LIMITS.groups) throw invalid(`At most ${SEARCH_LIMITS.groups} filter groups are allowed.`);
  if (groups.some((filters) => filters.length > SEARCH_LIMITS.filtersInGroup)) {
    throw invalid(`At most ${SEARCH_LIMITS.filtersInGroup} filters are allowed in a group.`);
  }
  if (groups.flat().length > SEARCH_LIMITS.filters) {
    throw invalid(`At most ${SEARCH_LIMITS.filters} filters are allowed in all.`);
  }
  return groups.map((filters) => filters.map((filter) => checkFilter(filter, schema)));
}

function checkFilter(filter: RequestFilter, schema: Schema): Filter {
  const property = propertyNamed(filter.propertyName, schema);
  const operator = OPERATORS.find((each) => each === filter.operator);
  if (operator === undefined) throw invalid(`${filter.operator ?? 'nothing'} is not an operator.`);
  const values = filter.values ?? [];
  const lists = operator === 'IN' || operator === 'NOT_IN';
  if (lists && values.length === 0) throw invalid(`${operator} needs values.`);
  if (values.length > SEARCH_LIMITS.values) throw invalid(`At most ${SEARCH_LIMITS.values} values are allowed.`);
  const bare = lists || operator === 'HAS_PROPERTY' || operator === 'NOT_HAS_PROPERTY';
  if (!bare && filter.value === undefined) throw invalid(`${operator} on ${property.name} needs a value.`);
  if (operator === 'BETWEEN' && filter.highValue === undefined) throw invalid('BETWEEN needs a highValue.');
  return {
    property,
    operator,
    value: String(filter.value ?? ''),
    highValue: String(filter.highValue ?? ''),
    values: values.map(String),
  };
}

function sortOf(sorts: NonNullable<SearchRequest['sorts']>, schema: Schema): Sort | undefined {
  if (sorts.length > 1) throw invalid('At most one sort is allowed.');
  const [sort] = sorts;
  if (sort === undefined) return undefined;
  if (typeof sort !== 'string') {
    return { property: propertyNamed(sort.propertyName, schema), descending: sort.direction === 'DESCENDING' };
  }
  const descending = sort.startsWith('-');
  return { property: propertyNamed(descending ? sort.slice(1) : sort, schema), descending };
}

function propertyNamed(name: string | undefined, schema: Schema): PropertyDescription {
  const property = schema.get(name ?? '');
  if (property === undefined) throw invalid(`There is no property named ${name ?? ''}.`);
  return property;
}
