import { language, listText, numberText, t } from '../../../components/app/text';
import { RULES } from '../../../lib/rules/index';
import type { RuleId } from '../../../lib/rules/rule-ids';
import type { SettingAspect, WholeSetting } from '../../../lib/style/compare-styles';
import { CONDITION_PARTS, type ConditionPart, type PresetId, type RuleSetting } from '../../../lib/style/house-style';
import { choiceLabel, optionLabel } from '../option-texts';
import { isCanonical } from '../../../lib/record/record';
import { countOf, listOf } from '../option-values';
import { ownLabel } from '../rule-list';

const PRESET_NAMES = {
  starter: 'options.style.preset.starter',
  'b2b-sales': 'options.style.preset.b2bSales',
  finland: 'options.style.preset.finland',
  sweden: 'options.style.preset.sweden',
  strict: 'options.style.preset.strict',
} as const satisfies Readonly<Record<PresetId, string>>;

export const presetName = (id: PresetId): string => t(PRESET_NAMES[id]);

/** A country's name in the reader's language. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code;
}

/** A calendar day (`2026-12-01`) as people write it. */
function dayName(day: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

/** Longer lists are cut, and say by how much. */
const MOST_WORDS = 6;

function wordsText(words: readonly string[]): string {
  if (words.length === 0) return t('options.style.compare.none');
  const more = words.length - MOST_WORDS;
  if (more <= 1) return words.join(', ');
  return t('options.style.compare.moreWords', [words.slice(0, MOST_WORDS).join(', '), numberText(more)]);
}

/** One word of a condition as people read it. */
export const conditionWord = (part: ConditionPart, word: string): string =>
  part === 'countries' ? countryName(word) : word;

function whenText({ when }: RuleSetting): string {
  const parts = CONDITION_PARTS.flatMap((part) => {
    const words = when?.[part] ?? [];
    const named = words.map((word) => conditionWord(part, word));
    return words.length === 0
      ? []
      : [t('options.style.listed', [t(`options.style.more.part.${part}`), wordsText(named)])];
  });
  return parts.length === 0 ? t('options.style.compare.all') : listText(parts);
}

function laterText({ later }: RuleSetting): string {
  if (!later) return t('options.style.compare.none');
  return t('options.style.more.laterSummary', [dayName(later.from), t(`options.style.severity.${later.severity}`)]);
}

/** What a part of a setting says, in words. */
function aspectText(aspect: Exclude<SettingAspect, 'options'>, setting: WholeSetting): string {
  switch (aspect) {
    case 'severity':
      return t(`options.style.severity.${setting.severity}`);
    case 'kinds':
      return listText(setting.kinds.map((kind) => t(`options.style.more.kind.${kind}`)));
    case 'exceptions':
      return wordsText(setting.exceptions ?? []);
    case 'when':
      return whenText(setting);
    case 'later':
      return laterText(setting);
  }
}

/** What an option says, in words: a list by what is in it, anything larger by how much there is. */
function optionText(id: RuleId, name: string, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'options.style.compare.yes' : 'options.style.compare.no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return choiceLabel(id, name, value);
  if (!Array.isArray(value)) return numberText(countOf(value));
  return wordsText(listOf(value).map((word) => (isCanonical(word) ? ownLabel(word) : choiceLabel(id, name, word))));
}

/** What an option or a part of a setting is called, what it says in one style, and what in another. */
export interface AspectChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What differs in one aspect of a rule, in words: of its options each. */
export function aspectChanges(
  id: RuleId,
  aspect: SettingAspect,
  before: WholeSetting,
  after: WholeSetting,
): readonly AspectChange[] {
  if (aspect !== 'options') {
    const name = t(`options.style.compare.aspect.${aspect}`);
    return [{ name, before: aspectText(aspect, before), after: aspectText(aspect, after) }];
  }
  const names = Object.keys(after.options).filter(
    (name) => JSON.stringify(before.options[name]) !== JSON.stringify(after.options[name]),
  );
  return names.map((name) => ({
    name: optionLabel(id, name),
    before: optionText(id, name, before.options[name]),
    after: optionText(id, name, after.options[name]),
  }));
}

/** What a house adds to a rule beside severity and options, a few words each; empty where it adds nothing. */
export function additions(id: RuleId, setting: RuleSetting | undefined): readonly string[] {
  if (!setting) return [];
  const kinds = RULES[id].kinds.filter((kind) => setting.kinds?.includes(kind) ?? true);
  const only = kinds.length < RULES[id].kinds.length ? kinds[0] : undefined;
  const { exceptions = [], when, later } = setting;
  return [
    ...(only ? [t(`options.style.more.kindOnly.${only}`)] : []),
    ...(exceptions.length > 0 ? [t('options.style.more.exceptionCount', exceptions.length)] : []),
    ...(when ? [whenText(setting)] : []),
    ...(later ? [laterText(setting)] : []),
  ];
}
