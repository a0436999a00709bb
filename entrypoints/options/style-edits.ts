import type { RuleId } from '../../lib/rules/finding';
import { RULES, type RuleOptions } from '../../lib/rules/index';
import { readOptions } from '../../lib/rules/read-options';
import type { Rule } from '../../lib/rules/rule';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import { differingAspects, wholeSetting } from '../../lib/style/compare-styles';
import { underPolicy } from '../../lib/style/effective-style';
import type { HouseStyle, RuleSetting } from '../../lib/style/house-style';
import type { Policy } from '../../lib/style/policy';
import { PRESETS } from '../../lib/style/presets';
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

/** Changes what a rule's setting holds beside severity and options; a part that becomes `undefined` is left out. */
export function editSetting(id: RuleId, change: (now: RuleSetting) => SettingChange): StyleEdit {
  return (style) => {
    const now: RuleSetting = { severity: severityOf(style, id), ...style.rules[id] };
    const parts = Object.entries({ ...now, ...change(now) }).filter(([, part]) => part !== undefined);
    // The same parts, without those that are not there.
    const setting = Object.fromEntries(parts) as unknown as RuleSetting;
    return { ...style, rules: { ...style.rules, [id]: setting } };
  };
}

/** Parts of a setting that are set anew, or taken away. */
export type SettingChange = { readonly [Part in keyof Omit<RuleSetting, 'options'>]?: RuleSetting[Part] | undefined };

/** What a rule goes back to: the preset's setting where the style was started from one, else the rule's own. */
const originOf = ({ preset }: HouseStyle): Pick<HouseStyle, 'rules'> => (preset ? PRESETS[preset] : { rules: {} });

/** Whether a rule is set otherwise than the style started. */
export function isChanged(style: HouseStyle, id: RuleId): boolean {
  return differingAspects(wholeSetting(originOf(style), id), wholeSetting(style, id)).length > 0;
}

export function resetRule(id: RuleId): StyleEdit {
  return (style) => {
    const setting = originOf(style).rules[id];
    const others = Object.fromEntries(Object.entries(style.rules).filter(([other]) => other !== id));
    return { ...style, rules: setting ? { ...others, [id]: setting } : others };
  };
}

export function setCountry(defaultCountry: string): StyleEdit {
  return (style) => ({ ...style, defaultCountry });
}

export function setMarkOnOpen(markOnOpen: HouseStyle['markOnOpen']): StyleEdit {
  return (style) => ({ ...style, markOnOpen });
}

export function setText(part: 'name' | 'owner', text: string): StyleEdit {
  return (style) => ({ ...style, [part]: text });
}

/**
 * An edit of what people see, which is the house's own document under the policy: what the edit leaves alone stays out of the
 * document, so that the policy still speaks there.
 */
export function overPolicy(policy: Policy, edit: StyleEdit): StyleEdit {
  if (!policy.style) return edit;
  return (own) => {
    const shown = underPolicy(own, policy);
    const edited = edit(shown);
    const rules = RULE_IDS.flatMap((id) => {
      const setting = edited.rules[id] === shown.rules[id] ? own.rules[id] : edited.rules[id];
      return setting ? [[id, setting] as const] : [];
    });
    return { ...edited, rules: Object.fromEntries(rules), changes: own.changes };
  };
}
