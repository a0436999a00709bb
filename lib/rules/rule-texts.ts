import type { RuleId } from './rule-ids';

/** A name with hyphens as a key of the locale: `phone-format` → `phoneFormat`. */
export function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The key of one of a rule's texts in `locales/*.json`: `title`, `why`, a message, `options.<name>`. */
export function ruleTextKey(id: RuleId, name: string): string {
  return `rules.${camel(id)}.${name}`;
}
