import type { Draft, FieldKey } from '../record/record';
import type { FieldValue } from './each-value';

/** The fields that hold a person's name. */
export const NAME_FIELDS = ['fullName', 'firstName', 'lastName'] as const satisfies readonly FieldKey[];
/** Longer texts (UTF-16 units) are no names; nobody can read them as one. */
export const MAX_NAME = 200;

/** Ordinary names of the five languages: words with a capital each, one blank or hyphen between them. */
const PLAIN = /^[A-ZÅÄÖÜÉА-ЯЁ][a-zåäöüßéèáíóúøæа-яё]+(?:[ -][A-ZÅÄÖÜÉА-ЯЁ][a-zåäöüßéèáíóúøæа-яё]+)*$/;

/** One name of a draft, exactly as it stands there. */
export interface NameValue extends FieldValue {
  /** Case, signs and blanks are in order: rules about the form need not look. */
  readonly plain: boolean;
}

/** Five rules ask for the names of each draft. */
const read = new WeakMap<Draft, readonly NameValue[]>();

/** Every name of a draft that is not blank. */
export function nameValues(draft: Draft): readonly NameValue[] {
  const known = read.get(draft);
  if (known) return known;
  const found: NameValue[] = [];
  for (const field of NAME_FIELDS) {
    draft.fields[field]?.forEach((value, index) => {
      if (value.length > MAX_NAME || value.trim() === '') return;
      found.push({ field, index, value, plain: PLAIN.test(value) });
    });
  }
  read.set(draft, found);
  return found;
}

/** Whether a field was read and says nothing: only then may a fix write there. */
export function isKnownEmpty({ fields }: Draft, field: FieldKey): boolean {
  return fields[field]?.every((value) => /^[\s–—-]*$/.test(value)) ?? false;
}
