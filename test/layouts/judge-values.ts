import type { FieldKey } from '../../lib/record/record';
import type { Verdict } from './judge';
import { plain, type TrueField, type Truth } from './truth';

/** A field as an audit reports it. */
export interface ReportedField {
  readonly key: FieldKey;
  readonly values: readonly string[];
}

/** What a CRM shows where nothing is known. */
const EMPTY = new Set(['', '-', '--']);

function showsOneOf({ places, isCounted }: TrueField, values: readonly string[]): boolean {
  const texts = new Set(places.map(({ text }) => plain(text)).filter((text) => !EMPTY.has(text)));
  // What is in no row of its own is a copy, and reads as such.
  if (places.length === 0) return !isCounted;
  return values.length === 0 ? texts.size < places.length : values.every((value) => texts.has(plain(value)));
}

/**
 * Judges fields by their values alone, where the elements cannot be seen: the values of different fields and of other records
 * nearly always differ, so a field anchored in a wrong place reads wrong.
 */
export function judgeValues(truth: Truth, reported: readonly ReportedField[]): Verdict {
  const right = new Set<TrueField>();
  const wrong: FieldKey[] = [];
  for (const { key, values } of reported) {
    const meant = truth.filter((field) => field.key === key || field.alsoKeys.includes(key));
    const filled = values.filter((value) => !EMPTY.has(plain(value)));
    const shown = meant.filter((field) => showsOneOf(field, filled));
    if (shown.length === 0) wrong.push(key);
    for (const field of shown) if (field.places.length > 0) right.add(field);
  }
  const counted = truth.filter(({ isCounted }) => isCounted);
  const missed = counted.filter((field) => !right.has(field)).map(({ key }) => key);
  return { onPage: counted.length, found: counted.length - missed.length, missed, wrong };
}
