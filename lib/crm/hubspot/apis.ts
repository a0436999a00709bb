/**
 * The requests of the official client over our transport. Only what builds requests is imported: the client's own reading of answers drops
 * what it does not know, and its promise and observable layers, for each kind of record again, are most of its weight. Contacts
 * and companies share the generic module of objects: the addresses and bodies are the same. Properties, owners, batches and merging are
 * requests of our own.
 */
import { BasicApiRequestFactory } from '@hubspot/api-client/lib/codegen/crm/objects/apis/BasicApi.js';
import { SearchApiRequestFactory } from '@hubspot/api-client/lib/codegen/crm/objects/apis/SearchApi.js';
import { SimplePublicObjectInput } from '@hubspot/api-client/lib/codegen/crm/objects/models/SimplePublicObjectInput.js';
import { servers } from '@hubspot/api-client/lib/codegen/crm/objects/servers.js';
import type { RecordKind } from '../../record/record';
import type { Sending } from '../sending';
import { sendGenerated, sendOwn, type GeneratedRequest, type Wire } from './wire';
import { batchReadUrl, mergeUrl, OBJECT_TYPES, ownersUrl, propertiesUrl } from './paths';
import type { SearchBody } from './search-requests';

/** What the factories read of a configuration; each module has a type of its own for it, alike but for the name. */
const CONFIGURATION = { baseServer: servers[0], authMethods: {} };

// The factories' own `Configuration` asks for an HTTP library too, which only the layers above them call.
const factory = <T>(make: new (configuration: never) => T): T => new make(CONFIGURATION as never);

/** The text of the answer, as it came: `checked` reads it. */
async function sent(request: Promise<GeneratedRequest>, wire: Wire, how: Sending): Promise<string> {
  return (await sendGenerated(wire, how, await request)).text;
}

/** Which properties and which associations of a record are read; `idProperty`: the id is a value of that property. */
export interface RecordQuestion {
  readonly properties: readonly string[];
  readonly associations: readonly string[];
  readonly idProperty?: string;
}

/** Single records of a kind. */
export function objectsApi(kind: RecordKind, wire: Wire, how: Sending) {
  const type = OBJECT_TYPES[kind].path;
  const requests = factory(BasicApiRequestFactory);
  return {
    byId: (id: string, { properties, associations, idProperty }: RecordQuestion) =>
      sent(requests.getById(type, id, [...properties], undefined, [...associations], undefined, idProperty), wire, how),
    page: (limit: number) => sent(requests.getPage(type, limit), wire, how),
    update: (id: string, properties: Readonly<Record<string, string>>) =>
      sent(requests.update(type, id, Object.assign(new SimplePublicObjectInput(), { properties })), wire, how),
    /** The module of objects has no merge: its request is our own. */
    merge: (survivor: string, loser: string) =>
      ownCall(wire, how, mergeUrl(kind), { primaryObjectId: survivor, objectIdToMerge: loser }),
  };
}

/** Several records of a kind by their ids. Of our own making: the module weighs 10 kB, for one address. */
export function batchApi(kind: RecordKind, wire: Wire, how: Sending) {
  return {
    readMany(ids: readonly string[], properties: readonly string[]): Promise<string> {
      const body = { inputs: ids.map((id) => ({ id })), properties, propertiesWithHistory: [] };
      return ownCall(wire, how, batchReadUrl(OBJECT_TYPES[kind].path), body);
    },
  };
}

export function searchApi(kind: RecordKind, wire: Wire, how: Sending) {
  const requests = factory(SearchApiRequestFactory);
  return {
    search(body: SearchBody): Promise<string> {
      // The module types an operator as an enum of its own, which takes no plain text, although that is all that is sent.
      const typed = body as unknown as Parameters<typeof requests.doSearch>[1];
      return sent(requests.doSearch(OBJECT_TYPES[kind].path, typed), wire, how);
    },
  };
}

/** A request of our own making, and the text of its answer: what the module of objects lacks. With a body, one that is posted. */
export async function ownCall(wire: Wire, how: Sending, url: string, body?: object): Promise<string> {
  const posted = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return (await sendOwn(wire, how, { method: body ? 'POST' : 'GET', url, ...posted })).text;
}

/** Of our own making: the module weighs 25 kB, for one address. */
export function propertiesApi(wire: Wire, how: Sending) {
  return { all: (objectType: string) => ownCall(wire, how, propertiesUrl(objectType)) };
}

/** Of our own making, as above. */
export function ownersApi(wire: Wire, how: Sending) {
  return { page: (limit: number, after?: string) => ownCall(wire, how, ownersUrl(limit, after)) };
}
