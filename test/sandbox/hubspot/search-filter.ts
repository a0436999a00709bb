import type { HubSpotRecord } from './record';
import type { PropertyDescription } from './schema/property';
import type { Filter } from './search-request';

/** Whether a record passes a filter. A record whose property is empty passes only `NOT_HAS_PROPERTY`, `NOT_IN` and `NOT_CONTAINS_TOKEN`. */
export function matches(record: HubSpotRecord, filter: Filter): boolean {
  const stored = record.properties[filter.property.name];
  switch (filter.operator) {
    case 'HAS_PROPERTY':
      return stored !== undefined;
    case 'NOT_HAS_PROPERTY':
      return stored === undefined;
    case 'NOT_IN':
      return stored === undefined || !isIn(stored, filter);
    case 'NOT_CONTAINS_TOKEN':
      return stored === undefined || !containsTokens(stored, filter.value);
    default:
      return stored !== undefined && holds(stored, filter);
  }
}

function holds(stored: string, filter: Filter): boolean {
  const { property, value, operator } = filter;
  const order = (other: string): number => compare(stored, other, property);
  switch (operator) {
    case 'EQ':
      return order(value) === 0;
    case 'NEQ':
      return order(value) !== 0;
    case 'LT':
      return order(value) < 0;
    case 'LTE':
      return order(value) <= 0;
    case 'GT':
      return order(value) > 0;
    case 'GTE':
      return order(value) >= 0;
    case 'BETWEEN':
      return order(value) >= 0 && order(filter.highValue) <= 0;
    case 'IN':
      return isIn(stored, filter);
    case 'CONTAINS_TOKEN':
      return containsTokens(stored, value);
    default:
      return false;
  }
}

/** Text is compared without case, enumerations as they are, numbers and times by size (facts/hubspot-api.md). */
function compare(stored: string, wanted: string, { type }: PropertyDescription): number {
  if (type === 'number') return Number(stored) - Number(wanted);
  if (type === 'datetime' || type === 'date') return timeOf(stored) - timeOf(wanted);
  if (type === 'enumeration' || type === 'bool') return order(stored, wanted);
  return order(stored.toLowerCase(), wanted.toLowerCase());
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function timeOf(text: string): number {
  return /^-?\d+$/.test(text) ? Number(text) : Date.parse(text);
}

/** `IN` wants text values in lower case: others match nothing (facts/hubspot-api.md). */
function isIn(stored: string, { property, values }: Filter): boolean {
  if (property.type === 'string') return values.includes(stored.toLowerCase());
  return values.some((value) => compare(stored, value, property) === 0);
}

/** Every word of the pattern must be a whole token of the value; `*` stands for any characters. */
function containsTokens(stored: string, pattern: string): boolean {
  const tokens = tokensOf(stored);
  return pattern
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => {
      const matcher = wildcard(word);
      return tokens.some((token) => matcher.test(token));
    });
}

/** The words of a value and their parts: of `anna@firma.se` also `firma.se`, `anna` and `firma`. */
function tokensOf(value: string): readonly string[] {
  const words = value.toLowerCase().split(/[\s;,]+/);
  const parts = words.flatMap((word) => [...word.split(/[@/:]+/), ...word.split(/[^\p{L}\p{N}]+/u)]);
  return [...words, ...parts].filter((token) => token !== '');
}

function wildcard(word: string): RegExp {
  const escaped = word.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`, 'u');
}

/** Whether every word of a free-text query begins a token of one of the properties. */
export function matchesQuery(record: HubSpotRecord, query: string, properties: readonly string[]): boolean {
  const tokens = properties.flatMap((name) => tokensOf(record.properties[name] ?? ''));
  const words = query.toLowerCase().split(/\s+/);
  return words.every((word) => tokens.some((token) => token.startsWith(word)));
}
