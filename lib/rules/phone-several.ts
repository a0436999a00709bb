import * as v from 'valibot';
import { parseNumber } from '../record/phone';
import type { Draft } from '../record/record';
import type { Fix } from './finding';
import { inPlaces, secondField } from './phone-second-field';
import { PHONE_FIELDS, phoneValues, type PhoneValue } from './phone-values';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.phoneSeveral';

/** Fewer digits than any number of its own: `08-751 06 30/31` names two neighbouring lines. */
const FEWEST_DIGITS = 5;

/** Words between and before numbers that a new place makes needless: *and*, *or*, *mobile*, *phone*, in the languages of the numbers. */
const NEEDLESS =
  /^(?:[\s,;:.()/|&+-]|and|or|ja|tai|och|eller|und|oder|и|или|et|ou|y|o|mob|mobile|cell|puh|puhelin|gsm|tel|phone|mobil|mobiltelefon|telefon|handy|тел|моб)*$/iu;

/** The numbers as written, if all of them are full numbers and nothing else of meaning stands beside them. */
function fullNumbers({ reading, country }: PhoneValue) {
  if (reading.extension !== '' || !NEEDLESS.test(reading.remark)) return [];
  const numbers = reading.several.map((text) => ({ text: text.trim(), number: parseNumber(text, country.code) }));
  return numbers.flatMap(({ text, number }) =>
    number?.valid === true ? [{ text, e164: number.e164, type: number.type }] : [],
  );
}

/** Whether another value of the field is this number already. */
function standsBeside(draft: Draft, { field, index, country }: PhoneValue, e164: string): boolean {
  const values = draft.fields[field] ?? [];
  return values.some((value, at) => at !== index && parseNumber(value, country.code)?.e164 === e164);
}

/**
 * One stays, the other goes to the second phone field, or becomes a value of its own in a field that holds several; written twice, it
 * stays once. Three and more are a person's.
 */
function fixFor(draft: Draft, phone: PhoneValue, { several }: RuleContext): Fix | undefined {
  const numbers = fullNumbers(phone);
  const [first, second] = numbers;
  if (!first || !second || numbers.length !== phone.reading.several.length) return undefined;
  if (numbers.every(({ e164 }) => e164 === first.e164)) {
    const { text } = numbers.find((one) => one.text.startsWith('+')) ?? first;
    return { kind: 'review', value: text };
  }
  if (numbers.length > 2) return undefined;
  const other = secondField(draft, phone.field);
  if (!other) {
    if (!several?.has(phone.field)) return undefined;
    const further = standsBeside(draft, phone, second.e164) ? {} : { further: second.text };
    return { kind: 'review', value: first.text, ...further };
  }
  const [stays, goes] = inPlaces(first, second, phone.field, other);
  return { kind: 'review', value: stays.text, others: { [other]: goes.text } };
}

function isSecond(text: string): boolean {
  return text.replace(/\D/g, '').length >= FEWEST_DIGITS;
}

function reportFor(draft: Draft, phone: PhoneValue, context: RuleContext): readonly RuleReport[] {
  const { field, index, value, reading } = phone;
  if (!reading.several.slice(1).some(isSecond)) return [];
  const fix = fixFor(draft, phone, context);
  const [other] = Object.keys(fix?.others ?? {}) as (typeof phone.field)[]; // by the type of `others` above
  const message =
    other !== undefined
      ? { key: `${KEY}.second`, params: [{ field: other }] }
      : { key: `${KEY}.${fix?.further !== undefined ? 'further' : fix ? 'twice' : 'several'}` };
  return [{ field, index, value, message, ...(fix && { fix }) }];
}

/** Two or more numbers in one field: neither can be dialled, and neither is found again. */
export const phoneSeveral: Rule<Record<string, never>> = {
  id: 'phone-several',
  group: 'phone',
  stage: 'mixed',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: {
        kind: 'contact',
        fields: { phone: ['08-751 06 30 / 070-123 45 67'], mobilePhone: [], country: ['Sweden'] },
      },
      flagged: '08-751 06 30 / 070-123 45 67',
      fixed: '+4687510630',
    },
    {
      draft: { kind: 'contact', fields: { phone: ['040-1234567, 09-123456'], country: ['Finland'] } },
      flagged: '040-1234567, 09-123456',
    },
    { draft: { kind: 'contact', fields: { phone: ['08-751 06 30/31'], country: ['Sweden'] } }, flagged: null },
  ],
  check: (draft, _options, context) => phoneValues(draft, context).flatMap((phone) => reportFor(draft, phone, context)),
};
