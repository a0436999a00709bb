import { phoneCountry } from '../record/phone-countries';
import { readPhone, type PhoneReading } from '../record/phone';
import { companyDomain, hostOf } from '../record/domain';
import { countryOfDomain, readCountry } from '../record/country';
import { isPlaceholder } from '../record/placeholder';
import { allValues, firstValue, type Draft, type FieldKey } from '../record/record';
import type { RuleContext } from './rule';

/** The fields that hold phone numbers. */
export const PHONE_FIELDS = ['phone', 'mobilePhone', 'fax'] as const satisfies readonly FieldKey[];

/** The country a number without country code is read in. */
export interface AssumedCountry {
  readonly code: string;
  /** The record itself names it: nothing is guessed. */
  readonly stated: boolean;
  /** Email or website end in another country's domain: the guess is doubtful. */
  readonly hint?: string;
}

/** Country for the numbers of a record: the record's own, then the account's, then the house default. */
export function assumedCountry(draft: Draft, context: RuleContext): AssumedCountry {
  const own = readCountry(firstValue(draft.fields, 'country'));
  if (own !== undefined) return { code: own, stated: true };
  const code = phoneCountry(context.accountCountry ?? '') ?? context.defaultCountry;
  const addresses = [...allValues(draft.fields, 'website'), ...allValues(draft.fields, 'email')];
  const domains = addresses.map((address) => companyDomain(address) || hostOf(address));
  const hint = domains.map(countryOfDomain).find((country) => country !== undefined);
  return hint === undefined || hint === code ? { code, stated: false } : { code, stated: false, hint };
}

/** One value of a phone field, read once for every rule that asks. */
export interface PhoneValue {
  readonly field: FieldKey;
  readonly index: number;
  /** Exactly as it stands in the draft. */
  readonly value: string;
  readonly reading: PhoneReading;
  readonly country: AssumedCountry;
}

/** Every phone number of a draft. Blank values and words for "nothing known" are not numbers: `required-field` sees to them. */
export function phoneValues(draft: Draft, context: RuleContext): readonly PhoneValue[] {
  const country = assumedCountry(draft, context);
  return PHONE_FIELDS.flatMap((field) =>
    (draft.fields[field] ?? []).flatMap((value, index) =>
      isPlaceholder(value) ? [] : [{ field, index, value, reading: readPhone(value, country.code), country }],
    ),
  );
}
