import { Ajv, type ValidateFunction } from 'ajv';
import {
  asJsonSchema,
  type Content,
  hubspotLibrary,
  type Library,
  type OpenApiDocument,
  type Operation,
  type Parameter,
} from './openapi-documents';
import { pipedriveLibrary } from './pipedrive-documents';

export { documentsAvailable } from './openapi-documents';

/** One request to a CRM's API with its answer: what the sandbox's log holds. */
export interface ContractExchange {
  readonly method: string;
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  readonly contentType?: string;
  readonly requestBody: string;
  /** 0 where there was no answer. */
  readonly status: number;
  readonly responseBody: string;
  /** An answer that was spoilt on purpose is not held to the documents; its request is. */
  readonly fault?: string;
}

/** An operation of an official document that a request is meant for. */
export interface MatchedOperation {
  readonly document: string;
  readonly template: string;
  readonly method: string;
  readonly operation: Operation;
}

/** The official documents of one CRM, ready to be held against exchanges. */
export class Contract {
  readonly #documents: ReadonlyMap<string, OpenApiDocument>;
  readonly #ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  readonly #compiled = new Map<string, ValidateFunction>();

  /** Reads the documents. Throws where they are not there. */
  constructor(readonly library: Library = hubspotLibrary) {
    this.#documents = library.load();
    for (const [name, document] of this.#documents) {
      this.#ajv.addSchema({ $id: idOf(name), ...(asJsonSchema(document) as object) });
    }
  }

  /** What is wrong with an exchange, each in a sentence; nothing where it is as documented, or not one with this API. */
  problems(exchange: ContractExchange): readonly string[] {
    const { method, host, status, responseBody } = exchange;
    const url = new URL(exchange.path, `https://${host}`);
    const { pathname } = url;
    const documented = this.library.pathOf({ method, host, pathname });
    if (documented === undefined || this.library.isUndocumented({ method, host, pathname, status, responseBody }))
      return [];
    const matched = this.match(method, documented);
    if (matched === undefined) return [`no official document has ${method} ${pathname}`];
    const found = [
      ...queryProblems(matched.operation, url.searchParams),
      ...this.#requestProblems(matched, exchange),
      ...(exchange.fault === undefined || exchange.fault === 'slow' ? this.#answerProblems(matched, exchange) : []),
    ];
    const where = `${method} ${pathname} → ${status}`;
    return found.map((problem) => `${where}: ${problem}`);
  }

  /** The operation a request is meant for: of several, the one whose template has the most words of its own. */
  match(method: string, pathname: string): MatchedOperation | undefined {
    const candidates = [...this.#documents].flatMap(([document, { paths }]) =>
      Object.entries(paths).flatMap(([template, operations]): MatchedOperation[] => {
        const operation = operations?.[method.toLowerCase()];
        return operation && fits(template, pathname) ? [{ document, template, method, operation }] : [];
      }),
    );
    return candidates.sort((a, b) => placeholders(a.template) - placeholders(b.template))[0];
  }

  #requestProblems(matched: MatchedOperation, exchange: ContractExchange): readonly string[] {
    const { requestBody } = matched.operation;
    // What was refused as a bad request is bad on purpose: everything else must be right.
    if (exchange.fault === undefined && (exchange.status === 400 || exchange.status === 415)) return [];
    if (requestBody === undefined) return exchange.requestBody === '' ? [] : ['a body where none is documented'];
    const type = mediaType(exchange.contentType ?? '');
    if (requestBody.content?.[type] === undefined) return [`${type || 'no content type'} for a request`];
    const at = `${operationPointer(matched)}/requestBody/content/${escape(type)}/schema`;
    return this.#bodyProblems('request', matched.document, at, exchange.requestBody);
  }

  #answerProblems(matched: MatchedOperation, exchange: ContractExchange): readonly string[] {
    const status = String(exchange.status);
    const isError = exchange.status >= 400;
    const { responses } = matched.operation;
    const answer = responses[status] ?? (isError ? responses.default : undefined);
    if (answer === undefined) return ['a status that is not documented'];
    const pointer = responses[status]
      ? `${operationPointer(matched)}/responses/${status}`
      : (answer.$ref ?? `#${operationPointer(matched)}/responses/default`).slice(1);
    const [type] = Object.keys(this.#resolved(matched.document, answer).content ?? {});
    if (type === undefined) return exchange.responseBody === '' ? [] : ['a body where none is documented'];
    const at = `${pointer}/content/${escape(type)}/schema`;
    return this.#bodyProblems('answer', matched.document, at, exchange.responseBody);
  }

  #resolved(document: string, content: Content): Content {
    const name = content.$ref?.split('/').at(-1);
    return (name === undefined ? undefined : this.#documents.get(document)?.components.responses?.[name]) ?? content;
  }

  #bodyProblems(what: string, document: string, pointer: string, body: string): readonly string[] {
    let value: unknown;
    try {
      value = JSON.parse(body);
    } catch {
      return [`the ${what} is no JSON`];
    }
    const reference = `${idOf(document)}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
    const validate = this.#compiled.get(reference) ?? this.#ajv.compile({ $ref: reference });
    this.#compiled.set(reference, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${what} ${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }
}

const contracts = new Map<Library, Contract>();

/** The contract with a CRM, its documents read once. */
function contractOf(library: Library): Contract {
  const contract = contracts.get(library) ?? new Contract(library);
  contracts.set(library, contract);
  return contract;
}

/**
 * Holds one exchange against the official documents: path, query, request body, status, answer. Returns what is wrong,
 * each in a sentence. Exchanges with anything but a CRM's API are not looked at. Throws where the documents are not there.
 */
export function validateExchange(exchange: ContractExchange): readonly string[] {
  const { method, host, path } = exchange;
  const { pathname } = new URL(path, `https://${host}`);
  const library = [hubspotLibrary, pipedriveLibrary].find(
    (each) => each.pathOf({ method, host, pathname }) !== undefined,
  );
  return library ? contractOf(library).problems(exchange) : [];
}

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  int32: { type: 'number', validate: (value: number) => Number.isInteger(value) && Math.abs(value) < 2 ** 31 },
  int64: { type: 'number', validate: (value: number) => Number.isInteger(value) },
} as const;

function queryProblems({ parameters = [] }: Operation, query: URLSearchParams): readonly string[] {
  const known = new Map(parameters.filter((each) => each.in === 'query').map((each) => [each.name, each]));
  const missing = [...known.values()].filter(({ name, required }) => required === true && !query.has(name));
  return [
    ...missing.map(({ name }) => `query parameter ${name} is missing`),
    ...[...query].flatMap(([name, value]) => {
      const parameter = known.get(name);
      if (parameter === undefined) return [`query parameter ${name} is not documented`];
      return fitsParameter(parameter, value) ? [] : [`query parameter ${name} cannot be ${value}`];
    }),
  ];
}

function fitsParameter({ schema }: Parameter, value: string): boolean {
  if (schema.type === 'integer') return /^-?\d+$/.test(value);
  if (schema.type === 'boolean') return value === 'true' || value === 'false';
  const values = schema.list === true ? value.split(',') : [value];
  return schema.enum === undefined || values.every((each) => schema.enum?.includes(each));
}

function fits(template: string, pathname: string): boolean {
  const [wanted, given] = [template.split('/'), pathname.split('/')];
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index]);
}

function placeholders(template: string): number {
  return template.split('{').length;
}

function operationPointer({ template, method }: MatchedOperation): string {
  return `/paths/${escape(template)}/${method.toLowerCase()}`;
}

/** A key as part of a JSON pointer. */
function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function idOf(document: string): string {
  return `https://documents.invalid/${document}`;
}

function mediaType(header: string): string {
  return header.split(';')[0]?.trim().toLowerCase() ?? '';
}
