import type { RuleId } from '../../lib/rules/finding';
import { RULES, type RuleOptions } from '../../lib/rules/index';
import { readOptions } from '../../lib/rules/read-options';
import type { Rule } from '../../lib/rules/rule';
import type { HouseStyle, RuleSetting } from '../../lib/style/house-style';
import type { StyleEdit } from './style-keeper';

/** How severe a rule is in this house: what the style says, else the rule's own. */
export function severityOf(style: HouseStyle, id: RuleId): RuleSetting['severity'] {
  return style.rules[id]?.severity ?? RULES[id].severity;
}

/** A rule's options in this house, the rule's defaults where the style names none. */
export function optionsOf<Id extends RuleId>(style: HouseStyle, id: Id): RuleOptions[Id] {
  // The registry pairs every id with its own options, which an index by a type parameter loses.
  const rule = RULES[id] as unknown as Rule<RuleOptions[Id] & object>;
  return readOptions(rule, style.rules[id]?.options).options;
}

function withRule(style: HouseStyle, id: RuleId, change: Partial<RuleSetting>): HouseStyle {
  const setting: RuleSetting = { severity: severityOf(style, id), ...style.rules[id], ...change };
  return { ...style, rules: { ...style.rules, [id]: setting } };
}

export function setSeverity(id: RuleId, severity: RuleSetting['severity']): StyleEdit {
  return (style) => withRule(style, id, { severity });
}

/** Changes one option, from what it is by then: laid over a newer style, it takes nothing else back. */
export function editOption(id: RuleId, name: string, change: (now: unknown) => unknown): StyleEdit {
  return (style) => {
    const now = new Map<string, unknown>(Object.entries(optionsOf(style, id))).get(name);
    return withRule(style, id, { options: { ...style.rules[id]?.options, [name]: change(now) } });
  };
}

/** Several changes as one. */
export function together(...edits: readonly StyleEdit[]): StyleEdit {
  return (style) => edits.reduce((now, edit) => edit(now), style);
}

export function setCountry(defaultCountry: string): StyleEdit {
  return (style) => ({ ...style, defaultCountry });
}

export function setMarkOnOpen(markOnOpen: HouseStyle['markOnOpen']): StyleEdit {
  return (style) => ({ ...style, markOnOpen });
}
