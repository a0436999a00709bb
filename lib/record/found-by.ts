/**
 * How a field was found on a page, strongest first. `chosen`: shown by a rep with *Show me where*; `input-kind`: by the type
 * of its control, `autocomplete`, `tel:` or `mailto:`; `value`: it alone shows what the CRM says the field holds.
 */
export const FOUND_BY = [
  'chosen',
  'prefixed-attribute',
  'bare-attribute',
  'data-field',
  'account-label',
  'shipped-label',
  'input-kind',
  'value',
] as const;

export type FoundBy = (typeof FOUND_BY)[number];
