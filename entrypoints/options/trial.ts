import { runRules } from '../../lib/rules/engine';
import type { CrmFacts } from '../../lib/rules/facts';
import type { Finding, RuleId } from '../../lib/rules/finding';
import { RULES } from '../../lib/rules/index';
import type { RuleExample } from '../../lib/rules/rule';
import { RULE_IDS } from '../../lib/rules/rule-ids';
import type { RuleTables, TableName } from '../../lib/rules/tables';
import type { FieldKey, FieldValues, RecordKind } from '../../lib/record/record';
import type { HouseStyle } from '../../lib/style/house-style';
import { severityOf } from './style-edits';

/** A value that is tried out, and what the record says beside it. */
export interface Trial {
  readonly kind: RecordKind;
  readonly field: FieldKey;
  readonly value: string;
  readonly country: string;
  /** What an example says beside them. */
  readonly others: FieldValues;
  readonly facts?: CrmFacts;
  /** Whether it is an example as it was written: those are worked out at 1 January 1970. */
  readonly isExample?: boolean;
}

export const FIRST_TRIAL: Trial = {
  kind: 'contact',
  field: 'phone',
  value: '08-751 06 30',
  country: 'Sverige',
  others: {},
};

/** The record that a trial stands for. */
function fieldsOf({ field, value, country, others }: Trial): FieldValues {
  const named = country.trim() === '' ? {} : { country: [country] };
  return { ...others, ...named, [field]: value.trim() === '' ? [] : [value] };
}

/** What the house style says of the value, worked out here in the page; nothing is sent anywhere. `now`: ms since 1970. */
export function tryOut(trial: Trial, style: HouseStyle, tables: RuleTables, now: number): readonly Finding[] {
  const { kind, field, facts, isExample } = trial;
  const context = {
    now: isExample ? 0 : now,
    defaultCountry: style.defaultCountry,
    candidates: [],
    tables,
    ...(facts && { facts }),
  };
  return runRules({ kind, fields: fieldsOf(trial) }, style, context).filter((finding) => finding.field === field);
}

/** An example that can be tried: what its value is about, and what it becomes. */
export interface TriableExample {
  readonly trial: Trial;
  readonly isGood: boolean;
  readonly fixed?: string;
}

function fieldIn({ draft: { fields }, flagged }: RuleExample, id: RuleId): FieldKey | undefined {
  const keys = Object.keys(fields) as FieldKey[]; // by the type of the fields
  if (flagged === null) return RULES[id].fields.find((field) => keys.includes(field)) ?? keys[0];
  const holds = (key: FieldKey) => fields[key]?.includes(flagged) ?? false;
  return keys.find(holds) ?? keys.find((key) => fields[key]?.every((value) => value.trim() === ''));
}

/** An example as a trial; none where it needs other options than a house has at first. */
export function triable(id: RuleId, example: RuleExample): TriableExample | undefined {
  const { draft, flagged, fixed, facts, options } = example;
  const field = fieldIn(example, id);
  if (options || !field) return undefined;
  const { [field]: own = [], country = [], ...others } = draft.fields;
  const value = flagged ?? own[0] ?? '';
  const named = field === 'country' ? '' : (country[0] ?? '');
  const trial = { kind: draft.kind, field, value, country: named, others, isExample: true, ...(facts && { facts }) };
  return { trial, isGood: flagged === null, ...(fixed !== undefined && { fixed }) };
}

/** The tables that the rules about a field need as they are set. */
export function tablesFor(field: FieldKey, style: HouseStyle): readonly TableName[] {
  const needs = RULE_IDS.filter((id) => {
    const { fields } = RULES[id];
    return severityOf(style, id) !== 'off' && (fields.length === 0 || fields.some((each) => each === field));
  }).flatMap((id) => ('tables' in RULES[id] ? RULES[id].tables : []));
  return [...new Set(needs)];
}
