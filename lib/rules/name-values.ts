import type { Draft, FieldKey } from '../record/record';
import type { FieldValue } from './each-value';
import { rememberLast } from './remember-last';

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

const solid = (text = ''): string => text.replace(/\s/g, '');

/**
 * Pipedrive's pages show a name whole and in parts: what is wrong with it is said once, beside the part. One part is enough to know
 * it by: while the other is being put right, the page still shows the whole as it was.
 */
export function isOfParts({ fullName, firstName, lastName }: Draft['fields']): boolean {
  if (!fullName || !firstName || !lastName) return false;
  const [whole, first, last] = [solid(fullName[0]), solid(firstName[0]), solid(lastName[0])];
  return first !== '' && last !== '' && (whole.startsWith(first) || whole.endsWith(last));
}

/** Five rules ask for the names of each draft. */
const read = rememberLast(({ fields }: Draft): readonly NameValue[] => {
  const found: NameValue[] = [];
  for (const field of NAME_FIELDS) {
    if (field === 'fullName' && isOfParts(fields)) continue;
    fields[field]?.forEach((value, index) => {
      if (value.length > MAX_NAME || value.trim() === '') return;
      found.push({ field, index, value, plain: PLAIN.test(value) });
    });
  }
  return found;
});

/** Every name of a draft that is not blank. */
export const nameValues = (draft: Draft): readonly NameValue[] => read(draft, undefined);

/** Whether values say nothing: dashes are what pages show for it. */
export function isBlank(values: readonly string[]): boolean {
  return values.every((value) => /^[\s–—-]*$/.test(value));
}

/** Whether a field was read and says nothing: only then may a fix write there. */
export function isKnownEmpty({ fields }: Draft, field: FieldKey): boolean {
  const values = fields[field];
  return values !== undefined && isBlank(values);
}
