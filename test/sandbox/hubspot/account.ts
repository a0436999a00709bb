import { AccountData } from './account-data';
import { type AccountOptions, DEFAULT_ACCOUNT, SCOPES, Tokens, uiHost } from './account-options';
import type { Calls } from './calls';
import { derivedProperties, withoutEmpty } from './derive';
import { checkMerge, joined } from './merge';
import type { Link } from './associations';
import type { Owner } from './owners';
import type { HubSpotRecord, ObjectKind, Properties, WriteSource } from './record';
import { emailTaken, invalid, notFound } from './refusal';
import { COMPANY_PROPERTIES } from './schema/company-properties';
import { CONTACT_PROPERTIES } from './schema/contact-properties';
import type { PropertyDescription } from './schema/property';
import { runSearch, type SearchRequest, type SearchResult } from './search';
import { checkValues, normalise, type Validations } from './values';
import { assigned, type WriteContext, written } from './write';

/** A record that was there before anyone looked: put in without checks, seen by search at once. */
export interface SeedRecord {
  /** Its id; without one the next free id is minted. */
  readonly id?: string;
  readonly properties: Properties;
  readonly createdAt: number;
  readonly updatedAt?: number;
}

/** One HubSpot account: its records and how HubSpot behaves when they are read and written. Every method throws `HubSpotRefusal`. */
export class HubSpotAccount {
  /** May be replaced while the account is in use: a test turns behaviour on and off so. */
  options: AccountOptions;
  readonly tokens: Tokens;
  /** A key with every scope. */
  readonly token: string;
  /** A key that may read everything and write nothing. */
  readonly readOnlyToken: string;
  owners: readonly Owner[] = [];
  /** The account's own validation rules; enforced on every write. */
  validations: Record<ObjectKind, Validations> = { contacts: {}, companies: {} };
  readonly #properties = { contacts: byName(CONTACT_PROPERTIES), companies: byName(COMPANY_PROPERTIES) };
  #data = new AccountData();

  constructor(options: Partial<AccountOptions> = {}) {
    this.options = { ...DEFAULT_ACCOUNT, ...options };
    this.tokens = new Tokens(this.options.region);
    this.token = this.tokens.issue(SCOPES);
    this.readOnlyToken = this.tokens.issue(SCOPES.filter((scope) => !scope.endsWith('.write')));
  }

  get portalId(): number {
    return this.options.portalId;
  }

  get timeZone(): string {
    return this.options.timeZone;
  }

  /** Host of the account's pages. */
  get uiHost(): string {
    return uiHost(this.options.region);
  }

  now(): number {
    return this.options.now();
  }

  /** Forgets every record, association and owner; keys, properties and validation rules stay. */
  clear(): void {
    this.#data = new AccountData();
    this.owners = [];
  }

  /** Puts a record in as if it had always been there. Throws where its email is taken: HubSpot never holds an email twice. */
  seed(kind: ObjectKind, seed: SeedRecord): HubSpotRecord {
    const { id = this.#data.mintId(), properties, createdAt, updatedAt = createdAt } = seed;
    const stored = withoutEmpty(normalise(kind, properties));
    const bare = { kind, id, createdAt, updatedAt, properties: stored, seeded: stored, changes: [], merges: 0 };
    const derived = derivedProperties(kind, bare, this.options.country);
    this.#refuseTakenEmail(kind, stored.email ?? '');
    return this.#data.seed({ ...bare, properties: withoutEmpty({ ...stored, ...derived }) });
  }

  /** Links a contact and a company without touching either record: for data that was always there. */
  seedLink(contact: string, company: string): void {
    this.#data.associations.link(contact, company);
  }

  /** Calls with contacts: a test adds what it needs. */
  get calls(): Calls {
    return this.#data.calls;
  }

  propertiesOf(kind: ObjectKind): readonly PropertyDescription[] {
    return [...this.#properties[kind].values()];
  }

  /** Adds a property of the account's own, or replaces one (a translated label, say). */
  defineProperty(kind: ObjectKind, description: PropertyDescription): void {
    this.#properties[kind].set(description.name, description);
  }

  /** One living record by id; ids merged away lead to the survivor. */
  get(kind: ObjectKind, id: string): HubSpotRecord {
    const record = this.#data.stores[kind].get(id);
    if (record === undefined || record.archivedAt !== undefined) throw notFound();
    return record;
  }

  /** Whether there is a living record under an id. */
  has(kind: ObjectKind, id: string): boolean {
    const record = this.#data.stores[kind].get(id);
    return record !== undefined && record.archivedAt === undefined;
  }

  /** One living contact by its email, primary or secondary. */
  getByEmail(email: string): HubSpotRecord {
    return this.get('contacts', this.#data.stores.contacts.idByEmail(email) ?? '');
  }

  /** One archived record. */
  getArchived(kind: ObjectKind, id: string): HubSpotRecord {
    const record = this.#data.stores[kind].get(id);
    if (record?.archivedAt === undefined) throw notFound();
    return record;
  }

  /** Every living (or every archived) record in the order of ids, from the id `after` on; all of them, or `limit`. */
  list(
    kind: ObjectKind,
    options: { readonly after?: string; readonly limit?: number; readonly archived?: boolean } = {},
  ): readonly HubSpotRecord[] {
    const found: HubSpotRecord[] = [];
    for (const id of this.#data.stores[kind].ids(options.after)) {
      if (found.length === options.limit) break;
      const record = this.#data.stores[kind].get(id);
      if (record && (record.archivedAt !== undefined) === (options.archived === true)) found.push(record);
    }
    return found;
  }

  /** What the search index can see now. */
  search(kind: ObjectKind, request: SearchRequest): SearchResult {
    return runSearch(kind, request, this.#data.indexes[kind].records(this.now()), this.#properties[kind]);
  }

  create(kind: ObjectKind, properties: Properties, source: WriteSource = 'INTEGRATION'): HubSpotRecord {
    const values = this.#checked(kind, properties);
    const needed = kind === 'contacts' ? ['email', 'firstname', 'lastname'] : ['name', 'domain'];
    if (needed.every((name) => (values[name] ?? '') === '')) throw invalid(`One of ${needed.join(', ')} is needed.`);
    this.#refuseTakenEmail(kind, values.email ?? '');
    const now = this.now();
    const id = this.#data.mintId();
    const bare = { kind, id, createdAt: now, updatedAt: now, properties: {}, seeded: {}, changes: [], merges: 0 };
    const record = written(bare, values, this.#context(source));
    return this.#data.save(record, now + this.options.indexDelay.create);
  }

  update(kind: ObjectKind, id: string, properties: Properties, source: WriteSource = 'INTEGRATION'): HubSpotRecord {
    const record = this.get(kind, id);
    const values = this.#checked(kind, properties);
    this.#refuseTakenEmail(kind, values.email ?? '', record.id);
    return this.#saveChange(written(record, values, this.#context(source)));
  }

  /** Deletes a record; nothing happens where there is none: HubSpot answers 204 then too. */
  archive(kind: ObjectKind, id: string): void {
    const record = this.#data.stores[kind].get(id);
    if (record && record.archivedAt === undefined) this.#saveChange({ ...record, archivedAt: this.now() });
  }

  /** Erases a contact for good: nothing of it is left, and its email is free again. */
  erase(id: string): void {
    this.#data.remove(this.get('contacts', id), this.now());
  }

  /** Merges `otherId` into `primaryId`; the answered record usually has a new id, to which both old ones lead. */
  merge(kind: ObjectKind, primaryId: string, otherId: string): HubSpotRecord {
    if (kind === 'companies' && this.options.salesforceConnected) {
      throw invalid('Companies cannot be merged while the account is connected to Salesforce.');
    }
    const primary = this.#mergeable(kind, primaryId);
    const other = this.#mergeable(kind, otherId);
    checkMerge(primary, other);
    const id = this.options.mergeKeepsPrimaryId ? primary.id : this.#data.mintId();
    const merged = joined(primary, other, id, this.#context('MERGE_OBJECTS'));
    const gone = [primary, other].filter((each) => each.id !== id);
    return this.#data.join(merged, gone, this.now(), this.options.indexDelay);
  }

  /** Takes a secondary email off a contact, so that another contact may have it (the legacy call of facts/hubspot-api.md). */
  freeSecondaryEmail(id: string, email: string): void {
    const record = this.get('contacts', id);
    const emails = (record.properties.hs_additional_emails ?? '').split(';');
    const left = emails.filter((each) => each !== email.trim().toLowerCase());
    if (left.length === emails.length) throw notFound(`${email} is no secondary email of contact ${id}`);
    const value = { hs_additional_emails: left.join(';') };
    this.#saveChange(assigned(record, value, this.#context('INTEGRATION')));
  }

  /** The links of a record to living records of the other kind, a contact's primary company first. */
  links(kind: ObjectKind, id: string): readonly Link[] {
    const { associations } = this.#data;
    const current = this.get(kind, id).id;
    return kind === 'contacts'
      ? associations.ofContact(current).filter(({ company }) => this.has('companies', company))
      : associations.ofCompany(current).filter(({ contact }) => this.has('contacts', contact));
  }

  /** The living records of the other kind that are linked to one. */
  associated(kind: ObjectKind, id: string): readonly HubSpotRecord[] {
    const links = this.links(kind, id);
    return kind === 'contacts'
      ? links.map((link) => this.get('companies', link.company))
      : links.map((link) => this.get('contacts', link.contact));
  }

  /** Links a contact and a company; the first company of a contact becomes its primary one. */
  link(contactId: string, companyId: string, primary = false): void {
    const [contact, company] = [this.get('contacts', contactId), this.get('companies', companyId)];
    this.#data.associations.link(contact.id, company.id, primary);
    this.#recount(contact, company);
  }

  unlink(contactId: string, companyId: string): void {
    const [contact, company] = [this.get('contacts', contactId), this.get('companies', companyId)];
    this.#data.associations.unlink(contact.id, company.id);
    this.#recount(contact, company);
  }

  #recount(contact: HubSpotRecord, company: HubSpotRecord): void {
    const context = this.#context('CALCULATED');
    const [first] = this.#data.associations.ofContact(contact.id);
    const primary = { associatedcompanyid: first?.primary === true ? first.company : '' };
    this.#saveChange(assigned(contact, primary, context));
    const count = this.#data.associations.ofCompany(company.id).length;
    this.#saveChange(assigned(company, { num_associated_contacts: String(count) }, context));
  }

  #mergeable(kind: ObjectKind, id: string): HubSpotRecord {
    const record = this.get(kind, id);
    if (record.id !== id) throw invalid(`${id} was merged into ${record.id}: merge that one instead.`);
    return record;
  }

  #checked(kind: ObjectKind, properties: Properties): Properties {
    checkValues(properties, this.#properties[kind], this.validations[kind]);
    return normalise(kind, properties);
  }

  #refuseTakenEmail(kind: ObjectKind, email: string, by?: string): void {
    const owner = kind === 'contacts' && email !== '' ? this.#data.stores.contacts.idByEmail(email) : undefined;
    if (owner !== undefined && owner !== by) throw emailTaken(owner);
  }

  #context(source: WriteSource): WriteContext {
    return { now: this.now(), source, country: this.options.country };
  }

  #saveChange(record: HubSpotRecord): HubSpotRecord {
    return this.#data.save(record, this.now() + this.options.indexDelay.update);
  }
}

function byName(properties: readonly PropertyDescription[]): Map<string, PropertyDescription> {
  return new Map(properties.map((each) => [each.name, each]));
}
