import { readCompany } from '../../record/company';
import type { RecordKind } from '../../record/record';
import type { Lookup } from '../crm';

/** One search of v2 [20 tokens]. */
export interface SearchQuery {
  readonly term: string;
  readonly fields: 'email' | 'phone' | 'name';
  /** The whole value, in any case; else every word of the term, and parts of words. */
  readonly exact: boolean;
}

// Documented bounds of a term: 2 characters, 1 where it is exact. Longer ones than values can be find nothing.
const SHORTEST = 2;
const LONGEST = 255;

function contactQuery(lookup: Lookup): SearchQuery | undefined {
  switch (lookup.by) {
    case 'email':
      return { term: lookup.email.toLowerCase(), fields: 'email', exact: true };
    case 'phone':
      // Its digits are part of every way to write the number, with country code or trunk zero.
      return { term: lookup.national, fields: 'phone', exact: false };
    case 'name':
      return { term: `${lookup.firstName} ${lookup.lastName}`, fields: 'name', exact: false };
    case 'domain':
      return { term: `@${lookup.domain}`, fields: 'email', exact: false };
    case 'companyName':
      // A person's organization is another record: nothing to search persons by.
      return undefined;
  }
}

/**
 * Neither website nor phone of an organization can be searched: a domain is met by the name that it is usually made of, and
 * a number not at all.
 */
function companyQuery(lookup: Lookup): SearchQuery | undefined {
  const name =
    lookup.by === 'companyName'
      ? readCompany(lookup.name).core
      : lookup.by === 'domain'
        ? (lookup.domain.split('.')[0] ?? '')
        : '';
  return name === '' ? undefined : { term: name, fields: 'name', exact: false };
}

/** The fewest searches that answer the look-ups, each once. */
export function searchesFor(kind: RecordKind, lookups: readonly Lookup[]): readonly SearchQuery[] {
  const all = lookups.map(kind === 'contact' ? contactQuery : companyQuery).flatMap((query) => query ?? []);
  const possible = all.filter(({ term, exact }) => term.length >= (exact ? 1 : SHORTEST) && term.length <= LONGEST);
  return [...new Map(possible.map((query) => [JSON.stringify(query), query])).values()];
}
