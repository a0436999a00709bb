// Written by scripts/write-rule-registry.mjs from the rules beside it: do not edit.
import { phoneFormat } from './phone-format';
import { phoneInvalid } from './phone-invalid';
import { phonePlaceholder } from './phone-placeholder';
import { possibleDuplicate } from './possible-duplicate';
import { requiredField } from './required-field';
import type { Rule } from './rule';
import type { RuleId } from './rule-ids';

/** Every rule there is, by its id. */
export const RULES = {
  'phone-format': phoneFormat,
  'phone-invalid': phoneInvalid,
  'phone-placeholder': phonePlaceholder,
  'possible-duplicate': possibleDuplicate,
  'required-field': requiredField,
} satisfies Record<RuleId, unknown>;

/** The options of every rule by its id. */
export type RuleOptions = { readonly [Id in RuleId]: (typeof RULES)[Id] extends Rule<infer O> ? O : never };
