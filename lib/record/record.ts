/** The record model: what every other module speaks about. Plain data, no behaviour beyond reading it. */

/** The CRMs Lintel can work with. */
export type CrmId = 'hubspot' | 'pipedrive';

/** A *contact* is a HubSpot contact or a Pipedrive person; a *company* a HubSpot company or a Pipedrive organization. */
export type RecordKind = 'contact' | 'company';

/** Every canonical field of a record, in the order people expect to read them. */
export const CANONICAL_FIELDS = [
  'fullName',
  'firstName',
  'lastName',
  'salutation',
  'email',
  'phone',
  'mobilePhone',
  'fax',
  'company',
  'website',
  'jobTitle',
  'street',
  'city',
  'postalCode',
  'state',
  'country',
  'industry',
  'companySize',
  'leadSource',
  'lifecycleStage',
  'owner',
  'linkedinUrl',
  'businessId',
  'legalBasis',
  'optedOut',
  'lastActivity',
  'createdAt',
  'modifiedAt',
] as const;

export type CanonicalField = (typeof CANONICAL_FIELDS)[number];

/** A canonical field, or one that only this account has: `custom:<name in the CRM>`. */
export type FieldKey = CanonicalField | `custom:${string}`;

/** The values of a record by field. A field may hold several; the first is the primary one. No entry: not read. An empty list: known to be empty. */
export type FieldValues = Readonly<Partial<Record<FieldKey, readonly string[]>>>;

/** Names one record of one account. `account` is the HubSpot portal id or the Pipedrive company domain. */
export interface RecordRef {
  readonly crm: CrmId;
  readonly account: string;
  readonly kind: RecordKind;
  readonly id: string;
}

/** The record as the page shows it now, unsaved typing included. A record not created yet has no `id`. */
export interface Draft {
  readonly kind: RecordKind;
  readonly id?: string;
  readonly fields: FieldValues;
}

/** What people see of a record in lists and cards, and what matching compares. Times in milliseconds since 1970. */
export interface RecordSummary {
  readonly ref: RecordRef;
  readonly fields: FieldValues;
  readonly createdAt?: number;
  readonly modifiedAt?: number;
  /** How many deals hang on it, where the CRM tells. */
  readonly deals?: number;
}

/** The first value of a field, trimmed; `''` where it is empty or was not read. */
export function firstValue(fields: FieldValues, key: FieldKey): string {
  return fields[key]?.[0]?.trim() ?? '';
}

/** All values of a field that are not blank, trimmed. */
export function allValues(fields: FieldValues, key: FieldKey): readonly string[] {
  return (fields[key] ?? []).map((value) => value.trim()).filter((value) => value !== '');
}

/** The name to show for a record: full name, else first and last, else email, else `''`. */
export function displayName(fields: FieldValues): string {
  const parts = [firstValue(fields, 'firstName'), firstValue(fields, 'lastName')].filter((part) => part !== '');
  return (
    firstValue(fields, 'fullName') || parts.join(' ') || firstValue(fields, 'company') || firstValue(fields, 'email')
  );
}

const CANONICAL: ReadonlySet<string> = new Set(CANONICAL_FIELDS);

/** Whether a text names a field that every account has. */
export function isCanonical(text: string): text is CanonicalField {
  return CANONICAL.has(text);
}

/** Whether a text names a field. */
export function isFieldKey(text: string): text is FieldKey {
  return isCanonical(text) || /^custom:./.test(text);
}
