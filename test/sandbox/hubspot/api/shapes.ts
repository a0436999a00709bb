import * as v from 'valibot';
import { invalid } from '../refusal';

/** HubSpot takes numbers and booleans where it stores text, and `null` for empty. */
const Value = v.pipe(
  v.nullable(v.union([v.string(), v.number(), v.boolean()])),
  v.transform((value) => (value === null ? '' : String(value))),
);
const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const AssociationSpec = v.object({ associationCategory: v.string(), associationTypeId: v.number() });
const Ids = v.array(v.object({ id: Id }));

/** The bodies HubSpot takes, as far as the sandbox reads them. */
export const Write = v.object({ properties: v.record(v.string(), Value) });

export const Create = v.object({
  ...Write.entries,
  associations: v.optional(v.array(v.object({ to: v.object({ id: Id }), types: v.array(AssociationSpec) })), []),
});

export const Merge = v.object({ primaryObjectId: Id, objectIdToMerge: Id });

export const Erase = v.object({ objectId: v.string(), idProperty: v.optional(v.string()) });

export const BatchRead = v.object({
  inputs: Ids,
  properties: v.optional(v.array(v.string()), []),
  propertiesWithHistory: v.optional(v.array(v.string()), []),
  idProperty: v.optional(v.string()),
});

export const AssociationSpecs = v.array(AssociationSpec);
export const AssociationsRead = v.object({ inputs: Ids });

const Text = v.union([v.string(), v.number(), v.boolean()]);
export const Search = v.object({
  filterGroups: v.optional(
    v.array(
      v.object({
        filters: v.optional(
          v.array(
            v.object({
              propertyName: v.string(),
              operator: v.string(),
              value: v.exactOptional(Text),
              highValue: v.exactOptional(v.union([v.string(), v.number()])),
              values: v.exactOptional(v.array(v.union([v.string(), v.number()]))),
            }),
          ),
          [],
        ),
      }),
    ),
    [],
  ),
  sorts: v.optional(
    v.array(
      v.union([v.string(), v.object({ propertyName: v.string(), direction: v.optional(v.string(), 'ASCENDING') })]),
    ),
    [],
  ),
  query: v.optional(v.string(), ''),
  properties: v.optional(v.array(v.string()), []),
  limit: v.optional(v.number(), 10),
  after: v.optional(v.union([v.string(), v.number()]), '0'),
});

/** A body in the shape asked for. Throws 400 that names the first thing wrong. */
export function shaped<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw invalid(`Invalid input JSON: ${v.getDotPath(issue) ?? 'the body'}: ${issue.message}`);
}
