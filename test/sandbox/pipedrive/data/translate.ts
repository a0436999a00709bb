import { INDUSTRIES, SOURCES } from '../../hubspot/schema/property';
import { listOf } from '../../hubspot/record';
import type { Seed } from '../account';
import { CUSTOM } from '../fields';
import type { Address, ContactPoint, CustomValue } from '../item';

/** Values of a record by HubSpot's names: what the generator makes for both CRMs. */
export type Values = Readonly<Record<string, string>>;

/** What a record is beside its values. */
export interface Frame {
  readonly id: number;
  readonly addedAt: number;
  readonly updatedAt: number;
  /** The organization of a person. */
  readonly organization?: number;
}

/** Labels by lifecycle stage: Pipedrive has no stages. */
const LABEL_OF: Readonly<Record<string, number>> = { customer: 1, opportunity: 2, salesqualifiedlead: 3, lead: 4 };

/** A person as a sales team keeps it in Pipedrive: one list of phones with labels, one of emails, one name. */
export function personOf(values: Values, { id, addedAt, updatedAt, organization }: Frame): Seed<'persons'> {
  const deals = Number(values.num_associated_deals ?? 0);
  return {
    ...{ id, addedAt, updatedAt, org_id: organization ?? null, ...ownerOf(values), ...labelsOf(values) },
    name: [values.firstname, values.lastname].filter((part) => (part ?? '') !== '').join(' '),
    emails: points([
      [values.email, 'work'],
      ...listOf(values.hs_additional_emails).map((email): Labelled => [email, 'home']),
    ]),
    phones: points([
      [values.phone, values.mobilephone === undefined ? 'mobile' : 'work'],
      [values.mobilephone, 'mobile'],
    ]),
    job_title: filled(values.jobtitle),
    postal_address: addressOf(values, false),
    custom_fields: {
      ...optionField(CUSTOM.personLeadSource, SOURCES, values.hs_analytics_source),
      ...textField(CUSTOM.personCountry, values.country),
    },
    counts: { open_deals: deals, notes: Number(values.num_notes ?? 0) },
  };
}

/** An organization: its domain is kept as its website. */
export function organizationOf(values: Values, { id, addedAt, updatedAt }: Frame): Seed<'organizations'> {
  const { website, domain = '', numberofemployees: employees } = values;
  const industry = INDUSTRIES.findIndex(([value]) => value === values.industry) + 1;
  return {
    ...{ id, addedAt, updatedAt, ...ownerOf(values), ...labelsOf(values) },
    name: values.name ?? '',
    address: addressOf(values, true),
    website: filled(website) ?? (domain === '' ? null : `https://${domain}`),
    industry: industry === 0 ? null : industry,
    employee_count: employees === undefined ? null : Number(employees),
    custom_fields: textField(CUSTOM.organizationPhone, values.phone),
  };
}

type Labelled = readonly [value: string | undefined, label: string];

function points(all: readonly Labelled[]): readonly ContactPoint[] {
  return all
    .flatMap(([value = '', label]) => (value === '' ? [] : [{ value, label }]))
    .map((point, index) => ({ ...point, primary: index === 0 }));
}

function filled(value = ''): string | null {
  return value === '' ? null : value;
}

function ownerOf({ hubspot_owner_id: owner = '' }: Values): { readonly owner_id?: number } {
  return owner === '' ? {} : { owner_id: Number(owner) };
}

function labelsOf({ lifecyclestage: stage = '' }: Values): { readonly label_ids: readonly number[] } {
  const label = LABEL_OF[stage];
  return { label_ids: label === undefined ? [] : [label] };
}

/** With `bare`, a country alone makes an address: an organization has no other place for it. */
function addressOf({ address = '', city = '', zip = '', country = '' }: Values, bare: boolean): Address | null {
  if (address === '' && city === '' && !bare) return null;
  const value = [address, `${zip} ${city}`.trim(), country].filter((part) => part !== '').join(', ');
  if (value === '') return null;
  return { value, country: filled(country), locality: filled(city), route: filled(address), postal_code: filled(zip) };
}

function textField(code: string, value = ''): Readonly<Record<string, CustomValue>> {
  return value === '' ? {} : { [code]: value };
}

function optionField(
  code: string,
  options: readonly (readonly [value: string, label: string])[],
  value: string | undefined,
): Readonly<Record<string, CustomValue>> {
  const index = options.findIndex(([each]) => each === value);
  return index === -1 ? {} : { [code]: index + 1 };
}
