import * as v from 'valibot';

/** Large tables that are packaged as data (`public/tables/<name>.json`) and fetched on first use. `scripts/tables` writes them. */
export const TABLE_NAMES = ['countries', 'disposable-domains', 'nicknames'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** The tables as rules read them. */
export interface RuleTables {
  /** Names of countries in all languages, folded → ISO 3166-1 alpha-2 codes, several where the name is ambiguous. */
  readonly countries?: ReadonlyMap<string, readonly string[]>;
  /** Domains of throw-away mailboxes, lower case. */
  readonly 'disposable-domains'?: ReadonlySet<string>;
  /** A given name, folded → the short forms people use for it, folded. */
  readonly nicknames?: ReadonlyMap<string, readonly string[]>;
}

const lists = v.record(v.string(), v.string());
const mapOf = (json: unknown) =>
  new Map(Object.entries(v.parse(lists, json)).map(([key, words]) => [key, words.split(' ')] as const));

const READERS: { readonly [Name in TableName]: (json: unknown) => NonNullable<RuleTables[Name]> } = {
  countries: mapOf,
  'disposable-domains': (json) => new Set(v.parse(v.array(v.string()), json)),
  nicknames: mapOf,
};

/** Reads a table's JSON. Throws a `ValiError` where it is not what `scripts/tables` writes. */
export function readTable<Name extends TableName>(name: Name, json: unknown): NonNullable<RuleTables[Name]> {
  return READERS[name](json);
}
