import { sentenceContext, t, textOf } from '../../components/app/text';
import { fieldLabel } from '../../lib/messages/sentence';
import type { FieldKey, RecordKind } from '../../lib/record/record';
import { RULES } from '../../lib/rules/index';
import { RULE_IDS, type RuleId } from '../../lib/rules/rule-ids';
import { ruleTextKey } from '../../lib/rules/rule-texts';
import type { HouseStyle } from '../../lib/style/house-style';
import { optionsOf } from './style-edits';

export const RULE_GROUPS = ['phone', 'completeness', 'duplicates'] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** Where each rule stands on the page, and its key in the locale. Total: a new rule does not compile without its place. */
export const RULE_PLACES = {
  'phone-format': { group: 'phone', key: 'phoneFormat' },
  'phone-invalid': { group: 'phone', key: 'phoneInvalid' },
  'phone-placeholder': { group: 'phone', key: 'phonePlaceholder' },
  'required-field': { group: 'completeness', key: 'requiredField' },
  'possible-duplicate': { group: 'duplicates', key: 'possibleDuplicate' },
} as const satisfies Record<RuleId, { readonly group: RuleGroup; readonly key: string }>;

export function ruleTitle(id: RuleId): string {
  return textOf(ruleTextKey(id, 'title'));
}

export function ruleWhy(id: RuleId): string {
  return textOf(ruleTextKey(id, 'why'));
}

/** The fields that can be asked for, in reading order; what a house asks for beside them is added where it is shown. */
export const ASKABLE: Readonly<Record<RecordKind, readonly FieldKey[]>> = {
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

export const ownLabel = (field: FieldKey): string => fieldLabel(field, sentenceContext());

function searchable(id: RuleId, style: HouseStyle): string {
  const asked = optionsOf(style, 'required-field');
  const fields =
    id === 'required-field' ? [...ASKABLE.contact, ...ASKABLE.company, ...asked.contact] : RULES[id].fields;
  const words = [id, ruleTitle(id), ruleWhy(id), t(`options.style.group.${RULES[id].group}`)];
  return [...words, ...fields.map(ownLabel)].join('\n').toLocaleLowerCase();
}

/** The rules in whose name, reason, group or fields every word of the search occurs; all of them for an empty search. */
export function findRules(search: string, style: HouseStyle): readonly RuleId[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return RULE_IDS.filter((id) => {
    const text = searchable(id, style);
    return words.every((word) => text.includes(word));
  });
}
