import { INDUSTRIES, SOURCES } from '../hubspot/schema/property';
import type { ItemKind } from './item';

/** One value of an `enum` or `set` field. */
export interface FieldOption {
  readonly id: number | string;
  readonly label: string;
  readonly color?: string | null;
}

/** The types of field the account has, of those the official document lists. */
export type FieldType =
  | 'int'
  | 'double'
  | 'varchar'
  | 'varchar_auto'
  | 'text'
  | 'phone'
  | 'date'
  | 'daterange'
  | 'monetary'
  | 'enum'
  | 'set'
  | 'address'
  | 'org'
  | 'user'
  | 'visible_to'
  | 'picture';

/** A field of persons or organizations: how the account calls it, and whether its web page wants it. */
export interface PipedriveField {
  /** The code of a built-in field, or 40 hexadecimal digits. */
  readonly code: string;
  /** What people read, in the account's language. */
  readonly name: string;
  readonly type: FieldType;
  readonly options: readonly FieldOption[] | null;
  readonly custom: boolean;
  /** Answered only with contact sync (facts/pipedrive-api.md). */
  readonly contactSync: boolean;
  /** Enforced only in Pipedrive's web page. */
  readonly required: boolean;
  readonly important: boolean;
  /** Shown in the add modal, and in the details. */
  readonly inAdd: boolean;
  readonly inDetails: boolean;
}

/** The account's own fields, by what they mean. */
export const CUSTOM = {
  personLeadSource: '9c1e5f0a7b3d42868f01d2c4e6a8b0917d5f3e21',
  personCountry: 'b7f2a9d4c6e1035868a7b9c0d1e2f3a4b5c6d7e8',
  personLinkedIn: '3e4d5c6b7a8998a7b6c5d4e3f2011f0e2d3c4b5a',
  personInterests: '61c0ffee5eed4b1d9a8c7e6f5d4c3b2a1908f7e6',
  organizationPhone: 'd0a1b2c3e4f5968778695a4b3c2d1e0ff0e1d2c3',
  organizationBusinessId: '48f7a6e5d4c3b2a190817263545f6e7d8c9bab0c',
} as const;

type Extra = Partial<Omit<PipedriveField, 'code' | 'name' | 'type'>>;

/** Builds a field from what differs between fields. */
export function field(code: string, name: string, type: FieldType, extra: Extra = {}): PipedriveField {
  const custom = /^[0-9a-f]{40}$/.test(code);
  return {
    code,
    name,
    type,
    options: null,
    custom,
    contactSync: false,
    required: false,
    important: false,
    inAdd: false,
    inDetails: true,
    ...extra,
  };
}

const options = (labels: readonly string[]): readonly FieldOption[] =>
  labels.map((label, index) => ({ id: index + 1, label }));

/** The values of the generated data as numbered options: the first has the id 1. */
const SOURCE_LABELS = SOURCES.map(([, label]) => label);
const INDUSTRY_LABELS = INDUSTRIES.map(([, label]) => label);
const LABELS: readonly FieldOption[] = [
  { id: 1, label: 'Customer', color: 'green' },
  { id: 2, label: 'Hot lead', color: 'red' },
  { id: 3, label: 'Warm lead', color: 'yellow' },
  { id: 4, label: 'Cold lead', color: 'blue' },
];
const VISIBILITY: readonly FieldOption[] = [
  { id: 1, label: 'Owner & followers' },
  { id: 3, label: 'Entire company' },
];

const added = { inAdd: true };
const sync = { contactSync: true };
const hidden = { inDetails: false };

/** Fields both kinds have. */
function shared(created: string): readonly PipedriveField[] {
  return [
    field('id', 'ID', 'int', hidden),
    field('label_ids', 'Labels', 'set', { ...added, options: LABELS }),
    field('owner_id', 'Owner', 'user', { ...added, required: true }),
    field('visible_to', 'Visible to', 'visible_to', { ...added, options: VISIBILITY }),
    field('add_time', created, 'date', hidden),
    field('update_time', 'Update time', 'date', hidden),
  ];
}

/** The fields of an account before anyone changes them, in the order the web page shows them. */
export const FIELDS: Readonly<Record<ItemKind, readonly PipedriveField[]>> = {
  persons: [
    field('name', 'Name', 'varchar', { ...added, required: true }),
    field('org_id', 'Organization', 'org', { ...added, important: true }),
    field('phone', 'Phone', 'phone', { ...added, important: true }),
    field('email', 'Email', 'varchar', { ...added, required: true, important: true }),
    field('first_name', 'First name', 'varchar', hidden),
    field('last_name', 'Last name', 'varchar', hidden),
    ...shared('Person created'),
    field('picture_id', 'Profile picture', 'picture', hidden),
    field('job_title', 'Job title', 'varchar', sync),
    field('birthday', 'Birthday', 'date', sync),
    field('im', 'Instant messenger', 'varchar', sync),
    field('notes', 'Notes', 'text', sync),
    field('postal_address', 'Postal address', 'address', sync),
    field(CUSTOM.personLeadSource, 'Lead source', 'enum', {
      ...added,
      required: true,
      options: options(SOURCE_LABELS),
    }),
    field(CUSTOM.personCountry, 'Country', 'varchar', { important: true }),
    field(CUSTOM.personLinkedIn, 'LinkedIn profile', 'varchar'),
    field(CUSTOM.personInterests, 'Interests', 'set', { options: options(['Product', 'Newsletter', 'Events']) }),
  ],
  organizations: [
    field('name', 'Name', 'varchar', { ...added, required: true }),
    field('address', 'Address', 'address', { ...added, important: true }),
    ...shared('Organization created'),
    field('website', 'Website', 'varchar', { important: true }),
    field('linkedin', 'LinkedIn profile', 'varchar'),
    field('industry', 'Industry', 'enum', { options: options(INDUSTRY_LABELS) }),
    field('annual_revenue', 'Annual revenue', 'double'),
    field('employee_count', 'Number of employees', 'int'),
    field(CUSTOM.organizationPhone, 'Phone', 'phone', { ...added, important: true }),
    field(CUSTOM.organizationBusinessId, 'Business ID', 'varchar'),
  ],
};
