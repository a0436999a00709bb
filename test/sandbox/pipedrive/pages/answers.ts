import type { PipedriveAccount } from '../account';
import type { PipedriveField } from '../fields';
import { type Item, type ItemKind, nameParts } from '../item';
import type { ItemAnswer, PageField, PageItem } from './model';
import { itemPath } from './routes';

/** Fields the header shows, and those the pages have no control for. */
const NOT_A_ROW = new Set(['name', 'visible_to']);
/** These have a row although the account's description hides them. */
const ALWAYS_A_ROW = new Set(['first_name', 'last_name']);
/** Names come first in the details, whatever the order of the fields. */
const FIRST = ['first_name', 'last_name'];

type Value = string | number | null;

/** A record with the records linked to it: a person's organization, an organization's first person. */
export function itemAnswer(account: PipedriveAccount, item: Item): ItemAnswer {
  return { item: pageItem(account, item), linked: linkedTo(account, item).map((each) => pageItem(account, each)) };
}

/** A record as the pages draw it. */
export function pageItem(account: PipedriveAccount, item: Item): PageItem {
  const { kind, id, name } = item;
  const shown = account
    .fields(kind)
    .filter(({ code, inDetails }) => (inDetails || ALWAYS_A_ROW.has(code)) && !NOT_A_ROW.has(code))
    .toSorted((a, b) => place(a) - place(b));
  return { kind, id, name, fields: shown.flatMap((field) => pageField(account, field, item) ?? []) };
}

/** The fields of the add modal, empty but for the owner: whoever adds. */
export function formFields(account: PipedriveAccount, kind: ItemKind, by: number): readonly PageField[] {
  const asked = account.fields(kind).filter(({ inAdd }) => inAdd);
  return asked.flatMap((field) => {
    const empty = pageField(account, field, undefined);
    if (empty?.type === 'choice' && empty.code === 'owner_id') return { ...empty, value: String(by) };
    return empty ?? [];
  });
}

/** Every record of a kind whose name, email, phone or organization holds the text, newest first; of one owner where one is named. */
export function listed(
  account: PipedriveAccount,
  kind: ItemKind,
  query: string,
  owner: number | undefined,
): readonly Item[] {
  const wanted = query.trim().toLowerCase();
  const all: readonly Item[] = account.list(kind, {
    sortBy: 'add_time',
    descending: true,
    ...(owner === undefined ? {} : { ownerId: owner }),
  });
  return all.filter((item) => searchText(account, item).includes(wanted));
}

function searchText(account: PipedriveAccount, item: Item): string {
  if (item.kind === 'organizations') return item.name.toLowerCase();
  const { name, emails, phones, org_id } = item;
  const points = [...emails, ...phones].map(({ value }) => value);
  return [name, ...points, organizationName(account, org_id)].join(' ').toLowerCase();
}

function linkedTo(account: PipedriveAccount, item: Item): readonly Item[] {
  if (item.kind === 'organizations') return account.personsOf(item.id).slice(0, 1);
  const { org_id } = item;
  return org_id !== null && account.has('organizations', org_id) ? [account.get('organizations', org_id)] : [];
}

function place({ code }: PipedriveField): number {
  const first = FIRST.indexOf(code);
  return first === -1 ? FIRST.length : first;
}

/** A field with a record's value in it, or without one; `undefined` for types the pages have no control for. */
function pageField(
  account: PipedriveAccount,
  { code, name: label, type, required, options }: PipedriveField,
  item: Item | undefined,
): PageField | undefined {
  const shared = { code, label, required };
  if (code === 'phone' || code === 'email') {
    const person = item?.kind === 'persons' ? item : undefined;
    const value = (code === 'phone' ? person?.phones : person?.emails) ?? [];
    return { ...shared, type: 'points', of: code, value };
  }
  const text = String((item && valueOf(item, code)) ?? '');
  switch (type) {
    case 'org':
      return organizationField(account, shared, text);
    case 'user':
      return { ...shared, type: 'choice', value: text, options: ownersOf(account) };
    case 'enum': {
      const choices = (options ?? []).map((option) => ({ value: String(option.id), label: option.label }));
      return { ...shared, type: 'choice', value: text, options: choices };
    }
    case 'phone':
      return { ...shared, type: 'phone', value: text };
    case 'varchar':
    case 'varchar_auto':
    case 'text':
    case 'int':
    case 'double':
    case 'date':
    case 'address':
      return code === 'im' ? undefined : { ...shared, type: 'text', value: text };
    case 'set':
    case 'visible_to':
    case 'picture':
    case 'daterange':
    case 'monetary':
      return undefined;
  }
}

function organizationField(
  account: PipedriveAccount,
  shared: Pick<PageField, 'code' | 'label' | 'required'>,
  id: string,
): PageField {
  const known = id !== '' && account.has('organizations', Number(id));
  const value = known ? account.get('organizations', Number(id)).name : '';
  return { ...shared, type: 'organization', value, ...(known ? { path: itemPath('organizations', Number(id)) } : {}) };
}

function ownersOf(account: PipedriveAccount): readonly { readonly value: string; readonly label: string }[] {
  return account.users.filter(({ active }) => active).map(({ id, name }) => ({ value: String(id), label: name }));
}

function organizationName(account: PipedriveAccount, id: number | null): string {
  return id !== null && account.has('organizations', id) ? account.get('organizations', id).name : '';
}

function valueOf(item: Item, code: string): Value {
  const parts = nameParts(item.name);
  if (code === 'first_name') return parts.first_name;
  if (code === 'last_name') return parts.last_name;
  // Codes of fields are the names under which a record keeps them; of the account's own fields they are the keys.
  const value = code in item ? (item as unknown as Record<string, unknown>)[code] : item.custom_fields[code];
  if (typeof value === 'string' || typeof value === 'number') return value;
  const hasText = typeof value === 'object' && value !== null && 'value' in value;
  return hasText && typeof value.value === 'string' ? value.value : null;
}
