import { isPlaceholder } from '../record/placeholder';
import type { Draft, FieldKey } from '../record/record';
import type { RuleContext } from './rule';

/** The values of a field: what the page shows, else what the CRM stores. `undefined`: not read, so nothing is known of it. */
export function knownValues(draft: Draft, field: FieldKey, { facts }: RuleContext): readonly string[] | undefined {
  return draft.fields[field] ?? facts?.stored?.[field];
}

/** Whether a value says something in its field. *Not applicable* is a legal basis of its own in HubSpot, and a word for nothing elsewhere. */
function says(field: FieldKey, value: string): boolean {
  return field === 'legalBasis' ? /[\p{L}\p{N}]/u.test(value) : !isPlaceholder(value);
}

/** The first value that says something; `''` where none does, or nothing was read. */
export function knownValue(draft: Draft, field: FieldKey, context: RuleContext): string {
  return (
    knownValues(draft, field, context)
      ?.find((value) => says(field, value))
      ?.trim() ?? ''
  );
}

/** What stands in a field that says nothing: `''`, or a word for "nothing known". `undefined` where it says something, or was not read. */
export function emptyValue(draft: Draft, field: FieldKey, context: RuleContext): string | undefined {
  const values = knownValues(draft, field, context);
  if (!values || values.some((value) => says(field, value))) return undefined;
  return values.find((value) => value.trim() !== '') ?? '';
}
