import { isPlaceholder } from '../record/placeholder';
import type { Draft, FieldKey } from '../record/record';

/** One value of a field, exactly as it stands in the draft. */
export interface FieldValue {
  readonly field: FieldKey;
  /** Which of several values; 0 is the primary one. */
  readonly index: number;
  readonly value: string;
}

/** So long a value (UTF-16 units) is judged by rules that do not say otherwise: longer ones are no names, addresses or numbers. */
export const MAX_JUDGED = 300;

/** The values of some fields that say something: neither blank, nor a word for "nothing known", nor longer than `maxLength`. */
export function eachValue(draft: Draft, fields: readonly FieldKey[], maxLength = MAX_JUDGED): readonly FieldValue[] {
  const found: FieldValue[] = [];
  for (const field of fields) {
    draft.fields[field]?.forEach((value, index) => {
      if (value.length <= maxLength && !isPlaceholder(value)) found.push({ field, index, value });
    });
  }
  return found;
}
