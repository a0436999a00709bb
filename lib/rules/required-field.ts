import * as v from 'valibot';
import { fold } from '../record/text';
import { isFieldKey, type Draft, type FieldKey, type RecordKind } from '../record/record';
import { knownElsewhere } from './known-elsewhere';
import { emptyValue, knownValue } from './known-values';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.requiredField';

export interface RequiredFieldOptions {
  readonly contact: readonly FieldKey[];
  readonly company: readonly FieldKey[];
  /** What is asked in addition of a record *at* a stage: its lifecycle (or pipeline) stage as the CRM stores it, or as people see it. */
  readonly contactStages: Readonly<Record<string, readonly FieldKey[]>>;
  readonly companyStages: Readonly<Record<string, readonly FieldKey[]>>;
  /** Whether what the account itself requires is asked too. */
  readonly fromAccount: boolean;
}

const fieldList = v.array(v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input)));
const stageLists = v.record(v.string(), fieldList);

const OF_STAGE = { contact: 'contactStages', company: 'companyStages' } as const satisfies Record<RecordKind, string>;

/** What is asked in addition at each stage of a record of one kind. */
export function stageListsOf(options: RequiredFieldOptions, kind: RecordKind): RequiredFieldOptions['contactStages'] {
  return options[OF_STAGE[kind]];
}

/** Stages are named as the CRM stores them, or as the account labels them; case and marks do not matter. */
function askedAt(
  stage: string,
  lists: RequiredFieldOptions['contactStages'],
  context: RuleContext,
): readonly FieldKey[] {
  const entries = Object.entries(lists);
  if (stage === '' || entries.length === 0) return [];
  const options = context.choices?.find(({ key }) => key === 'lifecycleStage')?.options ?? [];
  const label = options.find(({ value }) => value === stage)?.label ?? stage;
  const names = new Set([fold(stage), fold(label)]);
  return entries.flatMap(([name, fields]) => (names.has(fold(name)) ? fields : []));
}

/** A whole name answers for its parts, and a part for the whole. What has an `@` is an address that stands where the name should. */
function answeredElsewhere(draft: Draft, field: FieldKey, context: RuleContext): boolean {
  const says = (key: FieldKey) => {
    const value = knownValue(draft, key, context);
    return value !== '' && !value.includes('@') ? value : '';
  };
  if (field === 'fullName') return says('firstName') !== '' || says('lastName') !== '';
  if (field === 'firstName') return says('fullName') !== '';
  return field === 'lastName' && /\S\s+\S/.test(says('fullName'));
}

/** A field that was not read is not known to be empty: silent. A word for "nothing known" is as good as empty. */
function missing(draft: Draft, field: FieldKey, stage: string, context: RuleContext): readonly RuleReport[] {
  const value = emptyValue(draft, field, context);
  if (value === undefined || answeredElsewhere(draft, field, context)) return [];
  const params = value === '' ? [{ field }] : [{ field }, value];
  const message = { key: `${KEY}.${value === '' ? 'missing' : 'placeholder'}`, params };
  const known = knownElsewhere(draft, field, context);
  return [{ field, value, message, notYet: stage, ...(known && { fix: known.fix }) }];
}

/**
 * A field of the house list, or of the account's own, that is empty. Every one may be postponed: *not known yet*, asked again at the
 * next stage. A fix only where the CRM itself knows the value.
 */
export const requiredField: Rule<RequiredFieldOptions> = {
  id: 'required-field',
  group: 'completeness',
  stage: 'missing',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: { contact: ['email'], company: ['company'], contactStages: {}, companyStages: {}, fromAccount: true },
  options: v.strictObject({
    contact: fieldList,
    company: fieldList,
    contactStages: stageLists,
    companyStages: stageLists,
    fromAccount: v.boolean(),
  }),
  examples: [
    { draft: { kind: 'contact', fields: { email: [] } }, flagged: '' },
    { draft: { kind: 'contact', fields: { email: ['TBD'] } }, flagged: 'TBD' },
    {
      draft: {
        kind: 'contact',
        fields: { phone: [], email: ['anna.berg@nordweb.fi'], lifecycleStage: ['opportunity'] },
      },
      options: { contactStages: { opportunity: ['phone'] } },
      flagged: '',
    },
    { draft: { kind: 'contact', fields: { phone: ['+46701234567'] } }, flagged: null },
  ],
  check: (draft, options, context) => {
    const stage = knownValue(draft, 'lifecycleStage', context);
    const asked = new Set<FieldKey>([
      ...options[draft.kind],
      ...askedAt(stage, stageListsOf(options, draft.kind), context),
      ...(options.fromAccount ? (context.facts?.required ?? []) : []),
    ]);
    return [...asked].flatMap((field) => missing(draft, field, stage, context));
  },
};
