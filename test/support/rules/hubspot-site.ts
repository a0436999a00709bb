import { nameOf } from '../../../lib/crm/hubspot/fields';
import type { FieldKey, RecordKind } from '../../../lib/record/record';
import { FACT_PEOPLE } from '../../sandbox/data/fact-records';
import type { HubSpotAccount } from '../../sandbox/hubspot/account';
import type { ObjectKind } from '../../sandbox/hubspot/record';
import { property } from '../../sandbox/hubspot/schema/property';
import { propertyOn, recordUrl } from '../hubspot-page';
import { connectHubSpot } from '../options-page';
import type { Values } from './rule-case';
import type { RuleSite } from './rule-site';

const DAY = 86_400_000;
const KINDS: Readonly<Record<RecordKind, ObjectKind>> = { contact: 'contacts', company: 'companies' };

/** What HubSpot has no property of its own for. */
const OWN: Readonly<Partial<Record<FieldKey, string>>> = { businessId: 'business_id' };

function propertyOf(kind: RecordKind, field: FieldKey): string {
  const name = OWN[field] ?? nameOf(kind, field);
  if (name === undefined) throw new Error(`HubSpot has no ${field}`);
  return name;
}

function propertiesOf(kind: RecordKind, values: Values): Record<string, string> {
  // Keyed by field, by its type.
  const entries = Object.entries(values) as [FieldKey, string][];
  return Object.fromEntries(entries.map(([field, value]) => [propertyOf(kind, field), value]));
}

function writableOf(account: HubSpotAccount, kind: ObjectKind): readonly string[] {
  const all = account.propertiesOf(kind).filter(({ modificationMetadata }) => !modificationMetadata.readOnlyValue);
  return all.map(({ name }) => name);
}

/** HubSpot's sandbox, its records with every property on their first card. */
export const HUBSPOT_SITE: RuleSite = {
  crm: 'hubspot',
  prepare(sandbox) {
    const { account } = sandbox;
    sandbox.addFacts();
    // Else their company's website would be offered on each of them.
    for (const { id } of FACT_PEOPLE) account.update('contacts', id, { website: 'https://www.havutekniikka.fi' });
    const renewal = { hubspotDefined: false };
    account.defineProperty('contacts', property('contactinformation', 'renewal', 'Renewal', 'string', 'text', renewal));
  },
  connect: (lintel, { account }) => connectHubSpot(lintel, account.token),
  put({ account }, kind, values, { linked, age = 20 }) {
    const properties = propertiesOf(kind, values);
    const createdAt = account.now() - age * DAY;
    const { id } = account.seed(KINDS[kind], { properties, createdAt });
    if (linked !== undefined) account.seedLink(id, linked);
    return { kind, id };
  },
  held({ account }, { kind, id }) {
    const { properties } = account.get(KINDS[kind], id);
    return Object.fromEntries(writableOf(account, KINDS[kind]).map((name) => [name, properties[name] ?? '']));
  },
  written: (held, kind, values) => ({ ...held, ...propertiesOf(kind, values) }),
  url: ({ account }, { kind, id }) => recordUrl(account, id, kind === 'contact' ? '0-1' : '0-2', ['every-property']),
  keyOf: (_, field) => (OWN[field] === undefined ? field : `custom:${OWN[field]}`),
  async show(page, kind, field) {
    const value = propertyOn(page, propertyOf(kind, field));
    await value.scrollIntoViewIfNeeded();
    return value;
  },
};
