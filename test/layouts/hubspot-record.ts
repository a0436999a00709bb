import { fieldOf } from '../../lib/crm/hubspot/fields';
import type { FieldKey } from '../../lib/record/record';
import type { HubSpotAccount } from '../sandbox/hubspot/account';
import { titleOf } from '../sandbox/hubspot/pages/model';
import { type HubSpotRecord, listOf, type ObjectKind, TYPE_ID } from '../sandbox/hubspot/record';
import type { PropertyDescription } from '../sandbox/hubspot/schema/property';
import type { DrawnRecord, LayoutField, LayoutRecord, LayoutValue, ValueType } from './layout-record';

const KIND = { contacts: 'contact', companies: 'company' } as const;

/** Further values of a field that HubSpot keeps in a property of their own. */
const FURTHER: Readonly<Record<string, FieldKey>> = { hs_additional_emails: 'email', domain: 'website' };

function typeOf({ name, type, options, externalOptions }: PropertyDescription): ValueType {
  if (type === 'datetime' || type === 'date') return 'date';
  if (options.length > 0 || (externalOptions && name === 'hubspot_owner_id')) return 'choice';
  if (name === 'email') return 'email';
  if (name.endsWith('phone')) return 'phone';
  return /website|url|linkedin/.test(name) ? 'url' : 'text';
}

function valuesOf(property: PropertyDescription, stored: string, options: ReadonlyMap<string, string>): LayoutValue[] {
  if (stored === '') return [];
  if (property.type === 'datetime') return [{ text: String(/^\d+$/.test(stored) ? stored : Date.parse(stored)) }];
  const texts = property.name === 'hs_additional_emails' ? listOf(stored) : [options.get(stored) ?? stored];
  return texts.map((text) => ({ text }));
}

function fieldFrom(account: HubSpotAccount, { kind, properties }: HubSpotRecord, property: PropertyDescription) {
  const { name, label, hubspotDefined, modificationMetadata } = property;
  const key = fieldOf(KIND[kind], name);
  const owners = account.owners.map((owner) => [owner.id, `${owner.firstName} ${owner.lastName}`] as const);
  const options = new Map(
    name === 'hubspot_owner_id' ? owners : property.options.map((option) => [option.value, option.label] as const),
  );
  const further = FURTHER[name];
  return {
    key,
    alsoKeys: further === undefined ? [] : [further],
    name,
    label,
    type: typeOf(property),
    values: valuesOf(property, properties[name] ?? '', options),
    options: [...options.values()],
    isReadOnly: modificationMetadata.readOnlyValue,
    isCounted: !key.startsWith('custom:') || !hubspotDefined,
  } satisfies LayoutField;
}

/** The name in the header. HubSpot has no property for it: it is never asked for, and never wrong where it stands. */
function headlineOf(kind: ObjectKind, text: string): LayoutField {
  return {
    ...{
      key: kind === 'contacts' ? 'fullName' : 'company',
      alsoKeys: [],
      name: 'headline',
      label: 'Name',
      type: 'text',
    },
    ...{ values: [{ text }], options: [], isReadOnly: true, isCounted: false },
  };
}

function drawn(account: HubSpotAccount, record: HubSpotRecord): DrawnRecord {
  const { kind, id, properties } = record;
  const shown = account
    .propertiesOf(kind)
    .filter((property) => !property.hidden && property.name !== 'hs_merged_object_ids');
  const name = titleOf({ id, type: kind === 'contacts' ? '0-1' : '0-2', properties });
  return {
    ...{ kind: KIND[kind], id, name, headline: headlineOf(kind, name) },
    url: `https://${account.uiHost}/contacts/${account.portalId}/record/${TYPE_ID[kind]}/${id}`,
    fields: shown.map((property) => fieldFrom(account, record, property)),
  };
}

/** A record of the sandbox's HubSpot for a layout. Throws where there is none under the id. */
export function hubspotRecord(account: HubSpotAccount, kind: ObjectKind, id: string): LayoutRecord {
  const record = account.get(kind, id);
  const all = account.list(kind);
  const at = all.findIndex((each) => each.id === record.id);
  const neighbours = [all[(at + 1) % all.length] ?? record, all[(at + 2) % all.length] ?? record];
  const others = [...account.associated(kind, id).slice(0, 2), ...neighbours.slice(1)];
  const [earlier = record] = neighbours;
  return {
    ...drawn(account, record),
    crm: 'hubspot',
    account: String(account.portalId),
    createUrl: `https://${account.uiHost}/object-builder/${account.portalId}/${TYPE_ID[kind]}/embed`,
    others: others.map((each) => drawn(account, each)),
    earlier: drawn(account, earlier),
  };
}
