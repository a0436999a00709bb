import * as v from 'valibot';
import { MAX_JUDGED } from './each-value';
import type { CrmFacts, FieldValidation } from './facts';
import { isPlaceholder } from '../record/placeholder';
import type { Draft } from '../record/record';
import { assumedCountry } from './phone-assumed-country';
import type { Rule, RuleContext, RuleReport } from './rule';
import { validationCheck, type Broken } from './validation-checks';
import { isPhoneField, isSameNumber } from './validation-phone';

const KEY = 'rules.crmValidation';

/** Longer texts are judged by their length alone: HubSpot's own patterns look at no more than a thousand characters. */
const LONG = 1000;

/** Looks at the whole of any text. */
const OF_LENGTH: ReadonlySet<string> = new Set(['MIN_LENGTH', 'MAX_LENGTH']);

/** The account's validations that are skipped, because their kind, their arguments or their pattern are not understood: to be named. */
export function skippedValidations(validations: readonly FieldValidation[]): readonly FieldValidation[] {
  return validations.filter((validation) => validationCheck(validation) === undefined);
}

/** The value as the CRM stores it, where the page shows the same one: exactly, or a number in another form. */
function storedForm({ field }: FieldValidation, value: string, facts: CrmFacts, country: string): string | undefined {
  const stored = facts.stored?.[field] ?? [];
  if (stored.includes(value)) return value;
  if (isPhoneField(field)) return stored.find((one) => isSameNumber(value, one, country));
  const digits = (text: string) => text.replace(/\D/g, '').replace(/0+$/, '');
  return stored.find((one) => /^[\s\d.,'’]+$/.test(value) && digits(one) === digits(value));
}

/** What one validation says of one value: nothing where the value, or what is stored for it, passes. */
function judge(validation: FieldValidation, value: string, country: string, facts: CrmFacts): Broken | undefined {
  const check = validationCheck(validation);
  if (!check || (value.length > LONG && !OF_LENGTH.has(validation.type))) return undefined;
  const broken = check(value, country);
  if (!broken) return undefined;
  const stored = storedForm(validation, value, facts, country);
  return stored !== undefined && stored !== value && !check(stored, country) ? undefined : broken;
}

function judgeValue(
  { field, index, value }: { readonly field: FieldValidation['field']; readonly index: number; readonly value: string },
  own: readonly FieldValidation[],
  country: string,
  facts: CrmFacts,
): readonly RuleReport[] {
  const firstBroken = (text: string) => own.map((one) => judge(one, text, country, facts)).find((found) => found);
  const broken = firstBroken(value);
  if (!broken) return [];
  const { message, params, fix } = broken;
  const helps = fix !== undefined && fix.value !== '' && fix.value.length <= MAX_JUDGED && !firstBroken(fix.value);
  const isStored = facts.stored?.[field]?.includes(value) ?? false;
  return [
    {
      field,
      index,
      value,
      message: params ? { key: `${KEY}.${message}`, params } : { key: `${KEY}.${message}` },
      ...(helps && { fix }),
      // It was saved before the account had the rule: only a change of it would be refused.
      ...(isStored && { atMost: 'warning' as const }),
    },
  ];
}

function check(draft: Draft, context: RuleContext): readonly RuleReport[] {
  const { facts } = context;
  const validations = (facts?.validations ?? []).filter(({ field }) => draft.fields[field] !== undefined);
  if (!facts || validations.length === 0) return [];
  const country = assumedCountry(draft, context).code;
  return [...new Set(validations.map(({ field }) => field))].flatMap((field) => {
    const own = validations.filter((one) => one.field === field);
    // The CRM validates nothing where nothing is said.
    return (draft.fields[field] ?? []).flatMap((value, index) =>
      isPlaceholder(value) ? [] : judgeValue({ field, index, value }, own, country, facts),
    );
  });
}

/** A value that the account's own validation refuses: the CRM would not save it. What is not understood is skipped (`skippedValidations` names it). */
export const crmValidation: Rule<object> = {
  id: 'crm-validation',
  group: 'account',
  stage: 'broken',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { postalCode: ['114 55 Stockholm'] } },
      facts: { validations: [{ field: 'postalCode', type: 'REGEX', arguments: ['^\\d{3} ?\\d{2}$', 'Five digits'] }] },
      flagged: '114 55 Stockholm',
    },
    {
      draft: { kind: 'contact', fields: { phone: ['040 1234567'], country: ['Finland'] } },
      facts: { validations: [{ field: 'phone', type: 'PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE', arguments: [] }] },
      flagged: '040 1234567',
      fixed: '+358401234567',
    },
    {
      draft: { kind: 'contact', fields: { phone: ['040 1234567'], country: ['Finland'] } },
      facts: {
        stored: { phone: ['+358401234567'] },
        validations: [{ field: 'phone', type: 'PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE', arguments: [] }],
      },
      flagged: null,
    },
  ],
  check: (draft, _, context) => check(draft, context),
};
