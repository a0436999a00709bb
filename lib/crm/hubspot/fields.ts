/** The one table of what HubSpot calls each field. Small and without imports but types: the content script reads it too. */
import type { CanonicalField, FieldKey, FieldValues, RecordKind } from '../../record/record';

type Names = Readonly<Partial<Record<CanonicalField, string>>>;

// https://knowledge.hubspot.com/properties/hubspots-default-contact-properties (2026-11). `fullName` and `businessId`
// have no property of HubSpot's own.
const CONTACT: Names = {
  firstName: 'firstname',
  lastName: 'lastname',
  salutation: 'salutation',
  email: 'email',
  phone: 'phone',
  mobilePhone: 'mobilephone',
  fax: 'fax',
  company: 'company',
  website: 'website',
  jobTitle: 'jobtitle',
  street: 'address',
  city: 'city',
  postalCode: 'zip',
  state: 'state',
  country: 'country',
  industry: 'industry',
  companySize: 'company_size',
  leadSource: 'hs_analytics_source',
  lifecycleStage: 'lifecyclestage',
  owner: 'hubspot_owner_id',
  linkedinUrl: 'hs_linkedin_url',
  legalBasis: 'hs_legal_basis',
  optedOut: 'hs_email_optout',
  lastActivity: 'notes_last_updated',
  createdAt: 'createdate',
  modifiedAt: 'lastmodifieddate',
};

// https://knowledge.hubspot.com/properties/hubspot-crm-default-company-properties (2026-11)
const COMPANY: Names = {
  company: 'name',
  phone: 'phone',
  website: 'website',
  street: 'address',
  city: 'city',
  postalCode: 'zip',
  state: 'state',
  country: 'country',
  industry: 'industry',
  companySize: 'numberofemployees',
  leadSource: 'hs_analytics_source',
  lifecycleStage: 'lifecyclestage',
  owner: 'hubspot_owner_id',
  linkedinUrl: 'linkedin_company_page',
  lastActivity: 'notes_last_updated',
  createdAt: 'createdate',
  modifiedAt: 'hs_lastmodifieddate',
};

const NAMES: Readonly<Record<RecordKind, Names>> = { contact: CONTACT, company: COMPANY };

/** Properties that hold further values of a field: HubSpot keeps the primary one apart. */
const FURTHER: Readonly<Record<RecordKind, Names>> = {
  contact: { email: 'hs_additional_emails' },
  company: { website: 'domain' },
};

/** Ids of records merged into this one, `;`-separated. */
export const MERGED_IDS = 'hs_merged_object_ids';
/** How many deals are associated. */
export const DEALS = 'num_associated_deals';

// A type that keeps the table's keys: every key of `Names` is a canonical field.
const entriesOf = (names: Names): [CanonicalField, string][] => Object.entries(names) as [CanonicalField, string][];

/** HubSpot's name of a field; `undefined` where HubSpot has none. */
export function nameOf(kind: RecordKind, key: FieldKey): string | undefined {
  if (key.startsWith('custom:')) return key.slice('custom:'.length);
  return NAMES[kind][key as CanonicalField];
}

/** The field that a HubSpot property holds: `custom:<name>` where it is none of ours. */
export function fieldOf(kind: RecordKind, name: string): FieldKey {
  const known = entriesOf(NAMES[kind]).find(([, property]) => property === name);
  return known ? known[0] : `custom:${name}`;
}

/** The properties that a summary needs. */
export function summaryProperties(kind: RecordKind): readonly string[] {
  return [...Object.values(NAMES[kind]), ...Object.values(FURTHER[kind]), MERGED_IDS, DEALS];
}

/** Splits a `;`-separated list as HubSpot writes it. */
export function listOf(text: string | null | undefined): readonly string[] {
  return (text ?? '').split(';').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

/**
 * A record's values by field. Properties that were answered empty give `[]`, those not asked for give nothing.
 * What is no canonical field becomes `custom:<name>`.
 */
export function fieldsOf(kind: RecordKind, properties: Readonly<Record<string, string | null>>): FieldValues {
  const further = entriesOf(FURTHER[kind]);
  const own = new Set([...further.map(([, name]) => name), MERGED_IDS, DEALS]);
  const fields: Partial<Record<FieldKey, readonly string[]>> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (!own.has(name)) fields[fieldOf(kind, name)] = value === null || value === '' ? [] : [value];
  }
  for (const [key, name] of further) {
    const more = listOf(properties[name]).filter((value) => !fields[key]?.includes(value));
    if (more.length > 0) fields[key] = [...(fields[key] ?? []), ...more];
  }
  return fields;
}
