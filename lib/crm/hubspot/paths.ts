/**
 * Every HubSpot address that Lintel builds itself. The generated module of objects of `@hubspot/api-client` holds
 * those of single records, batches and searches (`/crm/v3/…`, supported until September 2027).
 */
import type { RecordKind } from '../../record/record';

export const API_ORIGIN = 'https://api.hubapi.com';

/** HubSpot's names of a kind: in API paths, in associations, and its numeric type in page addresses. */
export const OBJECT_TYPES: Readonly<Record<RecordKind, { readonly path: string; readonly typeId: string }>> = {
  contact: { path: 'contacts', typeId: '0-1' },
  company: { path: 'companies', typeId: '0-2' },
};

export const ACCOUNT_DETAILS = `${API_ORIGIN}/account-info/v3/details`;

/** Several objects of a type (`contacts`, `calls`) by their ids. */
export function batchReadUrl(objectType: string): string {
  return `${API_ORIGIN}/crm/v3/objects/${objectType}/batch/read`;
}

/** The account's own rules for the properties of a kind (document of 2026-09). */
export function validationsUrl(kind: RecordKind): string {
  return `${API_ORIGIN}/crm/property-validations/2026-09/${OBJECT_TYPES[kind].typeId}`;
}

/** Every property of a kind of object. */
export function propertiesUrl(objectType: string): string {
  return `${API_ORIGIN}/crm/v3/properties/${encodeURIComponent(objectType)}`;
}

/** One page of the account's owners. */
export function ownersUrl(limit: number, after?: string): string {
  const query = new URLSearchParams({ limit: String(limit), ...(after !== undefined && { after }) });
  return `${API_ORIGIN}/crm/v3/owners?${query.toString()}`;
}

/** Merges two records of a kind; the generic module of objects has no merge. */
export function mergeUrl(kind: RecordKind): string {
  return `${API_ORIGIN}/crm/v3/objects/${OBJECT_TYPES[kind].path}/merge`;
}

/** One page of a record's associations, for those that do not fit into the record's own answer. */
export function associationsUrl(kind: RecordKind, id: string, to: RecordKind, after: string): string {
  const from = OBJECT_TYPES[kind].path;
  const query = new URLSearchParams({ limit: '500', after }).toString();
  return `${API_ORIGIN}/crm/v4/objects/${from}/${encodeURIComponent(id)}/associations/${OBJECT_TYPES[to].path}?${query}`;
}

/** A record's page: `https://app-eu1.hubspot.com/contacts/123/record/0-1/456`. */
export function recordUrl(uiHost: string, account: string, kind: RecordKind, id: string): string {
  const parts = ['contacts', account, 'record', OBJECT_TYPES[kind].typeId, id];
  return `https://${uiHost}/${parts.map(encodeURIComponent).join('/')}`;
}
