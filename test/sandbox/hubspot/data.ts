import type { HubSpotAccount } from './account';
import type { DraftRecord } from '../data/draft';
import { type Drafts, makeDrafts, workshop } from '../data/drafts';
import { REQUIRABLE, type Truth } from '../data/truth';
import * as named from './data/named';
import { COMPANIES, namedOwners, notedOf, timesOf } from './data/named-companies';
import { CONTACTS } from './data/named-contacts';
import type { ObjectKind } from './record';

export { NAMED, NAMED_COMPANIES } from './data/named';

/** What can be chosen of the data. */
export interface PopulateOptions {
  /** How many contacts in all, 500 by default; never fewer than the named ones. */
  readonly contacts?: number;
  /** 1 by default. */
  readonly seed?: number;
}

/**
 * Fills an account with records, the old ones forgotten: the named ones, then generated ones in five languages, with
 * known defects and duplicates. The same seed gives the same values; times are counted back from the account's clock.
 */
export function populate(account: HubSpotAccount, { contacts = 500, seed = 1 }: PopulateOptions = {}): Truth {
  account.clear();
  account.owners = namedOwners(account.now());
  seedNamed(account);
  const ownerIds = account.owners.map((owner) => owner.id);
  const shop = workshop({ seed, now: account.now(), ownerIds });
  const drafts = makeDrafts(shop, Math.max(0, contacts - CONTACTS.length));
  seedDrafts(account, drafts);
  return withNamed(account, shop.truth.finish(seed, drafts.contacts, drafts.companies));
}

function seedDrafts(account: HubSpotAccount, { contacts, companies }: Drafts): void {
  const linked = Map.groupBy(contacts, ({ company }) => company?.id ?? '');
  for (const draft of companies) {
    const count = linked.get(draft.id)?.length ?? 0;
    seedDraft(account, draft, { num_associated_contacts: String(count) });
  }
  for (const draft of contacts) {
    const { company } = draft;
    seedDraft(account, draft, company ? { associatedcompanyid: company.id } : {});
    if (company) account.seedLink(draft.id, company.id);
  }
}

function seedDraft(account: HubSpotAccount, draft: DraftRecord, more: Readonly<Record<string, string>>): void {
  const { kind, id, values, createdAt, updatedAt } = draft;
  account.seed(kind, { id, createdAt, updatedAt, properties: { ...values, ...more } });
}

function seedNamed(account: HubSpotAccount): void {
  const now = account.now();
  for (const record of COMPANIES) {
    const { id, properties } = record;
    const count = CONTACTS.filter(({ company }) => company === id).length;
    const more = { num_associated_contacts: String(count) };
    account.seed('companies', { id, ...timesOf(record, now), properties: { ...properties, ...more } });
  }
  for (const record of CONTACTS) {
    const { id, properties, company } = record;
    const more = company === undefined ? {} : { associatedcompanyid: company };
    account.seed('contacts', {
      id,
      ...timesOf(record, now),
      properties: { ...properties, ...notedOf(record, now), ...more },
    });
    if (company !== undefined) account.seedLink(id, company);
  }
}

function withNamed(account: HubSpotAccount, truth: Truth): Truth {
  const empty = (kind: ObjectKind, ids: readonly string[]): Truth['defects'] =>
    ids.flatMap((id) => {
      const { properties } = account.get(kind, id);
      const missing = REQUIRABLE[kind].filter((property) => properties[property] === undefined);
      return missing.map((property) => ({ kind, id, property, rule: 'required-field', value: '' }) as const);
    });
  return {
    ...truth,
    contacts: truth.contacts + CONTACTS.length,
    companies: truth.companies + COMPANIES.length,
    defects: [
      ...named.NAMED_DEFECTS,
      ...empty('contacts', Object.values(named.NAMED)),
      ...empty('companies', Object.values(named.NAMED_COMPANIES)),
      ...truth.defects,
    ],
    duplicates: [...named.NAMED_DUPLICATES, ...truth.duplicates],
    decoys: [...named.NAMED_DECOYS, ...truth.decoys],
    probes: [...named.NAMED_PROBES, ...truth.probes],
  };
}
