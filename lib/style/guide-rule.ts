import type { RuleId, Severity } from '../rules/finding';
import { RULES } from '../rules/index';
import { readOptions } from '../rules/read-options';
import type { Rule } from '../rules/rule';
import { camel, ruleTextKey } from '../rules/rule-texts';
import { guideExamples, type GuideExample } from './guide-examples';
import { optionLines } from './guide-options';
import type { GuideParts, GuideWords } from './guide-words';
import { CONDITION_PARTS, type ConditionPart, type HouseStyle, type RuleSetting } from './house-style';

/** One rule of the guide, in words. */
export interface GuideRule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** The severity as a reader is told it. */
  readonly mark: string;
  /** As Lintel says it beside a field. */
  readonly title: string;
  /** What to write. */
  readonly asks: string;
  /** What the house has chosen of it, one line each. */
  readonly details: readonly string[];
  readonly why: string;
  readonly examples: readonly GuideExample[];
  /** For which records it is, what it never speaks of, and what becomes of it later; one line each. */
  readonly limits: readonly string[];
}

/** A rule and its options as a house has them. */
export function houseRule(id: RuleId, style: HouseStyle): { readonly rule: Rule<object>; readonly options: object } {
  // The registry pairs every rule with its own options; which pair it is does not matter here.
  const rule = RULES[id] as Rule<object>;
  return { rule, options: readOptions(rule, style.rules[id]?.options).options };
}

const isEmpty = (value: unknown): boolean =>
  value === false || (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty));

/** The options without which a rule has nothing to look for. */
const SUBJECTS: Readonly<Partial<Record<RuleId, readonly string[]>>> = {
  vocabulary: ['lists', 'synonyms'],
  'consent-missing': ['countries', 'everyone'],
  'text-case': ['fields'],
  'number-format': ['fields'],
  'spelling-variant': ['fields'],
  'required-field': ['contact', 'company', 'contactStages', 'companyStages', 'fromAccount'],
};

/** Whether a rule that is on has nothing to look for, because the house has listed nothing yet. */
export function asksNothing(id: RuleId, style: HouseStyle): boolean {
  const subjects = SUBJECTS[id];
  if (!subjects) return false;
  const { options } = houseRule(id, style);
  return Object.entries(options).every(([name, value]) => !subjects.includes(name) || isEmpty(value));
}

function conditionLine(part: ConditionPart, wanted: readonly string[], words: GuideWords): string {
  const names = part === 'countries' ? wanted.map((code) => words.country(code)) : wanted;
  return words.text(`guide.when.${part}`, [words.any(names)]);
}

function limitLines({ kinds, when, exceptions, later }: Partial<RuleSetting>, of: Rule<object>, words: GuideWords) {
  const { text } = words;
  const [kind, ...others] = kinds ?? [];
  const lines: string[] = [];
  if (kind && others.length === 0 && of.kinds.length > 1) lines.push(text(`guide.only.${kind}`));
  for (const part of CONDITION_PARTS) {
    const wanted = when?.[part] ?? [];
    if (wanted.length > 0) lines.push(conditionLine(part, wanted, words));
  }
  if (exceptions && exceptions.length > 0) lines.push(text('guide.exceptions', [words.all(exceptions)]));
  if (later) lines.push(text('guide.later', [words.date(later.from), text(`popup.group.${later.severity}`)]));
  return lines;
}

/** One rule that is on, in words. `style`: with step-ups that are due taken. */
export function guideRule(id: RuleId, style: HouseStyle, parts: GuideParts): GuideRule {
  const { words } = parts;
  const { rule, options } = houseRule(id, style);
  const setting = style.rules[id] ?? {};
  const severity = style.rules[id]?.severity ?? rule.severity;
  if (severity === 'off') throw new Error(`${id} is off`);
  return {
    id,
    severity,
    mark: words.text(`popup.group.${severity}`),
    title: words.text(ruleTextKey(id, 'title')),
    asks: words.text(`guide.asks.${camel(id)}`),
    details: optionLines(rule, options, words),
    why: words.text(ruleTextKey(id, 'why')),
    examples: guideExamples(id, style, parts),
    limits: limitLines(setting, rule, words),
  };
}
