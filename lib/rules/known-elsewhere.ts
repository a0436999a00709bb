import { countryOfDomain, readCountry } from '../record/country';
import { companyDomain } from '../record/domain';
import { isPlaceholder } from '../record/placeholder';
import type { CanonicalField, Draft, FieldKey } from '../record/record';
import { twoPartName } from '../record/two-part-name';
import type { AssociatedCompany } from './facts';
import type { Fix, MessageParam } from './finding';
import { emptyValue, knownValue, knownValues } from './known-values';
import { phoneCountryOf } from './phone-country-evidence';
import type { RuleContext } from './rule';

/** Where a value that is missing is known from. */
export type Evidence = 'phone' | 'company' | 'domain' | 'fullName';

/** A value that the CRM already knows, though not in this field. */
export interface KnownElsewhere {
  readonly from: Evidence;
  /** A *review* fix with its source. */
  readonly fix: Fix;
  /** The new value inside a sentence. */
  readonly shown: MessageParam;
}

const SOURCES = {
  phone: 'rules.completing.sourcePhone',
  company: 'rules.completing.sourceCompany',
  domain: 'rules.completing.sourceDomain',
  fullName: 'rules.completing.sourceFullName',
} as const satisfies Record<Evidence, string>;

function known(from: Evidence, params: readonly MessageParam[], value: string, more: Partial<Fix> = {}) {
  const source = params.length > 0 ? { key: SOURCES[from], params } : { key: SOURCES[from] };
  const fix: Fix = { kind: 'review', value, source, ...more };
  return { from, fix, shown: value } satisfies KnownElsewhere;
}

/** The company that the CRM itself links the contact to; a text in the company field links nothing. */
function companyOf(draft: Draft, context: RuleContext): AssociatedCompany | undefined {
  return draft.kind === 'contact' ? (context.facts?.associated ?? undefined) : undefined;
}

/** All agree, or nothing is known. */
function theOne<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

let regions: Intl.DisplayNames | undefined;

/** The English name of a country. */
function english(code: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region' });
  return regions.of(code) ?? code;
}

/** A country as the field takes it: the account's own choice where it has choices, else the English name (`country` brings it into the house's form). */
function asCountryValue(code: string, { choices }: RuleContext): Pick<Fix, 'value' | 'labels'> | undefined {
  const options = choices?.find(({ key }) => key === 'country')?.options ?? [];
  if (options.length === 0) return { value: english(code) };
  const option = options.find(({ value, label }) => readCountry(value) === code || readCountry(label) === code);
  if (!option) return undefined;
  return option.value === option.label
    ? { value: option.value }
    : { value: option.value, labels: { country: option.label } };
}

function country(draft: Draft, context: RuleContext): KnownElsewhere | undefined {
  const company = companyOf(draft, context);
  const ofCompany = company?.country === undefined ? undefined : readCountry(company.country);
  const phone = phoneCountryOf(draft, context);
  const websites = [...(knownValues(draft, 'email', context) ?? []), ...(knownValues(draft, 'website', context) ?? [])];
  const domains = websites
    .map((address) => countryOfDomain(companyDomain(address)))
    .filter((code) => code !== undefined);
  const code = theOne([ofCompany, phone?.code].filter((one) => one !== undefined));
  // Two witnesses who differ are none.
  if (code === undefined || domains.some((domain) => domain !== code)) return undefined;
  const written = asCountryValue(code, context);
  if (!written) return undefined;
  const { value, labels } = written;
  const more = labels ? { labels } : {};
  const found = phone
    ? known('phone', [phone.number], value, more)
    : known('company', [company?.name ?? ''], value, more);
  return { ...found, shown: { country: code } };
}

/** What the account's other records say of the domains of the record's addresses. */
function byDomain(draft: Draft, context: RuleContext, what: 'company' | 'website'): KnownElsewhere | undefined {
  const facts = context.facts?.domains;
  if (!facts || facts.length === 0) return undefined;
  const addresses = [...(draft.fields.email ?? []), ...(what === 'company' ? (draft.fields.website ?? []) : [])];
  const domains = new Set(addresses.map(companyDomain).filter((domain) => domain !== ''));
  const telling = facts.filter(({ domain, [what]: value }) => domains.has(domain) && value !== undefined);
  const value = theOne(telling.map((fact) => fact[what]));
  const [fact] = telling;
  return value === undefined || !fact || isPlaceholder(value) ? undefined : known('domain', [fact.domain], value);
}

function company(draft: Draft, context: RuleContext): KnownElsewhere | undefined {
  const associated = companyOf(draft, context);
  if (associated && !isPlaceholder(associated.name)) return known('company', [associated.name], associated.name);
  return byDomain(draft, context, 'company');
}

function website(draft: Draft, context: RuleContext): KnownElsewhere | undefined {
  const associated = companyOf(draft, context);
  const [domain] = associated?.domains ?? [];
  if (associated && domain !== undefined) return known('company', [associated.name], domain);
  return byDomain(draft, context, 'website');
}

function owner(draft: Draft, context: RuleContext): KnownElsewhere | undefined {
  const associated = companyOf(draft, context);
  if (!associated?.owner) return undefined;
  const { id, name } = associated.owner;
  const labels = name === id ? {} : { labels: { owner: name } };
  return { ...known('company', [associated.name], id, labels), shown: name };
}

/** Both parts of the name, or neither: half of a full name is a guess. */
function namePart(part: 'firstName' | 'lastName') {
  return (draft: Draft, context: RuleContext): KnownElsewhere | undefined => {
    const bothEmpty =
      emptyValue(draft, 'firstName', context) !== undefined && emptyValue(draft, 'lastName', context) !== undefined;
    const name = bothEmpty ? twoPartName(knownValue(draft, 'fullName', context)) : undefined;
    if (!name) return undefined;
    const other = part === 'firstName' ? 'lastName' : 'firstName';
    return known('fullName', [], name[part], { others: { [other]: name[other] } });
  };
}

const WAYS: Readonly<Partial<Record<FieldKey, (draft: Draft, context: RuleContext) => KnownElsewhere | undefined>>> = {
  country,
  company,
  website,
  owner,
  firstName: namePart('firstName'),
  lastName: namePart('lastName'),
} satisfies Partial<Record<CanonicalField, unknown>>;

/** What the CRM itself knows of a field that is empty: from evidence only, never a guess. `undefined` where it knows nothing. */
export function knownElsewhere(draft: Draft, field: FieldKey, context: RuleContext): KnownElsewhere | undefined {
  return WAYS[field]?.(draft, context);
}
