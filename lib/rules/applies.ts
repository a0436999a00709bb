import { readCountry } from '../record/country';
import { allValues, type Draft, type FieldKey } from '../record/record';
import { fold } from '../record/text';
import type { ConditionPart, RuleCondition } from '../style/house-style';
import { knownValue } from './known-values';
import type { RuleContext } from './rule';

/** A value of a record as the CRM stores it and as people see it, folded. */
function wordsOf(draft: Draft, field: FieldKey, context: RuleContext): readonly string[] {
  const value = knownValue(draft, field, context);
  const options = context.choices?.find(({ key }) => key === field)?.options ?? [];
  const label = options.find((option) => option.value === value)?.label ?? value;
  return value === '' ? [] : [fold(value), fold(label)];
}

function countryOf(draft: Draft, context: RuleContext): readonly string[] {
  const text = knownValue(draft, 'country', context);
  const code = text === '' ? undefined : readCountry(text);
  return code === undefined ? [] : [code];
}

/** What a record says to each part of a condition. */
const SAYS: Readonly<Record<ConditionPart, (draft: Draft, context: RuleContext) => readonly string[]>> = {
  countries: countryOf,
  stages: (draft, context) => wordsOf(draft, 'lifecycleStage', context),
  owners: (draft, context) => [...wordsOf(draft, 'owner', context), ...allValues(draft.fields, 'owner').map(fold)],
  teams: (_, { facts }) => (facts?.teams ?? []).map(fold),
  sources: (draft, context) => wordsOf(draft, 'leadSource', context),
};

/** Whether a record fulfils a condition, every part of it; `false` where the record does not say. */
export type Applies = (draft: Draft, context: RuleContext) => boolean;

/** Reads a condition once, for many records. */
export function appliesWhen(when: RuleCondition): Applies {
  // The keys of an object typed by part are parts.
  const parts = (Object.entries(when) as [ConditionPart, readonly string[]][]).map(
    ([part, words]) => [SAYS[part], new Set(part === 'countries' ? words : words.map(fold))] as const,
  );
  return (draft, context) => parts.every(([says, wanted]) => says(draft, context).some((word) => wanted.has(word)));
}
