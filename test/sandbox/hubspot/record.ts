/** The two kinds of record the sandbox keeps, by the names HubSpot's paths use. */
export const OBJECT_KINDS = ['contacts', 'companies'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** Values by HubSpot's property names. A property that is not there is empty; HubSpot stores every value as text. */
export type Properties = Readonly<Record<string, string>>;

/** Who wrote a value, as `propertiesWithHistory` tells it. */
export type WriteSource = 'CRM_UI' | 'INTEGRATION' | 'IMPORT' | 'CALCULATED' | 'MERGE_OBJECTS';

/** One value that a property took. */
export interface Change {
  readonly name: string;
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly source: WriteSource;
}

/** One record as it stands; a write makes a new one, so that whoever holds this one (the search index) sees the past. */
export interface HubSpotRecord {
  readonly kind: ObjectKind;
  readonly id: string;
  readonly properties: Properties;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it was deleted; `undefined` while it is alive. */
  readonly archivedAt?: number;
  /** The values it was put in with, where it was there before anyone looked. */
  readonly seeded: Properties;
  /** Every change made to it since, oldest first; of a merged record, also those of the records it came from. */
  readonly changes: readonly Change[];
  /** How many merges went into it: HubSpot refuses beyond 250 (facts/hubspot-api.md). */
  readonly merges: number;
}

/** HubSpot's object type ids. */
export const TYPE_ID: Readonly<Record<ObjectKind, string>> = { contacts: '0-1', companies: '0-2' };

/** Words a path may use for a kind, and the kind; `undefined` for anything else. */
export function kindOf(word: string): ObjectKind | undefined {
  const words: Readonly<Record<string, ObjectKind>> = {
    contacts: 'contacts',
    contact: 'contacts',
    '0-1': 'contacts',
    companies: 'companies',
    company: 'companies',
    '0-2': 'companies',
  };
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** The values of a `;`-separated property such as `hs_additional_emails`. */
export function listOf(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The time a record was last written at, under the name its kind has for it. */
export function modifiedProperty(kind: ObjectKind): 'lastmodifieddate' | 'hs_lastmodifieddate' {
  return kind === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
}

/** How HubSpot writes a time. */
export function timeText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** Every value a record took, oldest first: those it came with, then every change. */
export function historyOf(record: HubSpotRecord): readonly Change[] {
  const first = Object.entries(record.seeded).map(([name, value]): Change => ({
    name,
    value,
    at: record.createdAt,
    source: 'IMPORT',
  }));
  return [...first, ...record.changes];
}
