import { matchesLookup } from '../../match/lookup';
import type { RecordKind, RecordRef } from '../../record/record';
import type { CallOptions, CrmRecord, Lookup } from '../crm';
import * as answers from './answers';
import { OBJECT_TYPES } from './paths';
import { readMany } from './reads';
import { fieldsOfHit, recordOf } from './records';
import { searchesFor, type SearchQuery } from './search-requests';
import { ask, type Wire } from './wire';

const DEFAULT_LIMIT = 100;

/** What one search finds [20 tokens], a hundred hits at most. */
export async function hitsOf(
  wire: Wire,
  kind: RecordKind,
  { term, fields, exact }: SearchQuery,
  call: CallOptions,
): Promise<readonly answers.Hit[]> {
  const query = { term, fields, ...(exact ? { exact_match: true } : {}), limit: DEFAULT_LIMIT };
  const request = { path: `/${OBJECT_TYPES[kind].path}/search`, query };
  const { data } = await ask(wire, answers.searchAnswer, { call, endpointClass: 'search' }, request);
  return data.items.map(({ item }) => item);
}

/**
 * Whether a hit may be an answer. Searches find parts of words too, and what is no answer need not be read; but no hit tells
 * an organization's website.
 */
function mayAnswer(
  kind: RecordKind,
  ref: Omit<RecordRef, 'id'>,
  hit: answers.Hit,
  lookups: readonly Lookup[],
): boolean {
  if (kind === 'company' && lookups.some(({ by }) => by === 'domain')) return true;
  const summary = { ref: { ...ref, id: hit.id }, fields: fieldsOfHit(kind, hit) };
  return lookups.some((lookup) => matchesLookup(summary, lookup));
}

/** Records that answer any of the look-ups, each read once it was found. See `Crm.search`. */
export async function search(
  wire: Wire,
  company: string,
  kind: RecordKind,
  lookups: readonly Lookup[],
  call: CallOptions & { readonly limit?: number },
): Promise<readonly CrmRecord[]> {
  const ref = { crm: 'pipedrive', account: company, kind } as const;
  const found = await Promise.all(searchesFor(kind, lookups).map((query) => hitsOf(wire, kind, query, call)));
  const hits = new Map(found.flat().map((hit) => [hit.id, hit]));
  const answering = [...hits.values()].filter((hit) => mayAnswer(kind, ref, hit, lookups));
  const ids = answering.map(({ id }) => id).slice(0, call.limit ?? DEFAULT_LIMIT);
  const records = (await readMany(wire, kind, ids, call)).map((data) => {
    const organization = hits.get(data.id)?.organization;
    // The hit may be older than the record: another organization's name is none of its own.
    const name = organization?.id === data.org_id ? organization?.name : undefined;
    return recordOf(kind, company, data, { organization: name ?? undefined });
  });
  return records.filter((record) => lookups.some((lookup) => matchesLookup(record, lookup)));
}
