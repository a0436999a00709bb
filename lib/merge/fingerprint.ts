import type { FieldKey } from '../record/record';
import { maskSensitive } from '../record/sensitive';
import {
  isShownElsewhere,
  keepsBoth,
  propertyOf,
  rawValue,
  severalValues,
  shownValue,
  type Account,
  type MergeProperty,
  type MergeRecord,
} from './merge-record';

/** What a person was shown of one record and decides upon: raw values by the CRM's names. */
export interface ShownRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One value that is not what it was. `field` in the account's words, values as people read them. */
export interface Change {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

/** They change when nobody did anything: an opened mail, a run of the CRM's own. */
const RESTLESS: ReadonlySet<FieldKey> = new Set<FieldKey>(['createdAt', 'modifiedAt', 'lastActivity']);

function counts(property: MergeProperty): boolean {
  if (isShownElsewhere(property.name) || RESTLESS.has(property.key)) return false;
  return !property.readOnly || !property.key.startsWith('custom:');
}

/**
 * Takes from a record what a merge plan decides upon: every field people can fill, and the canonical ones the CRM fills. Times and the
 * CRM's own counters are left out, for they would stop a merge that nothing speaks against.
 */
export function shownRecord(record: MergeRecord, account: Account): ShownRecord {
  const properties = Object.keys(record.properties)
    .map((name) => propertyOf(name, account))
    .filter(counts);
  const values = properties.map((property): readonly [string, string] => [
    property.name,
    keepsBoth(property) ? severalValues(record, property).join('; ') : rawValue(record, property.name),
  ]);
  return { id: record.ref.id, values: Object.fromEntries(values.filter(([, value]) => value !== '').sort(byName)) };
}

/** What was shown as it may be kept: codes of persons masked. Compare only with what is masked as well. */
export function maskedRecord({ id, values }: ShownRecord): ShownRecord {
  return {
    id,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, maskSensitive(value)])),
  };
}

const byName = (a: readonly [string, string], b: readonly [string, string]) => (a[0] < b[0] ? -1 : 1);

/** Stands for exactly what was shown of two records, whichever is named first. */
export function fingerprint(a: ShownRecord, b: ShownRecord): string {
  const texts = [a, b].map(({ id, values }) => JSON.stringify([id, values])).sort();
  return fnv1a(texts.join('\n'));
}

/** What is different now, in the account's words. `before` and `after` are the same record. */
export function differences(before: ShownRecord, after: ShownRecord, account: Account): readonly Change[] {
  const names = [...new Set([...Object.keys(before.values), ...Object.keys(after.values)])].sort();
  return names
    .filter((name) => before.values[name] !== after.values[name])
    .map((name) => {
      const property = propertyOf(name, account);
      const shown = (record: ShownRecord) => shownValue(record.values[name] ?? '', property, account).join(', ');
      return { field: property.label, was: shown(before), now: shown(after) };
    });
}

/** FNV-1a, 64 bits, over UTF-16 code units (offset basis and prime as its authors give them). Tells changes, keeps no secret. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
