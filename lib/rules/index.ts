import type { RuleId } from './finding';
import { phoneFormat, type PhoneFormatOptions } from './phone-format';
import { phoneInvalid } from './phone-invalid';
import { phonePlaceholder } from './phone-placeholder';
import { possibleDuplicate, type PossibleDuplicateOptions } from './possible-duplicate';
import { requiredField, type RequiredFieldOptions } from './required-field';
import type { Rule } from './rule';

/** The options of every rule by its id. */
export interface RuleOptions {
  'phone-placeholder': Record<string, never>;
  'phone-invalid': Record<string, never>;
  'phone-format': PhoneFormatOptions;
  'required-field': RequiredFieldOptions;
  'possible-duplicate': PossibleDuplicateOptions;
}

/** Every rule there is. Total: a rule id without a rule does not compile. */
export const RULES: { readonly [Id in RuleId]: Rule<RuleOptions[Id]> } = {
  'phone-placeholder': phonePlaceholder,
  'phone-invalid': phoneInvalid,
  'phone-format': phoneFormat,
  'required-field': requiredField,
  'possible-duplicate': possibleDuplicate,
};
