import type { ItemKind } from '../../../item';
import type { DealSort } from '../../../deals';
import type { DealAnswer, FormAnswer, InboxAnswer, ItemAnswer, ListAnswer, PageRefusal, PageValues } from '../../model';

/** A refusal by the page's own endpoint: its sentences are shown to the user as they are. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const BASE = '/web';
const UNREACHABLE = 'Something went wrong. Please try again.';

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`${BASE}${path}`, { ...init, headers: { 'content-type': 'application/json' } });
  // Our own server's answer: either the shape asked for or a refusal.
  const body = (await response.json().catch(() => undefined)) as T | PageRefusal | undefined;
  if (response.ok && body !== undefined) return body as T;
  const { error, fields } = (body ?? { error: UNREACHABLE }) as PageRefusal;
  throw new Refusal(response.status, error, fields);
}

/** Reads a record. */
export function readItem(kind: ItemKind, id: number, signal: AbortSignal): Promise<ItemAnswer> {
  return call(`/${kind}/${id}`, { signal });
}

/** Writes fields of a record. */
export function saveItem(kind: ItemKind, id: number, values: PageValues): Promise<ItemAnswer> {
  return call(`/${kind}/${id}`, { method: 'PATCH', body: JSON.stringify(values) });
}

/** Creates a record. */
export function createItem(kind: ItemKind, values: PageValues): Promise<ItemAnswer> {
  return call(`/${kind}`, { method: 'POST', body: JSON.stringify(values) });
}

/** Reads a deal or a lead. */
export function readDeal(sort: DealSort, id: string, signal: AbortSignal): Promise<DealAnswer> {
  return call(`/${sort}/${id}`, { signal });
}

/** Reads the lead inbox. */
export function readInbox(signal: AbortSignal): Promise<InboxAnswer> {
  return call('/leads', { signal });
}

/** Reads the fields of the add modal. */
export function readForm(kind: ItemKind, signal: AbortSignal): Promise<FormAnswer> {
  return call(`/forms/${kind}`, { signal });
}

/** What the list shows of all records of a kind. */
export interface ListQuery {
  readonly kind: ItemKind;
  readonly offset: number;
  /** Narrows it to records whose name, email, phone or organization holds the text. */
  readonly text: string;
  readonly owner: number | undefined;
}

/** Reads a page of the list. */
export function readList({ kind, offset, text, owner }: ListQuery, signal: AbortSignal): Promise<ListAnswer> {
  const query = new URLSearchParams({ offset: String(offset), query: text });
  if (owner !== undefined) query.set('owner', String(owner));
  return call(`/lists/${kind}?${query.toString()}`, { signal });
}

/** The refusal behind whatever a call rejected with. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal(0, UNREACHABLE);
}
