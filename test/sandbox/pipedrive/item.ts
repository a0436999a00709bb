/** The two kinds of record the sandbox keeps, by the names Pipedrive's paths use. */
export const ITEM_KINDS = ['persons', 'organizations'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** One email, phone or messenger of a person. */
export interface ContactPoint {
  readonly value: string;
  readonly primary: boolean;
  /** `work`, `home`, `mobile`, `other`, or what the account added to them. */
  readonly label: string;
}

/** The parts of an address, as Pipedrive's geocoder names them. */
export const ADDRESS_PARTS = [
  'country',
  'admin_area_level_1',
  'admin_area_level_2',
  'locality',
  'sublocality',
  'route',
  'street_number',
  'subpremise',
  'postal_code',
] as const;

/** An address: its text, and the parts Pipedrive made of it. */
export type Address = { readonly value: string } & Readonly<
  Partial<Record<(typeof ADDRESS_PARTS)[number], string | null>>
>;

/** What a custom field holds: text, number, ids of options, a part with a currency or an end, an address. `null`: nothing. */
export type CustomValue = string | number | readonly number[] | Readonly<Record<string, unknown>> | null;

/** What hangs on a record and moves with it in a merge; `include_fields` asks for these counts. */
export interface Counts {
  readonly open_deals: number;
  readonly won_deals: number;
  readonly lost_deals: number;
  readonly activities: number;
  readonly notes: number;
  readonly files: number;
  readonly followers: number;
  readonly email_messages: number;
}

export const NO_COUNTS: Counts = {
  open_deals: 0,
  won_deals: 0,
  lost_deals: 0,
  activities: 0,
  notes: 0,
  files: 0,
  followers: 0,
  email_messages: 0,
};

/** Who sees a record (`visible_to`): its owner and followers, or everyone (the two groups of a plan without visibility groups). */
export const VISIBLE = { owner: 1, everyone: 3 } as const;

interface AnyItem {
  readonly id: number;
  readonly name: string;
  readonly owner_id: number;
  readonly label_ids: readonly number[];
  readonly visible_to: number;
  /** By the 40-character codes of the account's own fields; a field that is not there is empty. */
  readonly custom_fields: Readonly<Record<string, CustomValue>>;
  readonly counts: Counts;
  /** When the last activity with it was done; `null`: there was none. */
  readonly activeAt: number | null;
  /** Milliseconds since 1970, as every time of the sandbox; the API answers text. */
  readonly addedAt: number;
  readonly updatedAt: number;
  /** When it was deleted; `undefined` while it is alive. Pipedrive forgets it 30 days later. */
  readonly deletedAt?: number;
}

/** A person as it stands; a write makes a new one. `job_title`, `birthday`, `notes`, `im` and `postal_address` show only with contact sync. */
export interface Person extends AnyItem {
  readonly kind: 'persons';
  readonly org_id: number | null;
  readonly emails: readonly ContactPoint[];
  readonly phones: readonly ContactPoint[];
  readonly im: readonly ContactPoint[];
  readonly job_title: string | null;
  readonly birthday: string | null;
  readonly notes: string | null;
  readonly postal_address: Address | null;
}

/** An organization as it stands. */
export interface Organization extends AnyItem {
  readonly kind: 'organizations';
  readonly address: Address | null;
  readonly website: string | null;
  readonly linkedin: string | null;
  /** The id of an option of the field `industry`. */
  readonly industry: number | null;
  readonly annual_revenue: number | null;
  readonly employee_count: number | null;
}

/** The type of the records of a kind. */
export interface Items {
  persons: Person;
  organizations: Organization;
}
export type Item = Items[ItemKind];

type Writable<T> = Partial<Omit<T, 'kind' | 'id' | 'counts' | 'activeAt' | 'addedAt' | 'updatedAt' | 'deletedAt'>>;

/** What a write may bring: whole lists, whole addresses, and of the custom fields those that change. */
export interface Writes {
  persons: Writable<Person>;
  organizations: Writable<Organization>;
}

/** The primary of several points, else the first; `undefined` where there are none. */
export function primaryOf(points: readonly ContactPoint[]): ContactPoint | undefined {
  return points.find(({ primary }) => primary) ?? points[0];
}

/** The id of the last activity with a record; each has one at most. */
export function activityId({ kind, id, activeAt }: Item): number | null {
  return activeAt === null ? null : id * ITEM_KINDS.length + ITEM_KINDS.indexOf(kind);
}

/**
 * First and last name as Pipedrive makes them of a name. How it cuts names of more than two words is not documented: here
 * the last word is the last name.
 */
export function nameParts(name: string): { readonly first_name: string; readonly last_name: string | null } {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words.at(-1) : undefined;
  return { first_name: (last === undefined ? words : words.slice(0, -1)).join(' '), last_name: last ?? null };
}
