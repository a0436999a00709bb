import type { FieldOptions } from '../record/field-options';
import type { FieldKey } from '../record/record';
import type { RuleContext } from './rule';

/** The choices of a field where it is a drop-down of the account. */
export function choicesFor(field: FieldKey, { choices }: RuleContext): FieldOptions | undefined {
  return choices?.find(({ key, options }) => key === field && options.length > 0);
}

/** What people read of a value: the label of a drop-down's choice, else the value itself. */
export function shownValue(field: FieldKey, value: string, context: RuleContext): string {
  return choicesFor(field, context)?.options.find((option) => option.value === value)?.label ?? value;
}
