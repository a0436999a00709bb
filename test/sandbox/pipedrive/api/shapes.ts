import * as v from 'valibot';
import { ADDRESS_PARTS, type ItemKind, type Writes } from '../item';
import { invalid } from '../refusal';

const Whole = v.pipe(v.number(), v.integer());
const Text = v.exactOptional(v.nullable(v.string()));
const Points = v.exactOptional(
  v.array(
    v.object({
      value: v.string(),
      primary: v.optional(v.boolean(), false),
      label: v.optional(v.string(), 'work'),
    }),
  ),
);
const part = v.exactOptional(v.nullable(v.string()));
const Address = v.exactOptional(
  v.nullable(v.object({ value: v.string(), ...Object.fromEntries(ADDRESS_PARTS.map((name) => [name, part])) })),
);
const Custom = v.exactOptional(
  v.record(
    v.string(),
    v.nullable(v.union([v.string(), v.number(), v.array(Whole), v.record(v.string(), v.unknown())])),
  ),
);
const shared = {
  name: v.exactOptional(v.string()),
  owner_id: v.exactOptional(Whole),
  visible_to: v.exactOptional(v.picklist([1, 3, 5, 7])),
  label_ids: v.exactOptional(v.array(Whole)),
  custom_fields: Custom,
};
const number = v.exactOptional(v.nullable(v.number()));

/** The bodies of writes, as strict as v2 is: a key it does not know is refused. */
const BODIES = {
  persons: v.strictObject({
    ...shared,
    org_id: v.exactOptional(v.nullable(Whole)),
    emails: Points,
    phones: Points,
    im: Points,
    job_title: Text,
    birthday: Text,
    notes: Text,
    postal_address: Address,
  }),
  organizations: v.strictObject({
    ...shared,
    address: Address,
    website: Text,
    linkedin: Text,
    industry: v.exactOptional(v.nullable(Whole)),
    annual_revenue: number,
    employee_count: v.exactOptional(v.nullable(Whole)),
  }),
} as const;

/** The body of a create or patch. Throws 400 that names the first thing wrong. */
export function writeIn<K extends ItemKind>(kind: K, value: unknown): Writes[K] {
  const writes: { [Kind in ItemKind]: (value: unknown) => Writes[Kind] } = {
    persons: (body) => shaped(BODIES.persons, body),
    organizations: (body) => shaped(BODIES.organizations, body),
  };
  return writes[kind](value);
}

const Merge = v.object({ merge_with_id: Whole });

/** The id that survives a merge. Throws 400. */
export function survivorIn(value: unknown): number {
  return shaped(Merge, value).merge_with_id;
}

function shaped<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw invalid(`Validation failed: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`);
}
