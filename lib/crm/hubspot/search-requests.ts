import type { RecordKind } from '../../record/record';
import type { Lookup } from '../crm';

/** One condition, as HubSpot's search takes it. */
export interface Filter {
  readonly propertyName: string;
  readonly operator: 'EQ' | 'IN' | 'LT' | 'CONTAINS_TOKEN' | 'NOT_HAS_PROPERTY';
  readonly value?: string;
  readonly values?: readonly string[];
}

/** Filters that must all hold. */
export type Group = readonly Filter[];

export interface SearchBody {
  readonly filterGroups: { readonly filters: Filter[] }[];
  readonly properties: string[];
  readonly sorts?: readonly { readonly propertyName: string; readonly direction: 'DESCENDING' }[];
  readonly limit: number;
}

// Documented limits of the search endpoint (https://developers.hubspot.com/docs/api-reference/search/guide, 2026-11).
const MAX_GROUPS = 5;
const MAX_FILTERS = 18;
const MAX_IN = 100;
const MAX_BODY = 3_000;
/** The longest page of a search. */
export const MAX_RESULTS = 200;

/** What HubSpot computes from `phone` and `mobilephone` of a contact. */
const SEARCHABLE_PHONES = ['hs_searchable_calculated_phone_number', 'hs_searchable_calculated_mobile_number'];

/** Equal to any of the values. `IN` compares strings in lower case only, so every value is sent that way. */
function anyOf(propertyName: string, values: readonly string[]): Filter[] {
  const distinct = [...new Set(values.map((value) => value.toLowerCase()))];
  const [first = ''] = distinct;
  if (distinct.length === 1) return [{ propertyName, operator: 'EQ', value: first }];
  return chunks(distinct, MAX_IN).map((some) => ({ propertyName, operator: 'IN', values: some }));
}

function token(propertyName: string, value: string): Filter {
  return { propertyName, operator: 'CONTAINS_TOKEN', value: value.toLowerCase() };
}

/**
 * A number is met as HubSpot computes it (area code and number), with a trunk zero that some plans keep, and with its
 * country's digits where HubSpot could not tell them apart. Of a number that did not parse only the end is known.
 */
function phoneFilters(lookups: readonly (Lookup & { by: 'phone' })[], properties: readonly string[]): Filter[] {
  const forms = lookups.flatMap(({ national, e164 }) =>
    e164 ? [national, `0${national}`, e164.replace(/\D/g, '')] : [],
  );
  const ends = lookups.flatMap(({ national, e164 }) => (e164 ? [] : [`*${national}`]));
  return properties.flatMap((name) => [
    ...(forms.length > 0 ? anyOf(name, forms) : []),
    ...ends.map((end) => token(name, end)),
  ]);
}

function contactGroups(lookups: readonly Lookup[]): Group[] {
  const emails = of(lookups, 'email').map(({ email }) => email);
  const companies = of(lookups, 'companyName').map(({ name }) => name);
  const single = [
    ...(emails.length > 0 ? anyOf('email', emails) : []),
    ...emails.map((email) => token('hs_additional_emails', email)),
    ...phoneFilters(of(lookups, 'phone'), SEARCHABLE_PHONES),
    ...(companies.length > 0 ? anyOf('company', companies) : []),
    ...of(lookups, 'domain').map(({ domain }) => token('email', `*@${domain}`)),
  ];
  const names = of(lookups, 'name').map(({ firstName, lastName }) => [
    ...anyOf('firstname', [firstName]),
    ...anyOf('lastname', [lastName]),
  ]);
  return [...single.map((filter) => [filter]), ...names];
}

function companyGroups(lookups: readonly Lookup[]): Group[] {
  const names = of(lookups, 'companyName').map(({ name }) => name);
  const domains = of(lookups, 'domain').map(({ domain }) => domain);
  // Companies have no calculated phone property: the number is met as it is usually stored, with and without a plus.
  const e164 = of(lookups, 'phone').flatMap((lookup) => (lookup.e164 ? [lookup.e164] : []));
  return [
    ...(domains.length > 0 ? anyOf('domain', domains) : []),
    ...domains.map((domain) => token('hs_additional_domains', domain)),
    ...(names.length > 0 ? anyOf('name', names) : []),
    ...(e164.length > 0 ? anyOf('phone', e164) : []),
    ...phoneFilters(of(lookups, 'phone'), ['phone']),
  ].map((filter) => [filter]);
}

/** The filter groups that answer the look-ups together: a record that passes any of them may be what is looked for. */
export function groupsFor(kind: RecordKind, lookups: readonly Lookup[]): readonly Group[] {
  return kind === 'contact' ? contactGroups(lookups) : companyGroups(lookups);
}

/**
 * As few search bodies as the limits allow. A group that alone is longer than a body may be cannot be asked, and no
 * record can match it: HubSpot's values are shorter.
 */
export function searchBodies(groups: readonly Group[], properties: readonly string[], limit: number): SearchBody[] {
  const bodies: SearchBody[] = [];
  const empty = (): SearchBody => ({
    filterGroups: [],
    properties: [...properties],
    limit: Math.min(limit, MAX_RESULTS),
  });
  const fits = (body: SearchBody): boolean =>
    body.filterGroups.length <= MAX_GROUPS &&
    body.filterGroups.reduce((sum, group) => sum + group.filters.length, 0) <= MAX_FILTERS &&
    JSON.stringify(body).length <= MAX_BODY;
  for (const group of groups) {
    const one = { filters: [...group] };
    const last = bodies.at(-1);
    if (last && fits({ ...last, filterGroups: [...last.filterGroups, one] })) last.filterGroups.push(one);
    else if (fits({ ...empty(), filterGroups: [one] })) bodies.push({ ...empty(), filterGroups: [one] });
  }
  return bodies;
}

function of<B extends Lookup['by']>(lookups: readonly Lookup[], by: B): (Lookup & { by: B })[] {
  // The filter is the check that the cast speaks of.
  return lookups.filter((lookup) => lookup.by === by) as (Lookup & { by: B })[];
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}
