/** Every Pipedrive address that Lintel calls or opens. v2 for everything it has; v1 for merges and users. */
import type { RecordKind } from '../../record/record';

/** The host that tells whose key it is, before the company is known (the documents' own server). */
const COMMON_ORIGIN = 'https://api.pipedrive.com';
/** One label of a host name, as RFC 1123 allows it. */
const COMPANY_DOMAIN = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;
const LIMITS_PREFIX = 'pipedrive:';

/** Pipedrive's names of a kind: in the API, and in page addresses. */
export const OBJECT_TYPES: Readonly<
  Record<RecordKind, { readonly path: string; readonly fields: string; readonly page: string }>
> = {
  contact: { path: 'persons', fields: 'personFields', page: 'person' },
  company: { path: 'organizations', fields: 'organizationFields', page: 'organization' },
};

/** Whether a text can be the domain of a company: `acme` of `acme.pipedrive.com`, and nothing that leads elsewhere. */
export function isCompanyDomain(text: string): boolean {
  return COMPANY_DOMAIN.test(text);
}

/** Whose limits count, as the transport names it. `undefined`: the company is not known yet. */
export function limitsKey(company: string | undefined): string {
  return LIMITS_PREFIX + (company ?? '');
}

/** The only origin for calls of an account named by `limitsKey`; `undefined` where its domain is none. */
export function originOf(account: string): string | undefined {
  if (!account.startsWith(LIMITS_PREFIX)) return undefined;
  const company = account.slice(LIMITS_PREFIX.length);
  if (company === '') return COMMON_ORIGIN;
  return isCompanyDomain(company) ? `https://${uiHostOf(company)}` : undefined;
}

/** The host of a company's pages, and of its API. */
export function uiHostOf(company: string): string {
  return `${company}.pipedrive.com`;
}

/** Where the version begins: only the common host has v1 without `/api`, as its documents say. */
export function versionPath(version: 'v1' | 'v2', company: string | undefined): string {
  return version === 'v1' && company === undefined ? '/v1' : `/api/${version}`;
}

/** A record's page: `https://acme.pipedrive.com/person/12`. */
export function recordUrl(uiHost: string, kind: RecordKind, id: string): string {
  return `https://${uiHost}/${OBJECT_TYPES[kind].page}/${encodeURIComponent(id)}`;
}
