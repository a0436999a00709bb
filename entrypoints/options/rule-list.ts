import { sentenceContext, t, textOf } from '../../components/app/text';
import { fieldLabel } from '../../lib/messages/sentence';
import type { FieldKey, RecordKind } from '../../lib/record/record';
import { RULES } from '../../lib/rules/index';
import { STAGES } from '../../lib/rules/rule';
import { RULE_IDS, type RuleId } from '../../lib/rules/rule-ids';
import { ruleTextKey } from '../../lib/rules/rule-texts';
import type { HouseStyle } from '../../lib/style/house-style';
import { optionSchemas, shapeOf } from '../../lib/style/option-shape';
import { optionLabel } from './option-texts';
import { listOf } from './option-values';
import { optionsOf } from './style-edits';

export function ruleTitle(id: RuleId): string {
  return textOf(ruleTextKey(id, 'title'));
}

export function ruleWhy(id: RuleId): string {
  return textOf(ruleTextKey(id, 'why'));
}

/** The fields that can be asked for, in reading order; what a house asks for beside them is added where it is shown. */
const ASKABLE: Readonly<Record<RecordKind, readonly FieldKey[]>> = {
  contact: [
    ...(['firstName', 'lastName', 'email', 'phone', 'mobilePhone', 'company', 'jobTitle', 'website'] as const),
    ...(['street', 'city', 'postalCode', 'state', 'country'] as const),
    ...(['leadSource', 'lifecycleStage', 'owner', 'linkedinUrl', 'legalBasis'] as const),
  ],
  company: [
    ...(['company', 'website', 'phone', 'industry', 'companySize', 'businessId'] as const),
    ...(['street', 'city', 'postalCode', 'state', 'country'] as const),
    ...(['lifecycleStage', 'owner', 'linkedinUrl'] as const),
  ],
};

/**
 * The fields that an option lets people tick, of those its schema takes (`taken`): an option named after a kind of record
 * (`contact`, `contactStages`) offers that kind's, any other what the rule looks at.
 */
export function askableFor(id: RuleId, option: string, taken: readonly FieldKey[]): readonly FieldKey[] {
  const kind = (['contact', 'company'] as const).find((each) => option.startsWith(each));
  const own = kind ? ASKABLE[kind] : RULES[id].fields;
  return own.length > 0 ? own.filter((field) => taken.includes(field)) : taken;
}

export const ownLabel = (field: FieldKey): string => fieldLabel(field, sentenceContext());

/** The fields that a rule looks at, and those that its options offer or name. */
function fieldsAbout(id: RuleId, style: HouseStyle): readonly FieldKey[] {
  const values = new Map<string, unknown>(Object.entries(optionsOf(style, id)));
  const offered = optionSchemas(RULES[id].options).flatMap(([name, schema]) => {
    const shape = shapeOf(schema);
    if (shape?.kind !== 'fields') return [];
    // By the option's own schema its list holds fields.
    return [...askableFor(id, name, shape.fields), ...(listOf(values.get(name)) as readonly FieldKey[])];
  });
  return [...RULES[id].fields, ...offered];
}

function searchable(id: RuleId, style: HouseStyle): string {
  const options = optionSchemas(RULES[id].options).map(([name]) => optionLabel(id, name));
  const words = [id, ruleTitle(id), ruleWhy(id), t(`options.style.group.${RULES[id].group}`), ...options];
  return [...words, ...fieldsAbout(id, style).map(ownLabel)].join('\n').toLocaleLowerCase();
}

const stageOf = (id: RuleId): number => [...STAGES, 'apart'].indexOf(RULES[id].stage);

/** As the rules are heard: what is made up before what cannot be used, and that before what is written otherwise. */
const GRAVEST_FIRST: readonly RuleId[] = RULE_IDS.toSorted((a, b) => stageOf(a) - stageOf(b));

/** The rules in whose name, reason, group, options or fields every word of the search occurs; all of them for an empty search. */
export function findRules(search: string, style: HouseStyle): readonly RuleId[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return GRAVEST_FIRST;
  return GRAVEST_FIRST.filter((id) => {
    const text = searchable(id, style);
    return words.every((word) => text.includes(word));
  });
}
