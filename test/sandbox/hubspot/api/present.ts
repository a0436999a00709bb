import type { HubSpotAccount } from '../account';
import { ASSOCIATION_TYPES, type Link } from '../associations';
import type { CallRecord } from '../calls';
import { historyOf, type HubSpotRecord, modifiedProperty, type ObjectKind, timeText } from '../record';

/** What a reader asked to see of a record. */
export interface View {
  readonly properties: readonly string[];
  readonly history: readonly string[];
  readonly associations: readonly ObjectKind[];
  readonly calls: boolean;
}

const DEFAULTS: Readonly<Record<ObjectKind, readonly string[]>> = {
  contacts: ['firstname', 'lastname', 'email'],
  companies: ['name', 'domain'],
};

/** A record's own answer holds this many associations of a kind; the rest is paged. */
export const ASSOCIATIONS_PAGE = 100;

/** A record as the API answers it (schema `SimplePublicObject`): what was asked for, else the defaults; empty ones are `null`. */
export function present(account: HubSpotAccount, record: HubSpotRecord, view: Partial<View> = {}): object {
  const { properties = [], history = [], associations = [], calls = false } = view;
  const known = new Set(account.propertiesOf(record.kind).map(({ name }) => name));
  const asked = properties.filter((name) => known.has(name));
  const always = ['createdate', 'hs_object_id', modifiedProperty(record.kind)];
  const names = [...new Set([...(asked.length > 0 ? asked : DEFAULTS[record.kind]), ...always])];
  const linked = [
    ...associations.filter((kind) => kind !== record.kind).map((kind) => [kind, linkedPage(account, record)]),
    ...(calls ? callsPage(account, record) : []),
  ];
  return {
    id: record.id,
    properties: Object.fromEntries(names.map((name) => [name, record.properties[name] ?? null])),
    ...(history.length > 0 ? { propertiesWithHistory: historyAnswer(record, history) } : {}),
    createdAt: timeText(record.createdAt),
    updatedAt: timeText(record.updatedAt),
    archived: record.archivedAt !== undefined,
    ...(record.archivedAt === undefined ? {} : { archivedAt: timeText(record.archivedAt) }),
    ...(linked.length > 0 ? { associations: Object.fromEntries(linked) as object } : {}),
  };
}

/** A record with every value it has: what a write answers. */
export function presentWhole(account: HubSpotAccount, record: HubSpotRecord): object {
  return present(account, record, { properties: Object.keys(record.properties) });
}

function historyAnswer(record: HubSpotRecord, names: readonly string[]): object {
  const changes = historyOf(record).toReversed();
  return Object.fromEntries(
    names.map((name) => [
      name,
      changes
        .filter((change) => change.name === name)
        .map(({ value, at, source }) => ({ value, timestamp: timeText(at), sourceType: source })),
    ]),
  );
}

function linkedPage(account: HubSpotAccount, { kind, id }: HubSpotRecord): object {
  const links = account.links(kind, id);
  const word = kind === 'contacts' ? 'contact_to_company' : 'company_to_contact';
  const results = links
    .slice(0, ASSOCIATIONS_PAGE)
    .flatMap((link) => [
      ...(link.primary ? [{ id: otherEnd(kind, link), type: word }] : []),
      { id: otherEnd(kind, link), type: `${word}_unlabeled` },
    ]);
  const next = links[ASSOCIATIONS_PAGE];
  return { results, ...(next ? { paging: { next: { after: otherEnd(kind, next) } } } : {}) };
}

/** A record without calls has no word of them in its answer. */
function callsPage(account: HubSpotAccount, { kind, id }: HubSpotRecord): readonly (readonly [string, object])[] {
  const calls = kind === 'contacts' ? account.calls.ofContact(id) : [];
  const results = calls.slice(0, ASSOCIATIONS_PAGE).map((call) => ({ id: call.id, type: 'contact_to_call' }));
  const next = calls[ASSOCIATIONS_PAGE];
  const paging = next ? { paging: { next: { after: next.id } } } : {};
  return results.length === 0 ? [] : [['calls', { results, ...paging }]];
}

/** A call as the API answers it. */
export function presentCall({ id, properties, at }: CallRecord, asked: readonly string[]): object {
  const time = timeText(at);
  const always = { hs_createdate: time, hs_lastmodifieddate: time, hs_object_id: id };
  const values = Object.fromEntries(asked.map((name) => [name, properties[name] ?? null]));
  return { id, properties: { ...values, ...always }, createdAt: time, updatedAt: time, archived: false };
}

/** The id at the other end of a link, seen from a record of a kind. */
export function otherEnd(kind: ObjectKind, link: Link): string {
  return kind === 'contacts' ? link.company : link.contact;
}

/** A link as v4 answers it (schema `MultiAssociatedObjectWithLabel`); an unlabelled type has a `null` label. */
export function presentLink(kind: ObjectKind, link: Link): object {
  const types = ASSOCIATION_TYPES[kind];
  const category = 'HUBSPOT_DEFINED';
  return {
    toObjectId: otherEnd(kind, link),
    associationTypes: [
      ...(link.primary ? [{ category, typeId: types.primary, label: 'Primary' }] : []),
      { category, typeId: types.plain, label: null },
    ],
  };
}
