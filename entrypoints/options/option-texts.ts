import { knownText } from '../../components/app/text';
import type { RuleId } from '../../lib/rules/finding';
import { camel, ruleTextKey } from '../../lib/rules/rule-texts';

/** What an option is called: `options.<name>`, or its `label` where its choices have texts too. */
export function optionLabel(rule: RuleId, name: string): string {
  const key = ruleTextKey(rule, `options.${name}`);
  return knownText(`${key}.label`) || knownText(key) || name;
}

/** What one of its choices is called; the choice itself where it needs no words. */
export function choiceLabel(rule: RuleId, name: string, choice: string): string {
  const key = ruleTextKey(rule, `options.${name}`);
  return knownText(`${key}.${camel(choice)}`) || choice;
}
