import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PATCHES } from './openapi-patches';

/** A schema of OpenAPI 3.0, as far as HubSpot's documents use it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  nullable?: boolean;
  format?: string;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
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
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Record<string, Content>;
}

export interface OpenApiDocument {
  readonly paths: Record<string, Record<string, Operation | undefined> | undefined>;
  readonly components: {
    readonly schemas: Record<string, Schema | undefined>;
    readonly responses?: Record<string, Content>;
  };
}

/** Where the official documents lie: beside the repository, not in it. */
export const SPECS = resolve(fileURLToPath(new URL('../../../shared/specs/hubspot', import.meta.url)));

/** Whether the official documents can be read on this machine. */
export function documentsAvailable(): boolean {
  return existsSync(SPECS);
}

/** Every official document by file name, patched. Throws where they are not there. */
export function loadDocuments(folder = SPECS): ReadonlyMap<string, OpenApiDocument> {
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
