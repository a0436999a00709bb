// Written by scripts/write-rule-registry.mjs from the rules beside it: do not edit.

/** The rules there are. Ids are stable: house styles and dismissals name them. */
export const RULE_IDS = [
  'phone-format',
  'phone-invalid',
  'phone-placeholder',
  'possible-duplicate',
  'required-field',
] as const;
export type RuleId = (typeof RULE_IDS)[number];
