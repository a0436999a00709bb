import type { Draft } from '../record/record';
import type { HouseStyle } from '../style/house-style';
import { RULE_IDS, type Finding, type RuleId } from './finding';
import { RULES } from './index';
import { readOptions } from './read-options';
import type { Rule, RuleContext } from './rule';

/** Told of a rule that threw, or of options that were not valid. */
export type ReportTrouble = (rule: RuleId, error: unknown) => void;

/** One problem, one finding: of rules about the same value, only the first that speaks is heard. */
const FAMILIES: readonly (readonly RuleId[])[] = [['phone-placeholder', 'phone-invalid', 'phone-format']];

function runRule<O extends object>(
  rule: Rule<O>,
  draft: Draft,
  style: HouseStyle,
  context: RuleContext,
  report: ReportTrouble,
): readonly Finding[] {
  const setting = style.rules[rule.id];
  const severity = setting?.severity ?? rule.severity;
  if (severity === 'off' || !rule.kinds.includes(draft.kind)) return [];
  try {
    const { options, bad } = readOptions(rule, setting?.options);
    if (bad.length > 0) report(rule.id, new Error(`Options of ${rule.id} are not valid: ${bad.join(', ')}`));
    return rule
      .check(draft, options, context)
      .map(({ index = 0, ...found }) => ({ ...found, index, rule: rule.id, severity }));
  } catch (error) {
    report(rule.id, error);
    return [];
  }
}

function isOvershadowed(finding: Finding, all: readonly Finding[]): boolean {
  const family = FAMILIES.find((rules) => rules.includes(finding.rule));
  const stronger = family?.slice(0, family.indexOf(finding.rule)) ?? [];
  return all.some(
    (other) => stronger.includes(other.rule) && other.field === finding.field && other.index === finding.index,
  );
}

/**
 * Runs every rule that the house style has on, over one draft. Rules that throw and options that are not valid are reported and
 * survived; the order is that of `RULE_IDS`, and within a rule that of the record.
 */
export function runRules(
  draft: Draft,
  style: HouseStyle,
  context: RuleContext,
  report: ReportTrouble = () => undefined,
): readonly Finding[] {
  const all = RULE_IDS.flatMap((id) => runOne(id, draft, style, context, report));
  return all.filter((finding) => !isOvershadowed(finding, all));
}

function runOne(id: RuleId, draft: Draft, style: HouseStyle, context: RuleContext, report: ReportTrouble) {
  // The registry pairs every rule with its own options; which pair it is does not matter here.
  return runRule(RULES[id] as Rule<object>, draft, style, context, report);
}
