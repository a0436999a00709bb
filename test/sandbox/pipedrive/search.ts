import type { PipedriveField } from './fields';
import type { Item, ItemKind } from './item';
import { invalid } from './refusal';

/** What each kind can be searched by (official document). */
export const SEARCH_FIELDS = {
  persons: ['custom_fields', 'email', 'notes', 'phone', 'name'],
  organizations: ['address', 'custom_fields', 'notes', 'name'],
} as const;

/** Custom fields of these types can be searched (official document). */
const SEARCHABLE = new Set(['address', 'varchar', 'text', 'varchar_auto', 'double', 'monetary', 'phone']);

/** A search as `GET /api/v2/{kind}/search` takes it. */
export interface SearchQuery {
  readonly term: string;
  /** All of the kind's, where it names none. */
  readonly fields?: readonly string[];
  readonly exactMatch?: boolean;
  readonly organizationId?: number;
}

/** A record that was found, with the score the answer is sorted by. */
export interface SearchHit<T> {
  readonly score: number;
  readonly item: T;
}

/**
 * Searches living records, best first. A word of the term must start a word of the value; with `exactMatch` the whole
 * value must be the term, whatever its case. Phones are also compared by their digits alone. Throws a `PipedriveRefusal` (400).
 */
export function runSearch<T extends Item>(
  kind: ItemKind,
  query: SearchQuery,
  items: Iterable<T>,
  fields: ReadonlyMap<string, PipedriveField>,
): readonly SearchHit<T>[] {
  const term = query.term.trim();
  const exact = query.exactMatch === true;
  if (term.length < (exact ? 1 : 2))
    throw invalid(`The search term must be at least ${exact ? 1 : 2} characters long.`);
  const asked: readonly string[] = query.fields ?? SEARCH_FIELDS[kind];
  const known: readonly string[] = SEARCH_FIELDS[kind];
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown !== undefined) throw invalid(`${unknown} is not a field that can be searched.`);
  const hits: SearchHit<T>[] = [];
  for (const item of items) {
    if (!belongs(item, query.organizationId)) continue;
    const scores = asked.flatMap((name) =>
      valuesOf(item, name, fields).map((value) => score(value, term, exact, name)),
    );
    const best = Math.max(0, ...scores);
    if (best > 0) hits.push({ score: best, item });
  }
  return hits.sort((a, b) => b.score - a.score || a.item.id - b.item.id);
}

function belongs(item: Item, organizationId: number | undefined): boolean {
  return organizationId === undefined || (item.kind === 'persons' && item.org_id === organizationId);
}

/** The texts of a record that one search field looks at. */
function valuesOf(item: Item, name: string, fields: ReadonlyMap<string, PipedriveField>): readonly string[] {
  if (name === 'name') return [item.name];
  if (name === 'custom_fields') return customTexts(item, fields);
  if (item.kind === 'organizations') return name === 'address' && item.address ? [item.address.value] : [];
  const points = { email: item.emails, phone: item.phones }[name];
  return points?.map(({ value }) => value) ?? (item.notes === null ? [] : [item.notes]);
}

/** The values of searchable custom fields as text, as hits list them. */
export function customTexts(item: Item, fields: ReadonlyMap<string, PipedriveField>): readonly string[] {
  return Object.entries(item.custom_fields).flatMap(([code, value]) => {
    const type = fields.get(code)?.type;
    if (type === undefined || !SEARCHABLE.has(type) || value === null) return [];
    if (typeof value !== 'object') return [String(value)];
    return 'value' in value ? [String(value.value)] : [];
  });
}

function score(value: string, term: string, exact: boolean, name: string): number {
  const [have, want] = [value.toLowerCase(), term.toLowerCase()];
  if (have === want || (name === 'phone' && sameDigits(have, want))) return 1;
  if (exact) return 0;
  if (name === 'phone' && digits(want).length > 1 && digits(have).includes(digits(want))) return 0.5;
  const words = want.split(/\s+/);
  const starts = have.split(/[^\p{L}\p{N}]+/u);
  const found = words.every((word) => have.startsWith(word) || starts.some((start) => start.startsWith(word)));
  return found || have.includes(want) ? 0.3 : 0;
}

function sameDigits(a: string, b: string): boolean {
  return digits(a) !== '' && /^[\d\s+().-]+$/.test(b) && digits(a) === digits(b);
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
