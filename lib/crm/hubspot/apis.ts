/** The generated modules of the official client over our transport. Made for each call, because a call has its own signal. */
import * as companies from '@hubspot/api-client/lib/codegen/crm/companies/index.js';
import * as contacts from '@hubspot/api-client/lib/codegen/crm/contacts/index.js';
import * as owners from '@hubspot/api-client/lib/codegen/crm/owners/index.js';
import * as properties from '@hubspot/api-client/lib/codegen/crm/properties/index.js';
import type { RecordKind } from '../../record/record';
import { httpLibrary, type Sending, type Wire } from './http-library';
import type { SearchBody } from './search-requests';

// What is called of the modules. Answers are `unknown` until `checked` has looked at them, whatever the modules' types promise.

interface Objects {
  getById(
    id: string,
    properties: string[],
    propertiesWithHistory: undefined,
    associations: string[],
    archived: undefined,
    idProperty?: string,
  ): Promise<unknown>;
  getPage(limit: number): Promise<unknown>;
  merge(pair: { readonly primaryObjectId: string; readonly objectIdToMerge: string }): Promise<unknown>;
  update(id: string, input: { readonly properties: Record<string, string> }): Promise<unknown>;
}

interface Batch {
  read(input: {
    readonly inputs: { readonly id: string }[];
    readonly properties: string[];
    readonly propertiesWithHistory: string[];
  }): Promise<unknown>;
}

interface Search {
  doSearch(body: SearchBody): Promise<unknown>;
}

interface Owners {
  getPage(email: undefined, after: string | undefined, limit: number): Promise<unknown>;
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

export function propertiesApi(wire: Wire, how: Sending): { getAll(objectType: string): Promise<unknown> } {
  const httpApi = properties.wrapHttpLibrary(httpLibrary(wire, how));
  return new properties.CoreApi(properties.createConfiguration({ httpApi }));
}

export function ownersApi(wire: Wire, how: Sending): Owners {
  const httpApi = owners.wrapHttpLibrary(httpLibrary(wire, how));
  return new owners.OwnersApi(owners.createConfiguration({ httpApi }));
}
