import type { Draft, FieldKey } from '../record/record';
import type { RuleContext } from './rule';

/**
 * Whether the page may show a value in another form than the CRM stores: dates and numbers stand in pages as the reader's region writes them.
 * True of a record that exists and whose stored value is another one, or not known.
 */
export function mayBeShownOtherwise(draft: Draft, field: FieldKey, value: string, { facts }: RuleContext): boolean {
  const stored = facts?.stored?.[field];
  if (stored) return !stored.some((one) => one.trim() === value.trim());
  return draft.id !== undefined;
}
