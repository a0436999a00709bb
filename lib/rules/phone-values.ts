import { readPhone, type PhoneReading } from '../record/phone';
import { isPlaceholder } from '../record/placeholder';
import type { Draft, FieldKey } from '../record/record';
import { assumedCountry, type AssumedCountry } from './phone-assumed-country';
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
  const found = PHONE_FIELDS.flatMap((field) =>
    (draft.fields[field] ?? []).flatMap((value, index) => (saysSomething(value) ? [{ field, index, value }] : [])),
  );
  if (found.length === 0) return [];
  const country = assumedCountry(draft, context);
  return found.map((one) => ({ ...one, reading: readPhone(one.value, country.code), country }));
}

/** One reading for all phone rules. It goes when the draft does. */
const readings = new WeakMap<Draft, { readonly context: RuleContext; readonly phones: readonly PhoneValue[] }>();

/** Every phone number of a draft. Blank values and words for "nothing known" are not numbers: `required-field` sees to them. */
export function phoneValues(draft: Draft, context: RuleContext): readonly PhoneValue[] {
  const known = readings.get(draft);
  if (known?.context === context) return known.phones;
  const phones = read(draft, context);
  readings.set(draft, { context, phones });
  return phones;
}
