import { readPhone, type PhoneReading } from '../record/phone';
import { isPlaceholder } from '../record/placeholder';
import type { Draft, FieldKey } from '../record/record';
import { assumedCountry, type AssumedCountry } from './phone-assumed-country';
import { rememberLast } from './remember-last';
import type { RuleContext } from './rule';

export { assumedCountry, type AssumedCountry };

/** The fields that hold phone numbers. */
export const PHONE_FIELDS = ['phone', 'mobilePhone', 'fax'] as const satisfies readonly FieldKey[];
export type PhoneField = (typeof PHONE_FIELDS)[number];

/** One value of a phone field, read once for every rule that asks. */
export interface PhoneValue {
  readonly field: PhoneField;
  readonly index: number;
  /** Exactly as it stands in the draft. */
  readonly value: string;
  readonly reading: PhoneReading;
  readonly country: AssumedCountry;
}

/** So many digits are no word for "nothing known": that look-up is the dearer one. */
const DIGITS = /\d(?:\D?\d){4}/;

function saysSomething(value: string): boolean {
  return DIGITS.test(value) || !isPlaceholder(value);
}

function read(draft: Draft, context: RuleContext): readonly PhoneValue[] {
  const found: PhoneValue[] = [];
  let country: AssumedCountry | undefined;
  for (const field of PHONE_FIELDS) {
    for (const [index, value] of (draft.fields[field] ?? []).entries()) {
      if (!saysSomething(value)) continue;
      country ??= assumedCountry(draft, context);
      found.push({ field, index, value, reading: readPhone(value, country.code), country });
    }
  }
  return found;
}

/** Every phone number of a draft, read once for all rules. Blank values and words for "nothing known" are not numbers: `required-field` sees to them. */
export const phoneValues: (draft: Draft, context: RuleContext) => readonly PhoneValue[] = rememberLast(read);
