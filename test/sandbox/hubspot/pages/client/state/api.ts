import type { ListAnswer, ListSort, ObjectType, PageRefusal, RecordAnswer } from '../../model';

/** A refusal by the page's own endpoint: its text is shown to the user as it is. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const BASE = '/api/inbounddb-objects/v1';
const UNREACHABLE = "We couldn't save your changes. Check your connection and try again.";

async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`${BASE}${path}`, { ...init, headers: { 'content-type': 'application/json' } });
  // Our own server's answer: either the shape asked for or a refusal.
  const body = (await response.json().catch(() => undefined)) as T | PageRefusal | undefined;
  if (response.ok && body !== undefined) return body as T;
  const message = body !== undefined ? (body as PageRefusal).message : UNREACHABLE;
  throw new Refusal(response.status, message);
}

/** Reads a record; the answer bears another id when the one asked for was merged away. */
export function readRecord(type: ObjectType, id: string, signal: AbortSignal): Promise<RecordAnswer> {
  return call(`/crm-objects/${type}/${id}`, { signal });
}

/** Writes properties of a record. */
export function saveRecord(type: ObjectType, id: string, properties: Record<string, string>): Promise<RecordAnswer> {
  return call(`/crm-objects/${type}/${id}`, { method: 'PATCH', body: JSON.stringify({ properties }) });
}

/** Creates a record. */
export function createRecord(type: ObjectType, properties: Record<string, string>): Promise<RecordAnswer> {
  return call(`/crm-objects/${type}`, { method: 'POST', body: JSON.stringify({ properties }) });
}

/** What the list shows of all records. */
export interface ListQuery {
  readonly offset: number;
  readonly limit: number;
  /** Narrows it to records whose name, email or phone holds the text. */
  readonly query: string;
  readonly sort: ListSort | undefined;
}

/** Reads a page of the list. */
export function readList(
  type: ObjectType,
  { offset, limit, query, sort }: ListQuery,
  signal: AbortSignal,
): Promise<ListAnswer> {
  const asked = new URLSearchParams({ offset: String(offset), limit: String(limit), query, ...sort });
  return call(`/views/${type}?${asked.toString()}`, { signal });
}

/** Reads the properties of a type, without any record. */
export function readSchema(type: ObjectType, signal: AbortSignal): Promise<Pick<ListAnswer, 'schema'>> {
  return call(`/schemas/${type}`, { signal });
}

/** The text of whatever a call rejected with. */
export function messageOf(error: unknown): string {
  return error instanceof Refusal ? error.message : UNREACHABLE;
}
