import type { Patch, Schema } from './openapi-documents';

/** Every place where the sandbox and the extension follow HubSpot rather than its documents. There is no other one. */
export const PATCHES: readonly Patch[] = [
  {
    documents: /./,
    why: 'A search must bring all of after, filterGroups, limit, properties and sorts, and sorts are texts. In practice every one can be left out and sorts are objects (facts/hubspot-api.md).',
    apply: ({ components: { schemas = {} } }) => {
      const search = schemas.PublicObjectSearchRequest;
      if (search?.properties === undefined) return;
      search.required = [];
      search.properties.sorts = {
        type: 'array',
        items: {
          type: 'object',
          required: ['propertyName'],
          properties: {
            propertyName: { type: 'string' },
            direction: { type: 'string', enum: ['ASCENDING', 'DESCENDING'] },
          },
        },
      };
    },
  },
  {
    documents: /./,
    why: 'Values of a record are texts, never null. A property that was asked for and is empty is null; the 2026-09 documents say so, the v3 ones do not yet.',
    apply: ({ components: { schemas = {} } }) => {
      for (const name of ['SimplePublicObject', 'SimplePublicObjectWithAssociations']) {
        const values = schemas[name]?.properties?.properties?.additionalProperties;
        if (typeof values === 'object') values.nullable = true;
      }
    },
  },
  {
    documents: /./,
    why: 'An error must bring category, correlationId and message, and has no status. Every key is optional; status is always there, and a 429 says errorType, policyName and requestId instead of a category (facts/hubspot-api.md, "Limits", "Errors").',
    apply: ({ components: { schemas = {} } }) => {
      const text: Schema = { type: 'string' };
      for (const name of ['Error', 'StandardError']) {
        const error = schemas[name];
        if (error?.properties === undefined) continue;
        error.required = [];
        const added = { status: text, correlationId: text, errorType: text, policyName: text, requestId: text };
        for (const [key, schema] of Object.entries(added)) error.properties[key] ??= schema;
      }
    },
  },
  {
    documents: /./,
    why: 'The sub-category of an error in a batch is an object without keys; it is a text as everywhere else (schema Error of the same documents).',
    apply: ({ components: { schemas = {} } }) => {
      const properties = schemas.StandardError?.properties;
      if (properties) properties.subCategory = { type: 'string' };
    },
  },
  {
    documents: /./,
    why: 'A create must bring associations, a batch read propertiesWithHistory. Both can be left out: the documents of the same endpoints call them optional in prose.',
    apply: ({ components: { schemas = {} } }) => {
      const create = schemas.SimplePublicObjectInputForCreate;
      if (create) create.required = ['properties'];
      const read = schemas.BatchReadInputSimplePublicObjectId;
      if (read) read.required = ['inputs'];
    },
  },
  {
    documents: /^Associations__/,
    why: 'The label of an association type is a text. A type without a label answers null.',
    apply: ({ components: { schemas = {} } }) => {
      const label = schemas.AssociationSpecWithLabel?.properties?.label;
      if (label) label.nullable = true;
    },
  },
  {
    documents: /__2026-09__r424/,
    why: 'A batch read answers 200 or an error. It answers 207 where some records were found and some not (facts/hubspot-api.md, "Batch"), as the v3 documents say.',
    apply: ({ paths, components: { schemas = {} } }) => {
      const whole = schemas.BatchResponseSimplePublicObject;
      const responses = paths['/crm/objects/2026-09/{objectType}/batch/read']?.post?.responses;
      if (whole?.properties === undefined || responses === undefined) return;
      const properties = { ...whole.properties, numErrors: { type: 'integer' }, errors: ERRORS };
      responses['207'] = { content: { 'application/json': { schema: { ...whole, properties } } } };
    },
  },
];

const ERRORS: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      status: { type: 'string' },
      category: { type: 'string' },
      message: { type: 'string' },
      context: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    },
  },
};

/** Endpoints that no document describes, and that facts/hubspot-api.md does: only their authentication can be held to anything. */
export const UNDOCUMENTED: readonly { readonly method: string; readonly path: RegExp; readonly why: string }[] = [
  {
    method: 'DELETE',
    path: /^\/contacts\/v1\/secondary-email\/\d+\/email\/[^/]+$/,
    why: 'The legacy call that frees a secondary email; nothing newer does.',
  },
];
