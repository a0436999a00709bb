import * as v from 'valibot';
import { DATE_FORMS, dateInForm, isInDateForm, readDate, type DateForm } from '../record/date-text';
import { isFieldKey, type Draft, type FieldKey } from '../record/record';
import { choicesFor } from './field-choice';
import { eachValue, type FieldValue } from './each-value';
import type { Rule, RuleContext, RuleReport } from './rule';
import { mayBeShownOtherwise } from './stored-form';

const KEY = 'rules.dateFormat';
const MAX_LENGTH = 40;

export interface DateFormatOptions {
  readonly form: DateForm;
  /** Text fields that hold dates; the account's own fields are looked at as well. */
  readonly fields: readonly FieldKey[];
}

/** Fields that the house chose, and the account's own ones wherever they hold a date and nothing else. */
function judged(draft: Draft, { fields }: DateFormatOptions): readonly FieldKey[] {
  let own: FieldKey[] | undefined;
  for (const key in draft.fields) {
    if (key.startsWith('custom:') && isFieldKey(key) && !fields.includes(key)) (own ??= []).push(key);
  }
  return own ? [...fields, ...own] : fields;
}

function reportFor(at: FieldValue, form: DateForm): RuleReport | undefined {
  // No year, no date.
  if (!/\d{4}/.test(at.value) || isInDateForm(at.value, form)) return undefined;
  const [value, ...alternatives] = readDate(at.value).map((day) => dateInForm(day, form));
  if (value === undefined) return undefined;
  if (alternatives.length > 0) {
    return { ...at, message: { key: `${KEY}.either` }, fix: { kind: 'review', value, alternatives } };
  }
  return { ...at, message: { key: `${KEY}.otherForm`, params: [value] }, fix: { kind: 'safe', value } };
}

function isText(draft: Draft, { field, value }: FieldValue, context: RuleContext): boolean {
  return !choicesFor(field, context) && !mayBeShownOtherwise(draft, field, value, context);
}

/** A date in a text field that is not written the way the house writes dates. Which of day and month is which is asked, never guessed. */
export const dateFormat: Rule<DateFormatOptions> = {
  id: 'date-format',
  group: 'vocabulary',
  stage: 'form',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { form: 'iso', fields: [] },
  options: v.strictObject({
    form: v.picklist(DATE_FORMS),
    fields: v.array(v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input))),
  }),
  examples: [
    {
      draft: { kind: 'contact', fields: { 'custom:renewal': ['31.12.2026'] } },
      flagged: '31.12.2026',
      fixed: '2026-12-31',
    },
    {
      draft: { kind: 'contact', fields: { 'custom:renewal': ['03/04/2026'] } },
      flagged: '03/04/2026',
      fixed: '2026-04-03',
    },
    { draft: { kind: 'contact', fields: { 'custom:renewal': ['2026-12-31'] } }, flagged: null },
    { draft: { kind: 'contact', fields: { 'custom:version': ['1.2.3'] } }, flagged: null },
  ],
  check: (draft, options, context) => {
    const fields = judged(draft, options);
    if (fields.length === 0) return [];
    return eachValue(draft, fields, MAX_LENGTH).flatMap((at) => {
      const report = reportFor(at, options.form);
      return report && (options.fields.includes(at.field) || isText(draft, at, context)) ? [report] : [];
    });
  },
};
