import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PATCHES, UNDOCUMENTED } from './openapi-patches';

/** A schema of OpenAPI 3.0, as far as the CRMs' documents use it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  nullable?: boolean;
  format?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  patternProperties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  /** Ours: a parameter that takes several of its `enum`, separated by commas. */
  list?: boolean;
}

export interface Content {
  readonly content?: Record<string, { readonly schema: Schema }>;
  readonly $ref?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly description?: string;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Record<string, Content>;
  /** Pipedrive: what the request takes of the daily budget. */
  readonly 'x-token-cost'?: number;
}

export interface OpenApiDocument {
  readonly paths: Record<string, Record<string, Operation | undefined> | undefined>;
  readonly components: {
    readonly schemas?: Record<string, Schema | undefined>;
    readonly responses?: Record<string, Content>;
  };
}

/** A known fault of the official documents, and how it is put right. */
export interface Patch {
  /** Which documents have it, by file name. */
  readonly documents: RegExp;
  /** What they say, what the CRM does, and how that is known. */
  readonly why: string;
  apply(document: OpenApiDocument): void;
}

/** A request as far as it tells which operation it is meant for. */
export interface Asked {
  readonly method: string;
  readonly host: string;
  readonly pathname: string;
}

/** What one CRM's API is held to. */
export interface Library {
  /** By file name, patched. Throws where they are not there. */
  load(): ReadonlyMap<string, OpenApiDocument>;
  /** The path under which the documents know a request; `undefined` where it is not one to this API. */
  pathOf(asked: Asked): string | undefined;
  /** Whether no document knows of a request, or of its answer, and it is right all the same. */
  isUndocumented(asked: Asked & { readonly status: number; readonly responseBody: string }): boolean;
}

/** Where the official documents of a CRM lie: beside the repository, not in it. */
export function specsOf(crm: 'hubspot' | 'pipedrive'): string {
  return resolve(fileURLToPath(new URL(`../../../shared/specs/${crm}`, import.meta.url)));
}

/** Whether the official documents of a CRM can be read on this machine. */
export function documentsAvailable(crm: 'hubspot' | 'pipedrive' = 'hubspot'): boolean {
  return existsSync(specsOf(crm));
}

const HUBSPOT_HOST = 'api.hubapi.com';

/** HubSpot's documents. */
export const hubspotLibrary: Library = {
  load: loadDocuments,
  pathOf: ({ host, pathname }) => (host === HUBSPOT_HOST ? pathname : undefined),
  isUndocumented: (asked) =>
    UNDOCUMENTED.some(({ method, path }) => method === asked.method && path.test(asked.pathname)),
};

/** Every official document by file name, patched. Throws where they are not there. */
function loadDocuments(): ReadonlyMap<string, OpenApiDocument> {
  const folder = specsOf('hubspot');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error(`No official documents in ${folder}.`);
  return new Map(
    files.map((name) => {
      // The documents are OpenAPI 3.0: their authors' word, and the contract tests fail where it is not so.
      const document = JSON.parse(readFileSync(join(folder, name), 'utf8')) as OpenApiDocument;
      for (const patch of PATCHES) if (patch.documents.test(name)) patch.apply(document);
      return [name, document];
    }),
  );
}

/**
 * OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, and an object that lists its properties has no others, so that
 * what a document does not know is seen.
 */
export function asJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'example' && key !== 'nullable');
  const mapped = Object.fromEntries(entries.map(([key, each]) => [key, asJsonSchema(each)]));
  if ('nullable' in value && value.nullable === true && typeof mapped.type === 'string')
    mapped.type = [mapped.type, 'null'];
  const listsProperties = mapped.type === 'object' && typeof mapped.properties === 'object';
  return listsProperties && mapped.additionalProperties === undefined
    ? { ...mapped, additionalProperties: false }
    : mapped;
}
