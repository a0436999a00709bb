/**
 * The requests of the official client over our transport. Only what builds requests is imported: the client's own reading of answers drops
 * what it does not know, and its promise and observable layers, for each kind of record again, are most of its weight. Contacts
 * and companies share the generic module of objects: the addresses and bodies are the same.
 */
import { BasicApiRequestFactory } from '@hubspot/api-client/lib/codegen/crm/objects/apis/BasicApi.js';
import { BatchApiRequestFactory } from '@hubspot/api-client/lib/codegen/crm/objects/apis/BatchApi.js';
import { SearchApiRequestFactory } from '@hubspot/api-client/lib/codegen/crm/objects/apis/SearchApi.js';
import { SimplePublicObjectInput } from '@hubspot/api-client/lib/codegen/crm/objects/models/SimplePublicObjectInput.js';
import { servers } from '@hubspot/api-client/lib/codegen/crm/objects/servers.js';
import type { RecordKind } from '../../record/record';
import type { Sending } from '../sending';
import { sendGenerated, sendOwn, type GeneratedRequest, type Wire } from './wire';
import { mergeUrl, OBJECT_TYPES, ownersUrl, propertiesUrl } from './paths';
import type { SearchBody } from './search-requests';

/** An answer as it came: `checked` reads the text. */
export interface RawAnswer {
  readonly body: { text(): Promise<string> };
}

/** What the factories read of a configuration; each module has a type of its own for it, alike but for the name. */
const CONFIGURATION = { baseServer: servers[0], authMethods: {} };

// The factories' own `Configuration` asks for an HTTP library too, which only the layers above them call.
const factory = <T>(make: new (configuration: never) => T): T => new make(CONFIGURATION as never);

async function raw(request: Promise<GeneratedRequest>, wire: Wire, how: Sending): Promise<RawAnswer> {
  const { text } = await sendGenerated(wire, how, await request);
  return { body: { text: () => Promise.resolve(text) } };
}

/** Single records of a kind. */
export function objectsApi(kind: RecordKind, wire: Wire, how: Sending) {
  const type = OBJECT_TYPES[kind].path;
  const requests = factory(BasicApiRequestFactory);
  return {
    getByIdWithHttpInfo: (
      id: string,
      properties: string[],
      _history: undefined,
      associations: string[],
      archived?: undefined,
      idProperty?: string,
    ) => raw(requests.getById(type, id, properties, undefined, associations, archived, idProperty), wire, how),
    getPageWithHttpInfo: (limit: number) => raw(requests.getPage(type, limit), wire, how),
    updateWithHttpInfo: (id: string, { properties }: { readonly properties: Record<string, string> }) =>
      raw(requests.update(type, id, Object.assign(new SimplePublicObjectInput(), { properties })), wire, how),
    /** The module of objects has no merge: its request is our own. */
    async mergeWithHttpInfo(pair: {
      readonly primaryObjectId: string;
      readonly objectIdToMerge: string;
    }): Promise<RawAnswer> {
      const headers = { 'content-type': 'application/json' };
      const { text } = await sendOwn(wire, how, {
        method: 'POST',
        url: mergeUrl(kind),
        headers,
        body: JSON.stringify(pair),
      });
      return { body: { text: () => Promise.resolve(text) } };
    },
  };
}

/** Several records of a kind by their ids. */
export function batchApi(kind: RecordKind, wire: Wire, how: Sending) {
  const requests = factory(BatchApiRequestFactory);
  return {
    readWithHttpInfo: (input: Parameters<typeof requests.read>[1]) =>
      raw(requests.read(OBJECT_TYPES[kind].path, input), wire, how),
  };
}

export function searchApi(kind: RecordKind, wire: Wire, how: Sending) {
  const requests = factory(SearchApiRequestFactory);
  return {
    doSearchWithHttpInfo(body: SearchBody): Promise<RawAnswer> {
      // The module types an operator as an enum of its own, which takes no plain text, although that is all that is sent.
      const typed = body as unknown as Parameters<typeof requests.doSearch>[1];
      return raw(requests.doSearch(OBJECT_TYPES[kind].path, typed), wire, how);
    },
  };
}

/** A plain read of our own making: the modules of properties and owners weigh 50 kB, for one address each. */
async function read(url: string, wire: Wire, how: Sending): Promise<RawAnswer> {
  const { text } = await sendOwn(wire, how, { method: 'GET', url });
  return { body: { text: () => Promise.resolve(text) } };
}

export function propertiesApi(wire: Wire, how: Sending) {
  return { getAllWithHttpInfo: (objectType: string) => read(propertiesUrl(objectType), wire, how) };
}

export function ownersApi(wire: Wire, how: Sending) {
  return {
    getPageWithHttpInfo: (after: string | undefined, limit: number) => read(ownersUrl(limit, after), wire, how),
  };
}
