import { describe, expect, it } from 'vitest';
import { fieldOf, fieldsOf } from '../../lib/crm/hubspot/fields';
import type { FieldKey, FieldValues, RecordKind } from '../../lib/record/record';
import { runRules } from '../../lib/rules/engine';
import { DEFAULT_STYLE } from '../../lib/style/presets';
import { packagedTables } from '../../scripts/packaged-tables';
import { REQUIRABLE } from './data/truth';
import { HubSpotAccount } from './hubspot/account';
import { populate } from './hubspot/data';
import { OBJECT_KINDS, type ObjectKind } from './hubspot/record';
import { PipedriveAccount } from './pipedrive/account';
import { populatePipedrive } from './pipedrive/data';
import { CUSTOM } from './pipedrive/fields';
import { ITEM_KINDS, type Item, type ItemKind } from './pipedrive/item';

const NOW = Date.UTC(2026, 10, 22);
const style = { ...DEFAULT_STYLE, defaultCountry: 'FI' };
const context = { now: NOW, defaultCountry: 'FI', candidates: [], tables: packagedTables() };
const KIND: Readonly<Record<ObjectKind | ItemKind, RecordKind>> = {
  ...{ contacts: 'contact', companies: 'company', persons: 'contact', organizations: 'company' },
};

/** Of all that the truth lists as missing a new house asks for these alone, each by the rule of its own. */
const ASKED: Readonly<Partial<Record<FieldKey, string>>> = {
  email: 'required-field',
  owner: 'owner-missing',
  leadSource: 'source-missing',
};

const held = (value: unknown): readonly string[] =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? [String(value)] : [];

interface Known {
  readonly rule: string;
}

/** `required-field` in the truth says that something is missing, whoever asks for it: nobody may. */
function expectedRule({ rule }: Known, kind: RecordKind, field?: FieldKey): string | undefined {
  if (rule !== 'required-field') return rule;
  return field === undefined ? undefined : kind === 'company' && field === 'company' ? rule : ASKED[field];
}

/** The rules that speak about a record, as `place field rule value` lines. */
function said(place: string, kind: RecordKind, fields: FieldValues): readonly string[] {
  return runRules({ kind, fields }, style, context).map(
    ({ field, rule, value }) => `${place} ${field} ${rule} ${JSON.stringify(value)}`,
  );
}

/** What one side says and the other does not; `unjudged` places may be said anything of. */
function disagreements(expected: readonly string[], given: readonly string[], unjudged: ReadonlySet<string>) {
  const [wanted, heard] = [new Set(expected), new Set(given)];
  const judged = (line: string) => ![...unjudged].some((place) => line.startsWith(`${place} `));
  return {
    missed: expected.filter((line) => !heard.has(line)).filter(judged),
    false: given.filter((line) => !wanted.has(line)).filter(judged),
  };
}

function hubspot(seed: number) {
  const account = new HubSpotAccount({ now: () => NOW });
  const truth = populate(account, { contacts: 600, seed });
  const at = ({ kind, id, property }: { kind: ObjectKind; id: string; property: string }) =>
    `${kind} ${id} ${fieldOf(KIND[kind], property)}`;
  const expected = truth.defects.flatMap((each) => {
    const rule = expectedRule(each, KIND[each.kind], fieldOf(KIND[each.kind], each.property));
    return rule === undefined ? [] : [`${at(each)} ${rule} ${JSON.stringify(each.value)}`];
  });
  const given = OBJECT_KINDS.flatMap((kind) =>
    account.list(kind).flatMap(({ id, properties }) => {
      const empty = Object.fromEntries(REQUIRABLE[kind].map((name) => [name, null]));
      return said(`${kind} ${id}`, KIND[kind], fieldsOf(KIND[kind], { ...empty, ...properties }));
    }),
  );
  return disagreements(expected, given, new Set(truth.unjudged.map(at)));
}

/** A record as Pipedrive's page shows it: one name, one list of numbers, the account's own fields by their labels. */
function shown(account: PipedriveAccount, item: Item): FieldValues {
  const address = item.kind === 'persons' ? item.postal_address : item.address;
  const parts = { street: held(address?.route), city: held(address?.locality), postalCode: held(address?.postal_code) };
  const custom = (code: string): readonly string[] => held(item.custom_fields[code]);
  if (item.kind === 'organizations') {
    const phone = custom(CUSTOM.organizationPhone);
    return { company: [item.name], ...parts, country: held(address?.country), website: held(item.website), phone };
  }
  const { name, emails, phones, org_id: organization } = item;
  return {
    ...{ fullName: [name], email: emails.map(({ value }) => value), phone: phones.map(({ value }) => value), ...parts },
    company: organization === null ? [] : [account.get('organizations', organization).name],
    jobTitle: held(item.job_title),
    country: custom(CUSTOM.personCountry),
    leadSource: custom(CUSTOM.personLeadSource),
    owner: [String(item.owner_id)],
  };
}

const PIPEDRIVE_FIELDS: Readonly<Record<string, FieldKey>> = {
  ...{ name: 'fullName', phone: 'phone', email: 'email', job_title: 'jobTitle', website: 'website' },
  ...{
    [CUSTOM.personCountry]: 'country',
    [CUSTOM.personLeadSource]: 'leadSource',
    [CUSTOM.organizationPhone]: 'phone',
  },
};

function pipedrive(seed: number) {
  const account = new PipedriveAccount({ now: () => NOW });
  const truth = populatePipedrive(account, { persons: 600, seed });
  const at = ({ kind, id, field }: { kind: ItemKind; id: number; field: string }) =>
    `${kind} ${id} ${PIPEDRIVE_FIELDS[field] ?? field}`;
  const expected = truth.defects.flatMap((each) => {
    const rule = expectedRule(each, KIND[each.kind], PIPEDRIVE_FIELDS[each.field]);
    return rule === undefined ? [] : [`${at(each)} ${rule} ${JSON.stringify(each.value)}`];
  });
  const given = ITEM_KINDS.flatMap((kind) =>
    account.list(kind).flatMap((item) => said(`${kind} ${item.id}`, KIND[kind], shown(account, item))),
  );
  return disagreements(expected, given, new Set(truth.unjudged.map(at)));
}

describe('the rules of a new house find what the truth lists, and nothing else', () => {
  it.each([1, 2, 3])('in HubSpot, seed %i', (seed) => {
    expect(hubspot(seed)).toEqual({ missed: [], false: [] });
  });

  it.each([1, 2, 3])('in Pipedrive, seed %i', (seed) => {
    expect(pipedrive(seed)).toEqual({ missed: [], false: [] });
  });
});
