import type { FieldKey, FieldValues, RecordKind } from '../../record/record';
import type { CrmRecord } from '../crm';
import type { Hit, MergedData, RecordData } from './answers';
import { fieldOf, ORGANIZATION } from './fields';
import { listProperties, LISTS, valuesOf, type Entry } from './lists';
import { valueProperties } from './values';

/** What is known of a record beside its own answer. */
export interface Beside {
  /** Name of a person's organization; `undefined` where it was not read. */
  readonly organization?: string | undefined;
  /** Ids of an organization's persons, where they were read. */
  readonly persons?: readonly string[];
  readonly mergedIds?: readonly string[];
}

/** The whole list of a record by the code of its field: `phone` → phones. */
export function listOf(data: RecordData, code: string): readonly Entry[] {
  if (code === 'email') return data.emails ?? [];
  if (code === 'phone') return data.phones ?? [];
  return code === 'im' ? (data.im ?? []) : [];
}

const LIST_CODES = Object.keys(LISTS);
/** Lists and custom fields stand under names of their own; the rest is no value of the record. */
const APART: ReadonlySet<string> = new Set([
  ...[...Object.values(LISTS), 'custom_fields'],
  ...['id', 'is_deleted', 'open_deals_count', 'closed_deals_count'],
  ...['last_activity_id', 'last_incoming_mail_time', 'last_outgoing_mail_time'],
]);

/** Every value of a record as a text, under Pipedrive's field codes. */
export function propertiesOf(kind: RecordKind, data: RecordData): Readonly<Record<string, string | null>> {
  const plain = [...Object.entries(data), ...Object.entries(data.custom_fields ?? {})];
  const codes = kind === 'contact' ? LIST_CODES.filter((code) => (LISTS[code] ?? '') in data) : [];
  return Object.assign(
    {},
    ...plain.filter(([name]) => !APART.has(name)).map(([name, value]) => valueProperties(name, value)),
    ...codes.map((code) => listProperties(code, listOf(data, code))),
  ) as Record<string, string | null>;
}

const present = (value: string | null | undefined): readonly string[] =>
  value === null || value === undefined || value === '' ? [] : [value];

type Address = Readonly<Record<string, unknown>>;

/** An address that Pipedrive took apart, by field; the whole text is the street where it did not. */
function addressFields(address: unknown, whole: string | null | undefined): FieldValues {
  const parts: Address = typeof address === 'object' && address !== null ? { ...address } : {};
  const part = (name: string): string => {
    const value = parts[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const street = [part('route'), part('street_number')].filter((one) => one !== '').join(' ');
  return {
    street: present(street === '' ? whole : street),
    city: present(part('locality')),
    postalCode: present(part('postal_code')),
    state: present(part('admin_area_level_1')),
    country: present(part('country')),
  };
}

function organizationOf(data: RecordData, name: string | undefined): FieldValues {
  if (data.org_id === null || data.org_id === undefined) return { company: [] };
  return name === undefined ? {} : { company: present(name) };
}

/** A record's values by field. What is no canonical field becomes `custom:<code>`; what was not answered gives nothing. */
function fieldsOf(
  kind: RecordKind,
  data: RecordData,
  properties: CrmRecord['properties'],
  beside: Beside,
): FieldValues {
  // Names with a bracket are parts of a list, or one value whole.
  const plain = Object.entries(properties).filter(([name]) => !name.includes('[') && name !== ORGANIZATION);
  const fields = Object.fromEntries(
    plain.map(([name, value]): [FieldKey, readonly string[]] => [fieldOf(kind, name), present(value)]),
  );
  const address = kind === 'contact' ? 'postal_address' : 'address';
  if (address in data) Object.assign(fields, addressFields(data[address], properties[address]));
  if (kind === 'company') return fields;
  const lists: FieldValues = {
    ...(data.emails ? { email: valuesOf(data.emails, 'email') } : {}),
    ...(data.phones
      ? { phone: valuesOf(data.phones, 'phone'), mobilePhone: valuesOf(data.phones, 'phone[mobile]') }
      : {}),
  };
  return { ...fields, ...lists, ...organizationOf(data, beside.organization) };
}

/** v1 writes `2026-01-31 12:00:00` and means UTC. */
export function timeOf(text: string | null | undefined): number | undefined {
  if (!text) return undefined;
  const at = Date.parse(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isFinite(at) ? at : undefined;
}

function dealsOf(data: RecordData): number | undefined {
  const counts = [data.open_deals_count, data.closed_deals_count].filter((count) => typeof count === 'number');
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}

/** A Pipedrive record as the port answers it. `account` is the company's domain. */
export function recordOf(kind: RecordKind, account: string, data: RecordData, beside: Beside = {}): CrmRecord {
  const properties = propertiesOf(kind, data);
  const [createdAt, modifiedAt, deals] = [timeOf(data.add_time), timeOf(data.update_time), dealsOf(data)];
  return {
    ref: { crm: 'pipedrive', account, kind, id: data.id },
    fields: fieldsOf(kind, data, properties, beside),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(deals === undefined ? {} : { deals }),
    properties,
    mergedIds: beside.mergedIds ?? [],
    associated: kind === 'contact' ? present(data.org_id) : (beside.persons ?? []),
  };
}

/** What a hit tells of its record: enough to see whether it is what was looked for. */
export function fieldsOfHit(kind: RecordKind, { name, emails, phones, organization }: Hit): FieldValues {
  if (kind === 'company') return { company: present(name) };
  return { fullName: present(name), email: emails, phone: phones, company: present(organization?.name) };
}

/** An id as v1 answers it: plain, or within what it belongs to. */
function plainId(related: unknown): unknown {
  if (typeof related !== 'object' || related === null) return related;
  if ('value' in related) return related.value;
  return 'id' in related ? related.id : null;
}

/** A record of v1 under the names of v2, for `recordAnswer` to check. */
export function asVersion2({ email, phone, ...rest }: MergedData): object {
  const all = Object.entries(rest);
  const custom = all.filter(([name]) => /^[\da-f]{40}/.test(name));
  const own = all.filter(([name]) => !/^[\da-f]{40}/.test(name));
  const related = ['owner_id', 'org_id'].flatMap((name) =>
    name in rest ? [[name, plainId(rest[name])] as const] : [],
  );
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(related),
    ...(email ? { emails: email } : {}),
    ...(phone ? { phones: phone } : {}),
    ...(custom.length > 0 ? { custom_fields: Object.fromEntries(custom) } : {}),
  };
}
