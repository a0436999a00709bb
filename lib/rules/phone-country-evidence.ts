import { readPhone } from '../record/phone';
import { isReservedForFiction } from '../record/phone-fiction';
import type { Draft } from '../record/record';
import { PHONE_FIELDS } from './phone-values';
import { knownValues } from './known-values';
import type { RuleContext } from './rule';

/** The kinds of number that are given out in one country. Free, shared-cost and internet numbers under +1 or +44 may be anybody's. */
const AT_HOME: ReadonlySet<string> = new Set(['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** The country that a record's own phone numbers name, and the first of them. */
export interface PhoneCountry {
  readonly code: string;
  readonly number: string;
}

/**
 * The country that the record's numbers name by themselves: valid numbers with their own country code, of a kind that the plan gives
 * to one country. Nothing where two numbers differ.
 */
export function phoneCountryOf(draft: Draft, context: RuleContext): PhoneCountry | undefined {
  let found: PhoneCountry | undefined;
  for (const field of PHONE_FIELDS) {
    for (const value of knownValues(draft, field, context) ?? []) {
      if (!/^[\s(]*(?:\+|00)/.test(value)) continue;
      // `00` means the plus sign in the countries that dial it: no country needs to be assumed.
      const { number } = readPhone(value.trim().replace(/^\(?00/, '+'), '');
      if (!number?.valid || !AT_HOME.has(number.type ?? '')) continue;
      if (isReservedForFiction(number.callingCode, number.national)) continue;
      if (found && found.code !== number.country) return undefined;
      found ??= { code: number.country, number: value.trim() };
    }
  }
  return found;
}
