import type { RecordKind } from '../../record/record';
import type { CallOptions, FieldDescription, Owner } from '../crm';
import { CrmError } from '../errors';
import * as answers from './answers';
import { batchApi, objectsApi, ownCall, ownersApi, propertiesApi } from './apis';
import { fieldOf, summaryProperties } from './fields';
import type { Wire } from './wire';
import { associationsUrl, OBJECT_TYPES } from './paths';
import { associatedKind } from './records';

const { checked } = answers;

/** HubSpot's own bound for a page of owners; forty pages are far beyond its largest accounts. */
const OWNERS_PAGE = 500;
const MAX_PAGES = 40;

/** A read that the generated modules do not have; with a body, one that HubSpot wants posted. */
export function ownRead(wire: Wire, call: CallOptions, url: string, body?: object): Promise<string> {
  return ownCall(wire, { call }, url, body);
}

/** The properties of a summary and the first page of links, by id or by another unique property. */
export function readOne(
  wire: Wire,
  kind: RecordKind,
  id: string,
  call: CallOptions,
  idProperty?: string,
): Promise<answers.RecordAnswer> {
  const linked = [OBJECT_TYPES[associatedKind(kind)].path];
  const properties = summaryProperties(kind);
  const asked = objectsApi(kind, wire, { call }).byId(id, {
    properties,
    associations: linked,
    ...(idProperty !== undefined && { idProperty }),
  });
  return checked(answers.recordAnswer, asked, call);
}

/**
 * Every property and every link of a record read before. The names are asked for anew each time: a property made a minute
 * ago must not be missing from a snapshot. Read by batch, because hundreds of names do not fit into an address.
 */
export async function readWhole(
  wire: Wire,
  kind: RecordKind,
  read: answers.RecordAnswer,
  call: CallOptions,
): Promise<answers.RecordAnswer> {
  const described = await describe(wire, kind, call);
  const names = described.map(({ name }) => name);
  const asked = batchApi(kind, wire, { call }).readMany([read.id], names);
  const [whole] = (await checked(answers.recordsAnswer, asked, call)).results;
  if (!whole) throw new CrmError({ code: 'NotFound', detail: `No ${kind} ${read.id}` });
  const path = OBJECT_TYPES[associatedKind(kind)].path;
  const links = read.associations?.[path];
  const more = await furtherLinks(wire, kind, read.id, call, links?.paging?.next?.after);
  const results = [...(links?.results ?? []), ...more.map((id) => ({ id }))];
  return { ...whole, properties: { ...read.properties, ...whole.properties }, associations: { [path]: { results } } };
}

async function furtherLinks(
  wire: Wire,
  kind: RecordKind,
  id: string,
  call: CallOptions,
  first: string | undefined,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let after = first;
  for (let page = 0; after !== undefined && page < MAX_PAGES; page += 1) {
    const url = associationsUrl(kind, id, associatedKind(kind), after);
    const said = await checked(answers.associationsAnswer, ownRead(wire, call, url), call);
    ids.push(...said.results.map((one) => one.toObjectId));
    after = said.paging?.next?.after;
  }
  return ids;
}

/** Every property of a kind, labels in the account's language. */
export async function describe(wire: Wire, kind: RecordKind, call: CallOptions): Promise<readonly FieldDescription[]> {
  const asked = propertiesApi(wire, { call }).all(OBJECT_TYPES[kind].path);
  const { results } = await checked(answers.propertiesAnswer, asked, call);
  return results.map((one) => ({
    key: fieldOf(kind, one.name),
    name: one.name,
    label: one.label,
    type: one.type,
    readOnly: one.calculated === true || one.modificationMetadata?.readOnlyValue === true,
    options: one.options.map(({ value, label }) => ({ value, label })),
  }));
}

/** Everybody who can own a record. */
export async function owners(wire: Wire, call: CallOptions): Promise<readonly Owner[]> {
  const all: Owner[] = [];
  let after: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const asked = ownersApi(wire, { call }).page(OWNERS_PAGE, after);
    const said: answers.OwnersAnswer = await checked(answers.ownersAnswer, asked, call);
    for (const { id, firstName, lastName, email, teams } of said.results) {
      const names = [firstName, lastName].filter((part) => part !== '').join(' ');
      const name = names === '' ? (email ?? id) : names;
      all.push({ id, name, ...(email ? { email } : {}), teams: teams.map((team) => team.name) });
    }
    after = said.paging?.next?.after;
    if (after === undefined) break;
  }
  return all;
}
