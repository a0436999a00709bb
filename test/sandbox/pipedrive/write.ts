import type { PipedriveField } from './fields';
import {
  type ContactPoint,
  type CustomValue,
  type ItemKind,
  type Items,
  NO_COUNTS,
  VISIBLE,
  type Writes,
} from './item';
import { invalid } from './refusal';

/** What a write is checked against. */
export interface WriteRules {
  readonly fields: ReadonlyMap<string, PipedriveField>;
  hasUser(id: number): boolean;
  hasOrganization(id: number): boolean;
}

const LIST_CODES = { emails: 'email', phones: 'phone', im: 'im' } as const;
const MAX_VARCHAR = 255;

/**
 * Checks a write before any of it is done, and puts its lists in order. Throws a `PipedriveRefusal` (400): one bad key, such
 * as a custom field deleted meanwhile, fails all of it (facts/pipedrive-api.md, "Patch").
 */
export function checked<K extends ItemKind>(kind: K, values: Writes[K], rules: WriteRules): Writes[K] {
  const { name, owner_id: owner, custom_fields: custom } = values;
  if (name?.trim() === '') throw invalid('Name must be given.');
  if (owner !== undefined && !rules.hasUser(owner)) throw invalid(`User ${owner} was not found.`);
  const organization = kind === 'persons' && 'org_id' in values ? values.org_id : undefined;
  if (typeof organization === 'number' && !rules.hasOrganization(organization)) {
    throw invalid(`Organization ${organization} was not found.`);
  }
  for (const [code, value] of Object.entries(custom ?? {})) checkCustom(rules.fields.get(code), code, value);
  const lists = Object.keys(LIST_CODES).flatMap((list): [string, readonly ContactPoint[]][] =>
    list in values ? [[list, inOrder(pointsIn(values, list))]] : [],
  );
  return { ...values, ...(name === undefined ? {} : { name: name.trim() }), ...Object.fromEntries(lists) };
}

function pointsIn(values: object, list: string): readonly ContactPoint[] {
  // The key was just found among the values, and these keys hold lists of points alone.
  return (values as Record<string, readonly ContactPoint[]>)[list] ?? [];
}

/** Blank values left out; exactly one primary where there is any: the first that says so, else the first. */
function inOrder(points: readonly ContactPoint[]): readonly ContactPoint[] {
  const kept = points.filter(({ value }) => value.trim() !== '');
  const primary = Math.max(
    0,
    kept.findIndex((point) => point.primary),
  );
  return kept.map(({ value, label }, index) => ({ value: value.trim(), primary: index === primary, label }));
}

function checkCustom(field: PipedriveField | undefined, code: string, value: CustomValue): void {
  if (!field?.custom) throw invalid(`Custom field ${code} was not found.`);
  if (value === null) return;
  const allowed = new Set<unknown>(field.options?.map(({ id }) => id));
  const fits = ((): boolean => {
    switch (field.type) {
      case 'enum':
        return allowed.has(value);
      case 'set':
        // An empty list is refused: `null` clears (official document, `custom_fields`).
        return Array.isArray(value) && value.length > 0 && value.every((each) => allowed.has(each));
      case 'int':
        return Number.isInteger(value);
      case 'double':
      case 'org':
      case 'user':
        return typeof value === 'number';
      case 'address':
      case 'monetary':
      case 'daterange':
        return typeof value === 'object' && !Array.isArray(value);
      case 'date':
        return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
      case 'text':
        return typeof value === 'string';
      default:
        return typeof value === 'string' && value.length <= MAX_VARCHAR;
    }
  })();
  if (!fits) throw invalid(`The value of the custom field ${code} is not one it takes.`);
}

/** An empty record of a kind. */
export function blank<K extends ItemKind>(kind: K, id: number, ownerId: number, now: number): Items[K] {
  const shared = {
    id,
    name: '',
    owner_id: ownerId,
    label_ids: [],
    visible_to: VISIBLE.everyone,
    custom_fields: {},
    counts: NO_COUNTS,
    activeAt: null,
    addedAt: now,
    updatedAt: now,
  };
  const blanks: Items = {
    persons: {
      ...shared,
      kind: 'persons',
      org_id: null,
      emails: [],
      phones: [],
      im: [],
      job_title: null,
      birthday: null,
      notes: null,
      postal_address: null,
    },
    organizations: {
      ...shared,
      kind: 'organizations',
      address: null,
      website: null,
      linkedin: null,
      industry: null,
      annual_revenue: null,
      employee_count: null,
    },
  };
  return blanks[kind];
}

/** The record with values written; of the custom fields those that are named, `null` clears one. */
export function written<K extends ItemKind>(item: Items[K], values: Writes[K], now: number): Items[K] {
  const custom = Object.entries({ ...item.custom_fields, ...values.custom_fields }).filter(
    ([, value]) => value !== null,
  );
  return { ...item, ...values, custom_fields: Object.fromEntries(custom), updatedAt: now };
}
