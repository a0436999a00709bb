import { fieldOf } from '../../lib/crm/pipedrive/fields';
import type { FieldKey } from '../../lib/record/record';
import type { PipedriveAccount } from '../sandbox/pipedrive/account';
import { CUSTOM } from '../sandbox/pipedrive/fields';
import type { Item, ItemKind } from '../sandbox/pipedrive/item';
import { pageItem } from '../sandbox/pipedrive/pages/answers';
import type { PageField } from '../sandbox/pipedrive/pages/model';
import type { DrawnRecord, LayoutField, LayoutRecord, LayoutValue, ValueType } from './layout-record';

const KIND = { persons: 'contact', organizations: 'company' } as const;
const PAGE = { persons: 'person', organizations: 'organization' } as const;

/** What the account's own fields mean: by its label or its value alone, either key is right. */
const MEANING: Readonly<Record<string, readonly FieldKey[]>> = {
  [CUSTOM.personCountry]: ['country'],
  [CUSTOM.personLeadSource]: ['leadSource'],
  [CUSTOM.personLinkedIn]: ['linkedinUrl'],
  [CUSTOM.organizationPhone]: ['phone'],
  [CUSTOM.organizationBusinessId]: ['businessId'],
  // Of the numbers in one list, the one labelled so is the mobile one by the API.
  phone: ['mobilePhone'],
};

const READ_ONLY = new Set(['add_time', 'update_time']);

function typeOf(field: PageField): ValueType {
  if (field.type === 'points') return field.of;
  if (field.type === 'organization') return 'link';
  if (field.type === 'choice' || field.type === 'phone') return field.type;
  return /linkedin|website/i.test(field.label) ? 'url' : 'text';
}

function valuesOf(field: PageField): readonly LayoutValue[] {
  if (field.type === 'points') return field.value.map(({ value, label }) => ({ text: value, label }));
  const chosen =
    field.type === 'choice' ? field.options.find(({ value }) => value === field.value)?.label : field.value;
  return chosen === undefined || chosen === '' ? [] : [{ text: chosen }];
}

function fieldFrom(kind: ItemKind, origin: string, field: PageField): LayoutField {
  const { code: name, label } = field;
  const key = fieldOf(KIND[kind], name);
  const isOwn = /^[0-9a-f]{40}$/.test(name);
  return {
    ...{ key, alsoKeys: MEANING[name] ?? [], name, label, type: typeOf(field), values: valuesOf(field) },
    options: field.type === 'choice' ? field.options.map((option) => option.label) : [],
    isReadOnly: READ_ONLY.has(name),
    isCounted: !key.startsWith('custom:') || isOwn,
    ...(field.type === 'organization' && field.path !== undefined ? { href: origin + field.path } : {}),
  };
}

/** Times are in no row of the sandbox's own pages; real ones have them. */
function timesOf(account: PipedriveAccount, { kind, addedAt, updatedAt }: Item): readonly LayoutField[] {
  const times = { add_time: addedAt, update_time: updatedAt };
  return Object.entries(times).map(([name, time]) => ({
    ...{ key: fieldOf(KIND[kind], name), alsoKeys: [], name, type: 'date' },
    label: account.fields(kind).find(({ code }) => code === name)?.name ?? name,
    ...{ values: [{ text: String(time) }], options: [], isReadOnly: true, isCounted: true },
  }));
}

function headlineOf(kind: ItemKind, text: string): LayoutField {
  return {
    ...{ key: fieldOf(KIND[kind], 'name'), alsoKeys: [], name: 'name', label: 'Name', type: 'text' },
    ...{ values: [{ text }], options: [], isReadOnly: false, isCounted: true },
  };
}

function drawn(account: PipedriveAccount, item: Item): DrawnRecord {
  const { kind, id, name } = item;
  const origin = `https://${account.host}`;
  const fields = pageItem(account, item).fields.map((field) => fieldFrom(kind, origin, field));
  return {
    ...{ kind: KIND[kind], id: String(id), name, url: `${origin}/${PAGE[kind]}/${id}` },
    fields: [...fields, ...timesOf(account, item)],
    headline: headlineOf(kind, name),
  };
}

/** A record of the sandbox's Pipedrive for a layout. Throws where there is none under the id. */
export function pipedriveRecord(account: PipedriveAccount, kind: ItemKind, id: number): LayoutRecord {
  const item: Item = account.get(kind, id);
  const all: readonly Item[] = account.list(kind);
  const at = all.findIndex((each) => each.id === id);
  const [next, after] = [all[(at + 1) % all.length] ?? item, all[(at + 2) % all.length] ?? item];
  const linked: readonly Item[] =
    item.kind === 'organizations'
      ? account.personsOf(id).slice(0, 2)
      : item.org_id === null
        ? []
        : [account.get('organizations', item.org_id)];
  return {
    ...drawn(account, item),
    ...{ crm: 'pipedrive', account: account.companyDomain },
    others: [...linked, after].map((each) => drawn(account, each)),
    earlier: drawn(account, next),
  };
}
