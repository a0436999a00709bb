import { claimEmail, type Workshop } from '../data/companies';
import type { DraftRecord } from '../data/draft';
import { type Drafts, makeDrafts, workshop } from '../data/drafts';
import { slug } from '../data/text';
import * as named from '../hubspot/data/named';
import { COMPANIES, timesOf } from '../hubspot/data/named-companies';
import { CONTACTS } from '../hubspot/data/named-contacts';
import type { PipedriveAccount } from './account';
import { OWN_DEFECTS, ownPersons } from './data/named';
import { DEALS } from './data/named-deals';
import { type Frame, organizationOf, personOf } from './data/translate';
import { type PipedriveTruth, translated } from './data/truth';

export { NAMED_ORGANIZATIONS, NAMED_PERSONS } from './data/named';
export { NAMED_DEALS, NAMED_LEADS } from './data/named-deals';

/** What can be chosen of the data. */
export interface PipedrivePopulateOptions {
  /** How many persons in all, 500 by default; never fewer than the named ones. */
  readonly persons?: number;
  /** 1 by default. */
  readonly seed?: number;
}

/** Share of persons with a private email beside the one at work. */
const SECOND_EMAIL = 0.2;

/**
 * Fills an account with records, the old ones forgotten: the people and companies of the HubSpot account of the same
 * seed, named ones first, as a sales team keeps them in Pipedrive. The same seed gives the same values.
 */
export function populatePipedrive(account: PipedriveAccount, options: PipedrivePopulateOptions = {}): PipedriveTruth {
  const { persons = 500, seed = 1 } = options;
  account.clear();
  seedNamed(account);
  const ownerIds = account.users.map(({ id }) => String(id));
  const shop = workshop({ seed, now: account.now(), ownerIds });
  const drafts = makeDrafts(shop, Math.max(0, persons - account.list('persons').length));
  addEmails(shop, drafts);
  seedDrafts(account, drafts);
  const { defects, duplicates, decoys, probes, unjudged } = shop.truth.finish(seed, [], []);
  const all = {
    defects: [...named.NAMED_DEFECTS, ...defects],
    duplicates: [...named.NAMED_DUPLICATES, ...duplicates],
    decoys: [...named.NAMED_DECOYS, ...decoys],
    probes: [...named.NAMED_PROBES, ...probes],
    unjudged,
  };
  const truth = translated(all, seed, [...account.list('persons'), ...account.list('organizations')]);
  return { ...truth, defects: [...OWN_DEFECTS, ...truth.defects] };
}

/** Some people give a private address too; duplicates were made before, so that none of them agrees on it by chance. */
function addEmails(shop: Workshop, { contacts }: Drafts): void {
  for (const { values } of contacts) {
    if ((values.email ?? '') === '' || 'hs_additional_emails' in values || !shop.dice.chance(SECOND_EMAIL)) continue;
    const local = `${slug(values.firstname ?? '')}.${slug(values.lastname ?? '')}`;
    values.hs_additional_emails = claimEmail(shop, local, 'gmail.com');
  }
}

function seedDrafts(account: PipedriveAccount, { contacts, companies }: Drafts): void {
  for (const draft of companies) account.seed('organizations', organizationOf(draft.values, frameOf(draft)));
  for (const draft of contacts) {
    const organization = draft.company && { organization: Number(draft.company.id) };
    account.seed('persons', personOf(draft.values, { ...frameOf(draft), ...organization }));
  }
}

function frameOf({ id, createdAt, updatedAt }: Pick<DraftRecord, 'id' | 'createdAt' | 'updatedAt'>): Frame {
  return { id: Number(id), addedAt: createdAt, updatedAt };
}

function seedNamed(account: PipedriveAccount): void {
  const now = account.now();
  for (const record of COMPANIES) {
    const frame = frameOf({ ...record, ...timesOf(record, now) });
    account.seed('organizations', organizationOf(record.properties, frame));
  }
  for (const record of CONTACTS) {
    const organization = record.company === undefined ? {} : { organization: Number(record.company) };
    const frame = frameOf({ ...record, ...timesOf(record, now) });
    account.seed('persons', personOf(record.properties, { ...frame, ...organization }));
  }
  for (const person of ownPersons(now)) account.seed('persons', person);
  account.deals.fill(DEALS);
}
