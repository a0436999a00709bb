import type { HubSpotAccount } from '../account';
import { type HubSpotRecord, type ObjectKind, TYPE_ID } from '../record';
import { HubSpotRefusal } from '../refusal';
import type { PropertyDescription } from '../schema/property';
import type { ObjectType, PageProperty, PageRecord } from './model';

/** A card shows this many associated records. */
const ASSOCIATED_SHOWN = 5;

/** A record as the pages get it. */
export function pageRecord(record: HubSpotRecord): PageRecord {
  return { id: record.id, type: typeOf(record.kind), properties: record.properties };
}

/** The account's properties as the pages draw them: labels in the account's words, owners as options. */
export function pageSchema(account: HubSpotAccount, kind: ObjectKind): readonly PageProperty[] {
  return account
    .propertiesOf(kind)
    .filter(({ hidden }) => !hidden)
    .map((description) => ({
      name: description.name,
      label: description.label,
      type: description.type,
      readOnly: isReadOnly(description),
      options: optionsOf(account, description),
    }));
}

function isReadOnly({ name, externalOptions, modificationMetadata }: PropertyDescription): boolean {
  // Lists that HubSpot itself keeps, such as additional emails, are no drop-downs: only the owner is.
  return modificationMetadata.readOnlyValue || (externalOptions && name !== 'hubspot_owner_id');
}

function optionsOf(account: HubSpotAccount, { name, options }: PropertyDescription): PageProperty['options'] {
  if (name !== 'hubspot_owner_id') return options.map(({ value, label }) => ({ value, label }));
  return account.owners
    .filter(({ archived }) => !archived)
    .map(({ id, firstName, lastName, email }) => ({ value: id, label: `${firstName} ${lastName}`.trim() || email }));
}

/** Records associated with one, a few of them, for the cards beside it. */
export function associatedRecords(account: HubSpotAccount, record: HubSpotRecord): readonly PageRecord[] {
  const links = account.links(record.kind, record.id);
  const found = links.flatMap(({ contact, company }) =>
    record.kind === 'contacts' ? living(account, 'companies', company) : living(account, 'contacts', contact),
  );
  return found.slice(0, ASSOCIATED_SHOWN).map(pageRecord);
}

/** The record, unless it was deleted: its link may outlive it. */
function living(account: HubSpotAccount, kind: ObjectKind, id: string): readonly HubSpotRecord[] {
  try {
    return [account.get(kind, id)];
  } catch (error) {
    if (error instanceof HubSpotRefusal) return [];
    throw error;
  }
}

/** Every record of a kind whose name, email or phone holds the text, newest first. */
export function listed(account: HubSpotAccount, kind: ObjectKind, query: string): readonly HubSpotRecord[] {
  const wanted = query.trim().toLowerCase();
  const all = [...account.list(kind)].sort((a, b) => b.createdAt - a.createdAt || Number(b.id) - Number(a.id));
  return wanted === '' ? all : all.filter((record) => searchText(record).includes(wanted));
}

/** Records by the text of a property, those without one last. */
export function sorted(
  records: readonly HubSpotRecord[],
  property: string,
  descending: boolean,
): readonly HubSpotRecord[] {
  const textOf = ({ properties }: HubSpotRecord) => properties[property] ?? '';
  const sign = descending ? -1 : 1;
  return records.toSorted((a, b) => {
    const [x, y] = [textOf(a), textOf(b)];
    return Number(x === '') - Number(y === '') || sign * x.localeCompare(y);
  });
}

function searchText({ properties }: HubSpotRecord): string {
  const { firstname, lastname, name, email, domain, phone } = properties;
  return [firstname, lastname, name, email, domain, phone].filter(Boolean).join(' ').toLowerCase();
}

function typeOf(kind: ObjectKind): ObjectType {
  return TYPE_ID[kind] === '0-2' ? '0-2' : '0-1';
}
