import type { FieldOptions } from '../record/field-options';
import { normaliseLabel } from '../record/label';
import type { FieldKey, FieldValues } from '../record/record';
import type { FieldValidation } from '../rules/facts';
import type { Finding, Fix } from '../rules/finding';
import type { ShippedLabels } from './shipped-labels';

/** A field as its account describes it. */
export interface Described extends FieldOptions {
  readonly label: string;
  /** Of a field of the account's own: which canonical one it stands for (`withMeanings`). */
  readonly meant?: FieldKey;
  readonly multiple?: boolean;
}

/** Fields of the account's own → the canonical field that they are called like. */
export type OwnFields = ReadonlyMap<FieldKey, FieldKey>;

const NONE: OwnFields = new Map();

/** What every CRM keeps itself: a field of the account's own that is called so means something else. */
const NEVER: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(['fullName', 'firstName', 'lastName', 'email', 'company', 'owner'] as const),
  ...(['lastActivity', 'createdAt', 'modifiedAt'] as const),
]);

/**
 * Descriptions with which of the account's own fields stand for fields that its CRM lacks, by their labels: a *Country* of Pipedrive's
 * persons is their country, a *Business ID* in HubSpot that of the company. `labels`: those that the CRM ships for the kind of record.
 */
export function withMeanings<T extends Described>(described: readonly T[], labels: ShippedLabels): readonly T[] {
  const keys = new Set(described.map(({ key }) => key));
  // A mobile number is one of the numbers of the one field there is.
  const isFree = (field: FieldKey) =>
    !keys.has(field) && !NEVER.has(field) && !(field === 'mobilePhone' && keys.has('phone'));
  const called = described.map(({ key, label }): FieldKey | undefined => {
    const name = normaliseLabel(label);
    const meant = key.startsWith('custom:') && Object.hasOwn(labels, name) ? labels[name] : undefined;
    return meant && isFree(meant) ? meant : undefined;
  });
  // Two that are called alike: neither.
  const isOne = (meant: FieldKey) => called.filter((other) => other === meant).length === 1;
  return described.map((one, index) => {
    const meant = called[index];
    return meant && isOne(meant) ? { ...one, meant } : one;
  });
}

const known = new WeakMap<readonly Described[], OwnFields>();

/** The account's own fields that stand for others (`withMeanings`): rules judge each as what it is. Read once of each list. */
export function ownFields(described: readonly Described[]): OwnFields {
  if (described.length === 0) return NONE;
  const before = known.get(described);
  if (before) return before;
  const own: OwnFields = new Map(described.flatMap(({ key, meant }) => (meant ? [[key, meant] as const] : [])));
  known.set(described, own);
  return own;
}

/** Values under the fields that they stand for; a value that stands there already stays. */
export function asMeant(fields: FieldValues, own: OwnFields): FieldValues {
  if (own.size === 0) return fields;
  const moved = Object.entries(fields).map(([key, values]) => {
    const meant = own.get(key as FieldKey); // by the type of `fields`
    return [meant && !(meant in fields) ? meant : key, values] as const;
  });
  return Object.fromEntries(moved);
}

/** Whatever is told of fields, under those that they stand for. */
export function eachAsMeant<T extends { readonly key: FieldKey }>(all: readonly T[], own: OwnFields): readonly T[] {
  if (own.size === 0) return all;
  return all.map((one) => ({ ...one, key: own.get(one.key) ?? one.key }));
}

type Validations = readonly FieldValidation[] | undefined;
const validated = new WeakMap<OwnFields, WeakMap<NonNullable<Validations>, Validations>>();

/** The account's own rules, by the fields that they then speak of. The same list is answered for the same list: rules prepare it once. */
export function validationsAsMeant(all: Validations, own: OwnFields): Validations {
  if (!all || own.size === 0) return all;
  const lists = validated.get(own) ?? new WeakMap<NonNullable<Validations>, Validations>();
  validated.set(own, lists);
  const before = lists.get(all);
  if (before) return before;
  const moved = all.map((one) => ({ ...one, field: own.get(one.field) ?? one.field }));
  lists.set(all, moved);
  return moved;
}

function underOwn<T>(values: Readonly<Partial<Record<FieldKey, T>>>, names: OwnFields) {
  const entries = Object.entries(values).map(([key, value]) => [names.get(key as FieldKey) ?? key, value] as const);
  return Object.fromEntries(entries);
}

function ownFix(fix: Fix, names: OwnFields): Fix {
  const { others, labels } = fix;
  return {
    ...fix,
    ...(others ? { others: underOwn(others, names) } : {}),
    ...(labels ? { labels: underOwn(labels, names) } : {}),
  };
}

/** The way back: a finding about the account's own field, as the page and the CRM know it. */
export function ownFinding(finding: Finding, own: OwnFields): Finding {
  if (own.size === 0) return finding;
  const names: OwnFields = new Map([...own].map(([key, meant]) => [meant, key]));
  const field = names.get(finding.field) ?? finding.field;
  return { ...finding, field, ...(finding.fix ? { fix: ownFix(finding.fix, names) } : {}) };
}
