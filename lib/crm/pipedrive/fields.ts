/** The one table of what Pipedrive calls each field. Small and without imports but types: the content script reads it too. */
import type { CanonicalField, FieldKey, RecordKind } from '../../record/record';

type Names = Readonly<Partial<Record<CanonicalField, string>>>;

// Field codes of API v2 (its document of 2026-08-18, `personFields`, `organizationFields`). A field with several values is
// named by its code; `phone[mobile]` is ours: the number that is labelled so, for Pipedrive has one list of numbers.
const CONTACT: Names = {
  fullName: 'name',
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  phone: 'phone',
  mobilePhone: 'phone[mobile]',
  jobTitle: 'job_title',
  street: 'postal_address',
  owner: 'owner_id',
  lastActivity: 'last_activity_date',
  createdAt: 'add_time',
  modifiedAt: 'update_time',
};

const COMPANY: Names = {
  company: 'name',
  website: 'website',
  street: 'address',
  industry: 'industry',
  companySize: 'employee_count',
  owner: 'owner_id',
  linkedinUrl: 'linkedin',
  lastActivity: 'last_activity_date',
  createdAt: 'add_time',
  modifiedAt: 'update_time',
};

const NAMES: Readonly<Record<RecordKind, Names>> = { contact: CONTACT, company: COMPANY };

/** A person's organization: an id, although people read and type a company's name. */
export const ORGANIZATION = 'org_id';

// The table's own keys.
const entriesOf = (names: Names): [CanonicalField, string][] => Object.entries(names) as [CanonicalField, string][];

/**
 * Pipedrive's name of a field; `undefined` where Pipedrive has none, and for a person's company: its name is no value of the
 * person that could be written.
 */
export function nameOf(kind: RecordKind, key: FieldKey): string | undefined {
  if (key.startsWith('custom:')) return key.slice('custom:'.length);
  return NAMES[kind][key as CanonicalField];
}

/** The field that a Pipedrive field holds, by its code: `custom:<code>` where it is none of ours. */
export function fieldOf(kind: RecordKind, name: string): FieldKey {
  if (kind === 'contact' && name === ORGANIZATION) return 'company';
  const known = entriesOf(NAMES[kind]).find(([, code]) => code === name);
  return known ? known[0] : `custom:${name}`;
}

// What the PATCH of API v2 takes (its document), by field code. A first or last name is written as part of the name.
const WRITABLE: Readonly<Record<RecordKind, ReadonlySet<string>>> = {
  contact: new Set([
    ...['name', 'first_name', 'last_name', 'owner_id', 'org_id', 'email', 'phone', 'visible_to', 'label_ids'],
    ...['postal_address', 'notes', 'im', 'birthday', 'job_title', 'marketing_status'],
  ]),
  company: new Set([
    ...['name', 'owner_id', 'visible_to', 'label_ids', 'address', 'website', 'linkedin', 'industry'],
    ...['annual_revenue', 'employee_count'],
  ]),
};

/** Whether the API takes a value for one of Pipedrive's own fields. */
export function isWritable(kind: RecordKind, name: string): boolean {
  return WRITABLE[kind].has(name);
}
