import { RULES, type RuleOptions } from '../rules/index';
import { readOptions } from '../rules/read-options';
import type { Rule } from '../rules/rule';
import type { HouseStyle, RuleSetting } from './house-style';
import type { Suggestion } from './suggest-style';

/** The rules that suggestions set. */
type Suggested = 'phone-format' | 'country' | 'vocabulary' | 'required-field';

/** A rule with one thing set otherwise. What is suggested is wanted: a rule that was off comes on, as severe as it is by itself. */
function withOptions<Id extends Suggested>(
  style: HouseStyle,
  id: Id,
  change: (now: RuleOptions[Id]) => Partial<RuleOptions[Id]>,
): HouseStyle {
  // The registry pairs every id with its own options, which an index by a type parameter loses.
  const rule = RULES[id] as unknown as Rule<RuleOptions[Id] & object>;
  const before = style.rules[id];
  const { options } = readOptions(rule, before?.options);
  const own = rule.severity === 'off' ? 'warning' : rule.severity;
  const severity = before && before.severity !== 'off' ? before.severity : own;
  const setting: RuleSetting = { ...before, severity, options: { ...options, ...change(options) } };
  return { ...style, rules: { ...style.rules, [id]: setting } };
}

function withOne(style: HouseStyle, suggestion: Suggestion): HouseStyle {
  switch (suggestion.what) {
    case 'country':
      return { ...style, defaultCountry: suggestion.country };
    case 'phone-form':
      return withOptions(style, 'phone-format', () => ({ form: suggestion.form }));
    case 'country-form':
      return withOptions(style, 'country', () => ({ form: suggestion.form }));
    case 'vocabulary': {
      const { field, values } = suggestion;
      return withOptions(style, 'vocabulary', ({ lists }) => ({ lists: { ...lists, [field]: values } }));
    }
    case 'required': {
      const { kind, field } = suggestion;
      return withOptions(style, 'required-field', ({ [kind]: asked }) => ({ [kind]: [...new Set([...asked, field])] }));
    }
  }
}

/** The style with the suggestions that were taken; everything else of it stays. */
export function takeSuggestions(style: HouseStyle, taken: readonly Suggestion[]): HouseStyle {
  return taken.reduce(withOne, style);
}
