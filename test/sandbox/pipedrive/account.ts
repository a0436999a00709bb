import { DEFAULT_PIPEDRIVE, KEPT_DELETED, type PipedriveOptions } from './account-options';
import type { CallLog, MarketingStatus } from './calls';
import { Deals } from './deals';
import { field as makeField, FIELDS, type PipedriveField } from './fields';
import { type Counts, type Item, ITEM_KINDS, type ItemKind, type Items, VISIBLE, type Writes } from './item';
import { type ListQuery, listed } from './list';
import { merged } from './merge';
import { forbidden, invalid, notFound } from './refusal';
import { runSearch, type SearchHit, type SearchQuery } from './search';
import { ALL_RIGHTS, NO_RIGHTS, type PipedriveUser, PipedriveTokens, type UserRights } from './users';
import { blank, checked, written } from './write';

/** Users that are there from the start: who is asked for nothing else acts as the first. */
export const USERS = { admin: 301, colleague: 302, reader: 303 } as const;

/** Ids of records that are not seeded under an id of their own start here. */
const FIRST_ID = 10_001;

/** A record that was there before anyone looked: put in without checks. */
export type Seed<K extends ItemKind> = Writes[K] & {
  readonly name: string;
  readonly id?: number;
  readonly addedAt: number;
  readonly updatedAt?: number;
  readonly counts?: Partial<Counts>;
  /** When the last activity with it was done: by default whatever changed it last; `null`: never. */
  readonly activeAt?: number | null;
};

type Stores = { [K in ItemKind]: Map<number, Items[K]> };
type Filter = (item: Item) => boolean;

/**
 * One Pipedrive account: its records and how Pipedrive behaves when they are read and written. Methods throw
 * `PipedriveRefusal`. `by` is the user who asks, the administrator unless another one is named: her rights count.
 */
export class PipedriveAccount {
  /** May be replaced while the account is in use: a test turns behaviour on and off so. */
  options: PipedriveOptions;
  readonly tokens = new PipedriveTokens();
  /** Seen by the pages alone. */
  readonly deals = new Deals();
  /** Calls by whoever logged them. */
  readonly callLogs: CallLog[] = [];
  /** Last mails with persons, in milliseconds since 1970. */
  readonly mails = new Map<number, { readonly incoming?: number; readonly outgoing?: number }>();
  /** Of persons who have another one than `no_consent`. */
  readonly marketing = new Map<number, MarketingStatus>();
  /** The administrator's token. */
  readonly token: string;
  /** The token of a user who may read everything and write nothing. */
  readonly readOnlyToken: string;
  users: readonly PipedriveUser[];
  readonly #fields: Record<ItemKind, Map<string, PipedriveField>>;
  #stores: Stores = { persons: new Map(), organizations: new Map() };
  readonly #merged: Record<ItemKind, Map<number, Item>> = { persons: new Map(), organizations: new Map() };
  readonly #filters = new Map<number, { readonly kind: ItemKind; readonly filter: Filter }>();
  #nextId = FIRST_ID;

  constructor(options: Partial<PipedriveOptions> = {}) {
    this.options = { ...DEFAULT_PIPEDRIVE, ...options };
    this.users = firstUsers(this.now());
    this.token = this.tokens.issue(USERS.admin);
    this.readOnlyToken = this.tokens.issue(USERS.reader);
    this.#fields = { persons: byCode(FIELDS.persons), organizations: byCode(FIELDS.organizations) };
  }

  get companyDomain(): string {
    return this.options.companyDomain;
  }

  /** The host of its pages and of its API. */
  get host(): string {
    return `${this.companyDomain}.pipedrive.com`;
  }

  now(): number {
    return this.options.now();
  }

  /** Forgets every record, filter, and change of fields, users and tokens. */
  clear(): void {
    this.users = firstUsers(this.now());
    for (const user of this.users) this.tokens.issue(user.id);
    for (const kind of ITEM_KINDS) this.#fields[kind] = byCode(FIELDS[kind]);
    this.#stores = { persons: new Map(), organizations: new Map() };
    for (const map of [this.#merged.persons, this.#merged.organizations, this.#filters]) map.clear();
    this.deals.fill([]);
    this.callLogs.length = 0;
    this.marketing.clear();
    this.mails.clear();
    this.#nextId = FIRST_ID;
  }

  /** A user by id. Throws 404. */
  user(id: number): PipedriveUser {
    const found = this.users.find((user) => user.id === id);
    if (!found) throw notFound('User not found or not accessible.');
    return found;
  }

  /** The fields of a kind in the order of the page; those of contact sync only where it is on. */
  fields(kind: ItemKind): readonly PipedriveField[] {
    return [...this.#fields[kind].values()].filter(({ contactSync }) => !contactSync || this.options.contactSync);
  }

  /** Adds a field of the account's own or changes one: `{ code: 'phone', required: true }`, a translated name. */
  setField(kind: ItemKind, change: Partial<PipedriveField> & Pick<PipedriveField, 'code'>): void {
    const before = this.#fields[kind].get(change.code) ?? makeField(change.code, change.name ?? change.code, 'varchar');
    this.#fields[kind].set(change.code, { ...before, ...change });
  }

  /** Deletes a custom field: writes that still name it fail as a whole. */
  removeField(kind: ItemKind, code: string): void {
    this.#fields[kind].delete(code);
  }

  /** Puts a record in as if it had always been there. */
  seed<K extends ItemKind>(kind: K, seed: Seed<K>): Items[K] {
    const { id = this.#nextId, addedAt, updatedAt = addedAt, activeAt = updatedAt, counts, ...values } = seed;
    this.#nextId = Math.max(this.#nextId, id + 1);
    const bare = blank(kind, id, USERS.admin, addedAt);
    // What is left of a seed are the values a write may bring.
    const item = written<K>(
      { ...bare, activeAt, counts: { ...bare.counts, ...counts } },
      values as Writes[K],
      updatedAt,
    );
    return this.#save(kind, item);
  }

  /** One living record that the user may see. Throws 404. */
  get<K extends ItemKind>(kind: K, id: number, by: number = USERS.admin): Items[K] {
    const item = this.#stores[kind].get(id);
    if (item === undefined || item.deletedAt !== undefined || !this.#sees(by, item)) throw notFound();
    return item;
  }

  /** Whether there is a living record under an id. */
  has(kind: ItemKind, id: number): boolean {
    const item = this.#stores[kind].get(id);
    return item !== undefined && item.deletedAt === undefined;
  }

  /**
   * What `GET /{kind}/{id}` answers: also a record deleted in the last 30 days and, where `mergedAway` says so, one that
   * was merged into another. Throws 404.
   */
  read<K extends ItemKind>(kind: K, id: number, by: number = USERS.admin): Items[K] {
    const gone = this.options.mergedAway === 'is-deleted' ? this.#merged[kind].get(id) : undefined;
    // Only records of a kind are ever put into its map.
    const item = this.#stores[kind].get(id) ?? (gone as Items[K] | undefined);
    const forgotten = item?.deletedAt !== undefined && item.deletedAt + KEPT_DELETED < this.now();
    if (item === undefined || forgotten || !this.#sees(by, item)) throw notFound();
    return item;
  }

  /** Living records that pass a query, in its order; all of them, in the order of ids, without one. */
  list<K extends ItemKind>(kind: K, query: ListQuery = {}, by: number = USERS.admin): readonly Items[K][] {
    const living = [...this.#stores[kind].values()].filter(
      (item) => item.deletedAt === undefined && this.#sees(by, item),
    );
    return listed(living, query, this.#filterOf(kind, query.filterId));
  }

  /** The living persons of an organization. */
  personsOf(organizationId: number): readonly Items['persons'][] {
    return this.list('persons', { organizationId });
  }

  /** Saves a filter, as people do in the list; answers its id. */
  addFilter(kind: ItemKind, filter: Filter): number {
    const id = this.#filters.size + 1;
    this.#filters.set(id, { kind, filter });
    return id;
  }

  search<K extends ItemKind>(kind: K, query: SearchQuery, by: number = USERS.admin): readonly SearchHit<Items[K]>[] {
    return runSearch(kind, query, this.list(kind, {}, by), this.#fields[kind]);
  }

  /** Creates a record, owned by whoever asks unless it says otherwise. Pipedrive takes doubles: nothing is unique. */
  create<K extends ItemKind>(kind: K, values: Writes[K], by: number = USERS.admin): Items[K] {
    this.#demand(by, 'add');
    if ((values.name ?? '').trim() === '') throw invalid('Name must be given.');
    const good = this.#checked(kind, values);
    return this.#save(kind, written<K>(blank(kind, this.#nextId++, by, this.now()), good, this.now()));
  }

  /** Writes values: lists as a whole, custom fields one by one. Throws before anything is written. */
  update<K extends ItemKind>(kind: K, id: number, values: Writes[K], by: number = USERS.admin): Items[K] {
    this.#demand(by, 'edit');
    return this.#save(kind, written<K>(this.get(kind, id, by), this.#checked(kind, values), this.now()));
  }

  /** Deletes a record; it can be read for 30 days more. Persons of a deleted organization stay without one. */
  remove(kind: ItemKind, id: number, by: number = USERS.admin): void {
    this.#demand(by, 'delete');
    this.#save(kind, { ...this.get(kind, id, by), deletedAt: this.now() });
    if (kind === 'organizations') this.#movePersons(id, null);
    this.deals.relink(kind, id, null);
  }

  /** Merges `id` into `survivorId`, as `PUT /v1/{kind}/{id}/merge {"merge_with_id": survivorId}` does: `id` is gone. */
  merge<K extends ItemKind>(kind: K, id: number, survivorId: number, by: number = USERS.admin): Items[K] {
    this.#demand(by, 'merge');
    if (id === survivorId) throw invalid('Cannot merge an item with itself.');
    const gone = this.get(kind, id, by);
    const joined = this.#save(kind, merged<K>(this.get(kind, survivorId, by), gone, this.now()));
    this.#stores[kind].delete(id);
    this.#merged[kind].set(id, { ...gone, deletedAt: this.now() });
    if (kind === 'organizations') this.#movePersons(id, survivorId);
    this.deals.relink(kind, id, survivorId);
    return joined;
  }

  #movePersons(from: number, to: number | null): void {
    for (const person of this.personsOf(from)) {
      this.#save('persons', { ...person, org_id: to, updatedAt: this.now() });
    }
  }

  #filterOf(kind: ItemKind, id: number | undefined): Filter | undefined {
    if (id === undefined) return undefined;
    const saved = this.#filters.get(id);
    if (saved?.kind !== kind) throw invalid(`Filter ${id} was not found.`);
    return saved.filter;
  }

  #checked<K extends ItemKind>(kind: K, values: Writes[K]): Writes[K] {
    return checked(kind, values, {
      fields: this.#fields[kind],
      hasUser: (id) => this.users.some((user) => user.id === id && user.active),
      hasOrganization: (id) => this.has('organizations', id),
    });
  }

  #sees(by: number, item: Item): boolean {
    return item.visible_to !== VISIBLE.owner || item.owner_id === by || this.user(by).admin;
  }

  #demand(by: number, right: keyof UserRights): void {
    if (!this.user(by).rights[right]) throw forbidden();
  }

  #save<K extends ItemKind>(kind: K, item: Items[K]): Items[K] {
    this.#stores[kind].set(item.id, item);
    return item;
  }
}

function byCode(fields: readonly PipedriveField[]): Map<string, PipedriveField> {
  return new Map(fields.map((each) => [each.code, each]));
}

function firstUsers(now: number): readonly PipedriveUser[] {
  const createdAt = now - 900 * 86_400_000;
  const shared = { active: true, locale: 'en_FI', createdAt };
  return [
    {
      ...shared,
      id: USERS.admin,
      name: 'Matti Laine',
      email: 'matti.laine@lintel.example',
      admin: true,
      rights: ALL_RIGHTS,
    },
    {
      ...shared,
      id: USERS.colleague,
      name: 'Sofia Bergström',
      email: 'sofia.bergstrom@lintel.example',
      admin: false,
      rights: { ...ALL_RIGHTS, merge: false, delete: false },
    },
    {
      ...shared,
      id: USERS.reader,
      name: 'Jonas Becker',
      email: 'jonas.becker@lintel.example',
      admin: false,
      rights: NO_RIGHTS,
    },
  ];
}
