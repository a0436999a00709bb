/** Pipedrive's values as texts, and texts as the values its API wants: v2 coerces nothing. */

/** What a field holds, by the shape of it. */
type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

const BETWEEN = ' – ';

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textOf = (value: unknown): string | null => (isScalar(value) && value !== '' ? String(value) : null);

/** Money, time, range or address as people read it. */
function objectText({ value, currency, until }: Readonly<Record<string, unknown>>): string | null {
  const text = textOf(value);
  if (text === null) return null;
  if (isScalar(until)) return `${text}${BETWEEN}${until}`;
  return isScalar(currency) ? `${text} ${currency}` : text;
}

/**
 * One field of an answer as properties: a text under its own name, several choices joined by `;`. What a text cannot hold
 * stands whole under `name[]`, as JSON, for snapshots.
 */
export function valueProperties(name: string, value: unknown): Readonly<Record<string, string | null>> {
  if (value === null || value === undefined) return { [name]: null };
  if (isScalar(value)) return { [name]: textOf(value) };
  if (Array.isArray(value) && value.every(isScalar)) return { [name]: textOf(value.join(';')) };
  return { [name]: isObject(value) ? objectText(value) : null, [`${name}[]`]: JSON.stringify(value) };
}

/** Field types whose values are numbers: ids of other things, and amounts. */
const NUMERIC: ReadonlySet<string> = new Set([
  ...['int', 'double', 'enum', 'user', 'org', 'people', 'deal', 'lead', 'project', 'stage', 'activity', 'visible_to'],
]);

/**
 * The value that the API wants for a field of a type, from a text as `valueProperties` makes it. `''` clears: null.
 * Throws `RangeError` for a text that is no such value.
 */
export function valueOfText(type: string, text: string): Json {
  if (text === '') return null;
  if (NUMERIC.has(type)) return numberOf(text);
  switch (type) {
    case 'set':
      return text.split(';').flatMap((part) => (part.trim() === '' ? [] : [numberOf(part)]));
    case 'boolean':
      return text === 'true';
    case 'monetary': {
      const [, amount = text, currency] = /^(\S+) ([A-Z]{3})$/.exec(text) ?? [];
      return { value: numberOf(amount), ...(currency === undefined ? {} : { currency }) };
    }
    case 'daterange':
    case 'timerange': {
      const [value = '', until] = text.split(BETWEEN);
      return { value, ...(until === undefined ? {} : { until }) };
    }
    case 'address':
    case 'time':
      return { value: text };
    default:
      return text;
  }
}

function numberOf(text: string): number {
  const plain = text.trim();
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new RangeError('Not a number');
  return Number(plain);
}
