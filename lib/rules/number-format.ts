import * as v from 'valibot';
import { NUMBER_FORMS, readNumber, type NumberForm } from '../record/number-text';
import { isFieldKey, type Draft, type FieldKey } from '../record/record';
import { eachValue, type FieldValue } from './each-value';
import { choicesFor } from './field-choice';
import type { Rule, RuleContext, RuleReport } from './rule';
import { mayBeShownOtherwise } from './stored-form';

const KEY = 'rules.numberFormat';
const MAX_LENGTH = 60;

export interface NumberFormatOptions {
  readonly form: NumberForm;
  /** Text fields that hold numbers. */
  readonly fields: readonly FieldKey[];
}

function reportFor(
  draft: Draft,
  at: FieldValue,
  { form }: NumberFormatOptions,
  context: RuleContext,
): RuleReport | undefined {
  const text = at.value.trim();
  if (/^\d{1,4}$/.test(text)) return undefined;
  const reading = readNumber(text, form);
  if (!reading || reading.set === text) return undefined;
  if (choicesFor(at.field, context) || mayBeShownOtherwise(draft, at.field, at.value, context)) return undefined;
  const message = { key: `${KEY}.${reading.scaled ? 'scaled' : 'otherForm'}`, params: [reading.set] };
  return { ...at, message, fix: { kind: reading.scaled ? 'review' : 'safe', value: reading.set } };
}

/** A number in a text field that is not written the way the house writes numbers. What may be two numbers (1,500) is left alone. */
export const numberFormat: Rule<NumberFormatOptions> = {
  id: 'number-format',
  group: 'vocabulary',
  stage: 'form',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'info',
  defaults: { form: 'plain', fields: ['companySize'] },
  options: v.strictObject({
    form: v.picklist(NUMBER_FORMS),
    fields: v.array(v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input))),
  }),
  examples: [
    { draft: { kind: 'company', fields: { companySize: ['1.000,00'] } }, flagged: '1.000,00', fixed: '1000.00' },
    { draft: { kind: 'company', fields: { companySize: ['10k'] } }, flagged: '10k', fixed: '10000' },
    { draft: { kind: 'company', fields: { companySize: ['50–100'] } }, flagged: null },
    { draft: { kind: 'company', fields: { companySize: ['1,500'] } }, flagged: null },
  ],
  check: (draft, options, context) =>
    eachValue(draft, options.fields, MAX_LENGTH).flatMap((at) => reportFor(draft, at, options, context) ?? []),
};
