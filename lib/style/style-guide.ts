import type { RuleId, Severity } from '../rules/finding';
import { RULES } from '../rules/index';
import { RULE_GROUPS, type RuleGroup } from '../rules/rule';
import { RULE_IDS } from '../rules/rule-ids';
import { camel, ruleTextKey } from '../rules/rule-texts';
import { effectiveStyle } from './effective-style';
import { asksNothing, guideRule, type GuideRule } from './guide-rule';
import type { GuideParts, GuideWords } from './guide-words';
import { changedAt, type HouseStyle } from './house-style';
import { FREE } from './policy';

/** How one severity is named and what it means to whoever meets it. */
export interface GuideMark {
  readonly severity: Severity;
  readonly name: string;
  readonly meaning: string;
}

export interface GuideGroup {
  readonly name: RuleGroup;
  readonly title: string;
  /** The gravest first. */
  readonly rules: readonly GuideRule[];
}

/** The house style in words, for people who are to learn it: a document without a form; page and Markdown draw it. */
export interface StyleGuide {
  readonly title: string;
  /** Which version this is. */
  readonly date: string;
  readonly owner: string;
  /** How to read it, a sentence or two each. */
  readonly reading: readonly string[];
  readonly marks: readonly GuideMark[];
  /** What holds for the whole house, one fact each. */
  readonly general: readonly string[];
  readonly groups: readonly GuideGroup[];
  /** What is off, and what is on but asks nothing yet; one line each, none for nothing. */
  readonly silent: readonly string[];
}

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** A record is filled in before it is polished: what it needs comes first. */
const READING_ORDER: readonly RuleGroup[] = [
  'completeness',
  ...RULE_GROUPS.filter((group) => group !== 'completeness'),
];

const severityOf = ({ rules }: HouseStyle, id: RuleId) => rules[id]?.severity ?? RULES[id].severity;

const gravity = (severity: Severity | 'off'): number => [...SEVERITIES, 'off'].indexOf(severity);

function titleOf({ name, preset }: HouseStyle, { text }: GuideWords): string {
  if (name !== '') return text('guide.titled', [name]);
  return preset ? text('guide.titled', [text(`presets.${camel(preset)}.name`)]) : text('guide.title');
}

function dateOf(style: HouseStyle, { words, now }: GuideParts): string {
  const at = changedAt(style);
  return at === undefined ? words.text('guide.asOf', [words.day(now)]) : words.text('guide.version', [words.day(at)]);
}

function groupsOf(style: HouseStyle, on: readonly RuleId[], parts: GuideParts): readonly GuideGroup[] {
  return READING_ORDER.flatMap((name): GuideGroup[] => {
    const ids = on
      .filter((id) => RULES[id].group === name)
      .toSorted((a, b) => gravity(severityOf(style, a)) - gravity(severityOf(style, b)));
    const rules = ids.map((id) => guideRule(id, style, parts));
    return rules.length === 0 ? [] : [{ name, title: parts.words.text(`options.style.group.${name}`), rules }];
  });
}

function silentLines(off: readonly RuleId[], idle: readonly RuleId[], { text, all }: GuideWords): readonly string[] {
  const named = (key: string, ids: readonly RuleId[]) =>
    ids.length === 0 ? [] : [text(key, [all(ids.map((id) => text('guide.quoted', [text(ruleTextKey(id, 'title'))])))])];
  return [...named('guide.off', off), ...named('guide.idle', idle)];
}

/**
 * The house style as a guide for new colleagues, in the reader's language: every rule that is on, what it asks as the house has set
 * it, why, with worked examples in the house's own forms. Pure.
 */
export function styleGuide(house: HouseStyle, parts: GuideParts): StyleGuide {
  const { words, now } = parts;
  const style = effectiveStyle(house, { policy: FREE, muted: [], now });
  const heard = RULE_IDS.filter((id) => severityOf(style, id) !== 'off');
  const idle = heard.filter((id) => asksNothing(id, style));
  const off = RULE_IDS.filter((id) => !heard.includes(id));
  const { text } = words;
  return {
    title: titleOf(style, words),
    date: dateOf(style, parts),
    owner: style.owner === '' ? text('guide.noOwner') : text('guide.owner', [style.owner]),
    reading: ['titles', 'examples', 'fixes'].map((name) => text(`guide.reading.${name}`)),
    marks: SEVERITIES.map((severity) => ({
      severity,
      name: text(`popup.group.${severity}`),
      meaning: text(`guide.meaning.${severity}`),
    })),
    general: [text('guide.country', [words.country(style.defaultCountry)]), text(`guide.mark.${style.markOnOpen}`)],
    groups: groupsOf(
      style,
      heard.filter((id) => !idle.includes(id)),
      parts,
    ),
    silent: silentLines(off, idle, words),
  };
}
