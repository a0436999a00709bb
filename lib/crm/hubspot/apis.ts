/** The generated modules of the official client over our transport. Made for each call, because a call has its own signal. */
import * as companies from '@hubspot/api-client/lib/codegen/crm/companies/index.js';
import * as contacts from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import * as owners from '@hubspot/api-client/lib/codegen/crm/owners/index.js';
import * as properties from '@hubspot/api-client/lib/codegen/crm/properties/index.js';
import type { RecordKind } from '../../record/record';
import type { Sending } from '../sending';
import { httpLibrary, type Wire } from './http-library';
import type { SearchBody } from './search-requests';

/**
 * An answer as it came. The modules' own reading of it drops what it does not know and takes a text for a map: `checked` reads
 * the text instead.
 */
export interface RawAnswer {
  readonly body: { text(): Promise<string> };
}

// What is called of the modules.

interface Objects {
  getByIdWithHttpInfo(
    id: string,
    properties: string[],
    propertiesWithHistory: undefined,
    associations: string[],
    archived: undefined,
    idProperty?: string,
  ): Promise<RawAnswer>;
  getPageWithHttpInfo(limit: number): Promise<RawAnswer>;
  mergeWithHttpInfo(pair: { readonly primaryObjectId: string; readonly objectIdToMerge: string }): Promise<RawAnswer>;
  updateWithHttpInfo(id: string, input: { readonly properties: Record<string, string> }): Promise<RawAnswer>;
}

interface Batch {
  readWithHttpInfo(input: {
    readonly inputs: { readonly id: string }[];
    readonly properties: string[];
    readonly propertiesWithHistory: string[];
  }): Promise<RawAnswer>;
}

interface Search {
  doSearchWithHttpInfo(body: SearchBody): Promise<RawAnswer>;
}

interface Owners {
  getPageWithHttpInfo(email: undefined, after: string | undefined, limit: number): Promise<RawAnswer>;
}

const contactsOver = (wire: Wire, how: Sending) =>
  contacts.createConfiguration({ httpApi: contacts.wrapHttpLibrary(httpLibrary(wire, how)) });
const companiesOver = (wire: Wire, how: Sending) =>
  companies.createConfiguration({ httpApi: companies.wrapHttpLibrary(httpLibrary(wire, how)) });

export function objectsApi(kind: RecordKind, wire: Wire, how: Sending): Objects {
  return kind === 'contact'
    ? new contacts.BasicApi(contactsOver(wire, how))
    : new companies.BasicApi(companiesOver(wire, how));
}

export function batchApi(kind: RecordKind, wire: Wire, how: Sending): Batch {
  return kind === 'contact'
    ? new contacts.BatchApi(contactsOver(wire, how))
    : new companies.BatchApi(companiesOver(wire, how));
}

export function searchApi(kind: RecordKind, wire: Wire, how: Sending): Search {
  const api =
    kind === 'contact'
      ? new contacts.SearchApi(contactsOver(wire, how))
      : new companies.SearchApi(companiesOver(wire, how));
  // The modules type an operator as an enum of their own, which takes no plain text, although that is all that is sent.
  return api as unknown as Search;
}

export function propertiesApi(
  wire: Wire,
  how: Sending,
): { getAllWithHttpInfo(objectType: string): Promise<RawAnswer> } {
  const httpApi = properties.wrapHttpLibrary(httpLibrary(wire, how));
  return new properties.CoreApi(properties.createConfiguration({ httpApi }));
}

export function ownersApi(wire: Wire, how: Sending): Owners {
  const httpApi = owners.wrapHttpLibrary(httpLibrary(wire, how));
  return new owners.OwnersApi(owners.createConfiguration({ httpApi }));
}
