import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Library, type OpenApiDocument, type Schema, specsOf } from './openapi-documents';
import { PIPEDRIVE_PATCHES } from './pipedrive-patches';

// The documents are YAML. The linter's own reader of it is the one at hand: no package is added for the tests' sake.
const yaml = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown };

const HOST = /^[a-z0-9-]+\.pipedrive\.com$/;
/** The paths of both kinds of host, and that of the documents, which know one without a version. */
const PATH = /^\/(?:api\/)?(v[12])(\/.*)$/;

/** Pipedrive's documents, every path with its version before it: both have a `/persons/{id}/…`. */
export const pipedriveLibrary: Library = {
  load: loadDocuments,
  pathOf: ({ host, pathname }) => {
    const [, version, path] = PATH.exec(pathname) ?? [];
    return HOST.test(host) && version && path ? `/${version}${path}` : undefined;
  },
  // The page of the servers before Pipedrive's own, for who asks on after a 429 (facts/pipedrive-api.md, "Limits").
  isUndocumented: ({ status, responseBody }) => status === 403 && responseBody === '',
};

function loadDocuments(): ReadonlyMap<string, OpenApiDocument> {
  const folder = specsOf('pipedrive');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  if (files.length === 0) throw new Error(`No official documents in ${folder}.`);
  return new Map(
    files.map((name) => {
      const version = /-(v\d)\./.exec(name)?.[1] ?? '';
      // The documents are OpenAPI 3.0: their authors' word, and the contract tests fail where it is not so.
      const document = flattened(yaml.load(readFileSync(join(folder, name), 'utf8'))) as OpenApiDocument;
      const paths = Object.entries(document.paths).map(([path, operations]) => [`/${version}${path}`, operations]);
      const versioned = { ...document, paths: Object.fromEntries(paths) as OpenApiDocument['paths'] };
      for (const patch of PIPEDRIVE_PATCHES) if (patch.documents.test(name)) patch.apply(versioned);
      return [name, versioned];
    }),
  );
}

/** The document with every `allOf` of objects made one object, so that what it does not know is seen. */
function flattened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flattened);
  if (typeof value !== 'object' || value === null) return value;
  const mapped = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, flattened(each)]));
  const { allOf } = mapped as Schema;
  if (!Array.isArray(allOf) || !allOf.every(({ properties }) => properties !== undefined)) return mapped;
  const properties = Object.assign({}, ...allOf.map((part) => part.properties)) as Record<string, Schema>;
  const required = allOf.flatMap((part) => part.required ?? []);
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}
