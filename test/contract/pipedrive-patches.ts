import type { OpenApiDocument, Operation, Patch, Schema } from './openapi-documents';

const OURS = /^\/v\d\/(persons|organizations|personFields|organizationFields|users)(\/|$)/;

/** Every place where the sandbox and the extension follow Pipedrive rather than its documents. There is no other one. */
export const PIPEDRIVE_PATCHES: readonly Patch[] = [
  {
    documents: /./,
    why: 'Few operations say how they refuse, and those that do leave out keys that their own examples have. Errors look alike everywhere (facts/pipedrive-api.md, "Errors").',
    apply: (document) => {
      for (const [, operation] of operationsOf(document)) {
        for (const status of Object.keys(operation.responses)) {
          if (status >= '400') operation.responses[status] = ERROR;
        }
        operation.responses.default = ERROR;
      }
    },
  },
  {
    documents: /./,
    why: 'The cursor of the next page is a text. It is null at the end, as its own description says.',
    apply: (document) => makeNullable(document, ['next_cursor']),
  },
  {
    documents: /./,
    why: 'What a record does not have is said to be a number, text or object like what it has. It is null; the documents say so only of some keys, and show it in no example.',
    apply: (document) => makeNullable(document, EMPTY_AS_NULL),
  },
  {
    documents: /-v2\./,
    why: 'include_fields, ids and fields take lists separated by commas, as their descriptions say; the schemas allow one value.',
    apply: (document) => {
      for (const [, { parameters = [] }] of operationsOf(document)) {
        for (const { schema, description = '' } of parameters)
          if (/comma.separated/i.test(description)) schema.list = true;
      }
    },
  },
  {
    documents: /-v2\./,
    why: 'What include_fields adds to a record is in the list of its values and not in the schema of the answer.',
    apply: (document) => {
      for (const [path, operation] of operationsOf(document)) {
        const added = operation.parameters?.find(({ name }) => name === 'include_fields')?.schema.enum ?? [];
        const properties = /^\/v2\/(persons|organizations)/.test(path) ? recordIn(operation)?.properties : undefined;
        if (properties) for (const name of added) properties[String(name)] ??= {};
      }
    },
  },
  {
    documents: /-v1\./,
    why: 'A merged person has the codes of custom fields at its top level (facts/pipedrive-api.md, "Person"); the schema knows none.',
    apply: ({ paths }) => {
      const merge = paths['/v1/persons/{id}/merge']?.put;
      const person = merge && recordIn(merge);
      if (person) person.patternProperties = { '^[0-9a-f]{40}$': {} };
    },
  },
];

const ERROR = {
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['success', 'error'],
        properties: {
          success: { type: 'boolean', enum: [false] },
          error: { type: 'string' },
          errorCode: { type: 'integer' },
          error_info: { type: 'string' },
          data: { type: 'object', nullable: true },
          additional_data: { type: 'object', nullable: true },
        },
      },
    },
  },
};

const EMPTY_AS_NULL = [
  'org_id',
  'last_name',
  'picture_id',
  'organization',
  'notes',
  'birthday',
  'job_title',
  'postal_address',
  'address',
  'country',
  'admin_area_level_1',
  'admin_area_level_2',
  'locality',
  'sublocality',
  'route',
  'street_number',
  'subpremise',
  'postal_code',
];

/** Every operation of a document, with its path. */
function operationsOf({ paths }: OpenApiDocument): readonly (readonly [path: string, operation: Operation])[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.values(operations ?? {}).flatMap((operation) => (operation ? [[path, operation] as const] : [])),
  );
}

/** The schema of the record, or of each record, that an operation answers. */
function recordIn({ responses }: Operation): Schema | undefined {
  const data = responses['200']?.content?.['application/json']?.schema.properties?.data;
  return data?.items ?? data;
}

/** Lets keys of the operations Lintel uses be null wherever they stand, in requests and answers. */
function makeNullable(document: OpenApiDocument, names: readonly string[]): void {
  for (const [path, { requestBody, responses }] of operationsOf(document)) {
    if (!OURS.test(path)) continue;
    for (const { content = {} } of [...(requestBody ? [requestBody] : []), ...Object.values(responses)]) {
      for (const { schema } of Object.values(content)) nullableWithin(schema, names);
    }
  }
}

function nullableWithin(schema: Schema, names: readonly string[]): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (names.includes(name) && property.type !== 'array') property.nullable = true;
    nullableWithin(property, names);
  }
  if (schema.items) nullableWithin(schema.items, names);
}
