import * as v from 'valibot';
import { meaningful } from '../record/placeholder';
import { isFieldKey, type Draft, type FieldKey } from '../record/record';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.requiredField';

export interface RequiredFieldOptions {
  readonly contact: readonly FieldKey[];
  readonly company: readonly FieldKey[];
}

const fieldList = v.array(v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input)));

/** A field that was not read from the page is not known to be empty: silent. A word for "nothing known" is as good as empty. */
function missing(draft: Draft, field: FieldKey): readonly RuleReport[] {
  const values = draft.fields[field];
  if (!values || meaningful(values).length > 0) return [];
  const value = values.find((one) => one.trim() !== '') ?? '';
  const params = value === '' ? [{ field }] : [{ field }, value];
  return [{ field, value, message: { key: `${KEY}.${value === '' ? 'missing' : 'placeholder'}`, params } }];
}

/** A field of the house list that is empty. It gets no fix: only a person knows the value. */
export const requiredField: Rule<RequiredFieldOptions> = {
  id: 'required-field',
  group: 'completeness',
  stage: 'missing',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: { contact: ['email'], company: ['company'] },
  options: v.strictObject({ contact: fieldList, company: fieldList }),
  examples: [
    { draft: { kind: 'contact', fields: { email: [] } }, flagged: '' },
    { draft: { kind: 'contact', fields: { email: ['TBD'] } }, flagged: 'TBD' },
    { draft: { kind: 'contact', fields: { phone: ['+46701234567'] } }, flagged: null },
  ],
  check: (draft, options) => [...new Set(options[draft.kind])].flatMap((field) => missing(draft, field)),
};
