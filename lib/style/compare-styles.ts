import { RULES } from '../rules/index';
import { readOptions } from '../rules/read-options';
import type { Rule } from '../rules/rule';
import { RULE_IDS, type RuleId } from '../rules/rule-ids';
import { CONDITION_PARTS, type HouseStyle, type RuleSetting } from './house-style';

/** A rule's setting with everything in it that the style leaves to the rule. */
export type WholeSetting = RuleSetting & Required<Pick<RuleSetting, 'severity' | 'options' | 'kinds'>>;

/** What of a rule's setting can differ, in the order in which it is told. */
export const SETTING_ASPECTS = ['severity', 'options', 'kinds', 'exceptions', 'when', 'later'] as const;
export type SettingAspect = (typeof SETTING_ASPECTS)[number];

/** What of a style beside its rules can differ. */
export const GENERAL_ASPECTS = ['name', 'owner', 'defaultCountry', 'markOnOpen'] as const;
export type GeneralAspect = (typeof GENERAL_ASPECTS)[number];

/** A rule that two styles set differently. */
export interface RuleDifference {
  readonly rule: RuleId;
  readonly before: WholeSetting;
  readonly after: WholeSetting;
  readonly aspects: readonly SettingAspect[];
}

/** What two styles say differently; both empty where they come to the same. */
export interface StyleComparison {
  readonly general: readonly GeneralAspect[];
  /** In the order of `RULE_IDS`. */
  readonly rules: readonly RuleDifference[];
}

/** How a style sets a rule, the rule's own defaults where it says nothing. */
export function wholeSetting({ rules }: Pick<HouseStyle, 'rules'>, id: RuleId): WholeSetting {
  // The registry pairs every rule with its own options; which pair it is does not matter here.
  const rule = RULES[id] as Rule<object>;
  const { options, kinds, ...setting } = rules[id] ?? { severity: rule.severity };
  return {
    ...setting,
    options: { ...readOptions(rule, options).options },
    kinds: rule.kinds.filter((kind) => kinds?.includes(kind) ?? true),
  };
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** As text, the same for objects that only name their parts in another order. */
function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(byName))
      : part,
  );
}

/** A condition without parts that ask for nothing. */
function whenOf({ when }: RuleSetting): RuleSetting['when'] {
  const parts = CONDITION_PARTS.filter((part) => when?.[part]?.length);
  return parts.length === 0 ? undefined : Object.fromEntries(parts.map((part) => [part, when?.[part]]));
}

/** A setting by its aspects, without what says nothing. */
function plain(setting: WholeSetting): Readonly<Partial<Record<SettingAspect, unknown>>> {
  const { exceptions = [] } = setting;
  return { ...setting, when: whenOf(setting), exceptions };
}

/** What two settings of one rule say differently. */
export function differingAspects(before: WholeSetting, after: WholeSetting): readonly SettingAspect[] {
  const [a, b] = [plain(before), plain(after)];
  return SETTING_ASPECTS.filter((aspect) => textOf(a[aspect]) !== textOf(b[aspect]));
}

/** What one style says otherwise than another. What a style leaves to the rules counts as what the rules have. */
export function compareStyles(before: HouseStyle, after: HouseStyle): StyleComparison {
  const rules = RULE_IDS.flatMap((rule): RuleDifference[] => {
    const [was, is] = [wholeSetting(before, rule), wholeSetting(after, rule)];
    const aspects = differingAspects(was, is);
    return aspects.length === 0 ? [] : [{ rule, before: was, after: is, aspects }];
  });
  return { general: GENERAL_ASPECTS.filter((aspect) => before[aspect] !== after[aspect]), rules };
}

/** Whether two styles come to the same. */
export function sameStyle(before: HouseStyle, after: HouseStyle): boolean {
  const { general, rules } = compareStyles(before, after);
  return general.length === 0 && rules.length === 0;
}
