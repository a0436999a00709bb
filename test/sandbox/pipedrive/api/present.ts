import type { PipedriveAccount } from '../account';
import type { PipedriveField } from '../fields';
import {
  type Address,
  ADDRESS_PARTS,
  type Counts,
  type CustomValue,
  type Item,
  activityId,
  nameParts,
  type Person,
} from '../item';
import { customTexts, type SearchHit } from '../search';

/** What a reader asked to see of a record. */
export interface View {
  /** Counts, by the names of `include_fields`. */
  readonly include?: readonly string[];
  /** Codes of custom fields; all of them where none are named. */
  readonly custom?: readonly string[] | undefined;
  readonly optionLabels?: boolean;
}

/** A record as v2 answers it. Labels are answered by id alone: under which key `include_labels` adds them is not documented. */
export function present(account: PipedriveAccount, item: Item, view: View = {}): object {
  const shared = {
    id: item.id,
    name: item.name,
    owner_id: item.owner_id,
    add_time: timeText(item.addedAt),
    update_time: timeText(item.updatedAt),
    is_deleted: item.deletedAt !== undefined,
    visible_to: item.visible_to,
    label_ids: item.label_ids,
    custom_fields: customFields(account.fields(item.kind), item, view),
    ...countsOf(item.counts, view.include ?? []),
    ...lastOf(account, item, view.include ?? []),
  };
  if (item.kind === 'persons') {
    const marketing = marketingOf(account, item, view.include ?? []);
    return { ...shared, ...personParts(item), ...marketing, ...syncedParts(account, item) };
  }
  const { website, linkedin, industry, annual_revenue, employee_count } = item;
  return { ...shared, address: addressOf(item.address), website, linkedin, industry, annual_revenue, employee_count };
}

function personParts({ name, org_id, emails, phones }: Person): object {
  return { ...nameParts(name), org_id, emails, phones, picture_id: null };
}

/** What a reader may ask for of the last time somebody was in touch. */
function lastOf(account: PipedriveAccount, item: Item, include: readonly string[]): object {
  const { incoming, outgoing } = account.mails.get(item.kind === 'persons' ? item.id : -1) ?? {};
  const mail = (at: number | undefined): string | null => (at === undefined ? null : timeText(at));
  const mails = { last_incoming_mail_time: mail(incoming), last_outgoing_mail_time: mail(outgoing) };
  const all = { last_activity_id: activityId(item), ...(item.kind === 'persons' && mails) };
  return Object.fromEntries(Object.entries(all).filter(([name]) => include.includes(name)));
}

function marketingOf(account: PipedriveAccount, { id }: Person, include: readonly string[]): object {
  return include.includes('marketing_status') ? { marketing_status: account.marketing.get(id) ?? 'no_consent' } : {};
}

/** What a person has only with contact sync (facts/pipedrive-api.md). */
function syncedParts(account: PipedriveAccount, person: Person): object {
  if (!account.options.contactSync) return {};
  const { notes, im, birthday, job_title, postal_address } = person;
  return { notes, im, birthday, job_title, postal_address: addressOf(postal_address) };
}

function addressOf(address: Address | null): object | null {
  if (address === null) return null;
  const parts = ADDRESS_PARTS.map((part) => [part, address[part] ?? null] as const);
  return { value: address.value, ...Object.fromEntries(parts) };
}

/** Every custom field the account has now, empty ones as `null`; values of deleted fields are not shown. */
function customFields(fields: readonly PipedriveField[], item: Item, { custom, optionLabels = false }: View): object {
  const wanted = fields.filter((field) => field.custom && (custom === undefined || custom.includes(field.code)));
  return Object.fromEntries(
    wanted.map((field) => {
      const value = item.custom_fields[field.code] ?? null;
      return [field.code, optionLabels ? labelled(field, value) : value];
    }),
  );
}

function labelled({ type, options }: PipedriveField, value: CustomValue): unknown {
  const withLabel = (id: unknown): object => ({ id, label: options?.find((option) => option.id === id)?.label ?? '' });
  if (type === 'enum' && value !== null) return withLabel(value);
  return type === 'set' && Array.isArray(value) ? value.map(withLabel) : value;
}

/** The counts a reader may ask for, of those the sandbox keeps. */
const COUNTS: Readonly<Record<string, (counts: Counts) => number>> = {
  open_deals_count: ({ open_deals }) => open_deals,
  closed_deals_count: ({ won_deals, lost_deals }) => won_deals + lost_deals,
  won_deals_count: ({ won_deals }) => won_deals,
  lost_deals_count: ({ lost_deals }) => lost_deals,
  activities_count: ({ activities }) => activities,
  notes_count: ({ notes }) => notes,
  files_count: ({ files }) => files,
  followers_count: ({ followers }) => followers,
  email_messages_count: ({ email_messages }) => email_messages,
};

function countsOf(counts: Counts, include: readonly string[]): object {
  return Object.fromEntries(include.flatMap((name) => (COUNTS[name] ? [[name, COUNTS[name](counts)]] : [])));
}

/** A search hit: phones, emails and custom fields are plain texts there. */
export function presentHit(account: PipedriveAccount, { item, score }: SearchHit<Item>): object {
  const fields = new Map(account.fields(item.kind).map((field) => [field.code, field]));
  const shared = {
    id: item.id,
    name: item.name,
    visible_to: item.visible_to,
    owner: { id: item.owner_id },
    custom_fields: customTexts(item, fields),
  };
  const found =
    item.kind === 'persons'
      ? {
          ...shared,
          type: 'person',
          phones: item.phones.map(({ value }) => value),
          emails: item.emails.map(({ value }) => value),
          organization: organizationOf(account, item),
          notes: item.notes === null ? [] : [item.notes],
        }
      : { ...shared, type: 'organization', address: item.address?.value ?? null, notes: [] };
  return { result_score: score, item: found };
}

function organizationOf(account: PipedriveAccount, { org_id: id }: Person): object | null {
  return id === null || !account.has('organizations', id) ? null : { id, name: account.get('organizations', id).name };
}

/** A person as v1 answers a merge: other names, hashes at the top level, times without a zone. */
export function presentMerged(account: PipedriveAccount, person: Person, goneId: number): object {
  const { counts, org_id: organization, emails, phones } = person;
  const custom = account.fields('persons').filter((field) => field.custom);
  return {
    id: person.id,
    company_id: account.options.companyId,
    owner_id: person.owner_id,
    owner_name: account.user(person.owner_id).name,
    org_id: organization,
    org_name: organization === null ? null : account.get('organizations', organization).name,
    name: person.name,
    ...nameParts(person.name),
    first_char: person.name.charAt(0).toLowerCase(),
    active_flag: true,
    phone: phones.length === 0 ? [{ value: '', primary: true }] : phones,
    email: emails.length === 0 ? [{ value: '', primary: true }] : emails,
    add_time: timeTextV1(person.addedAt),
    update_time: timeTextV1(person.updatedAt),
    visible_to: String(person.visible_to),
    label: person.label_ids[0] ?? null,
    label_ids: person.label_ids,
    picture_id: null,
    cc_email: null,
    ...countsOf(counts, Object.keys(COUNTS)),
    ...Object.fromEntries(custom.map(({ code }) => [code, person.custom_fields[code] ?? null])),
    merge_what_id: goneId,
  };
}

/** How v2 writes a time: RFC 3339 without milliseconds. */
export function timeText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** How v1 writes a time. */
export function timeTextV1(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
