import * as v from 'valibot';
import type { ParsedPhone } from '../record/phone';
import { callingCodeOf, phoneCountry as plannedCountry } from '../record/phone-countries';
import type { Draft } from '../record/record';
import { countryOfCompany, statedCountry } from './phone-assumed-country';
import { PHONE_FIELDS, phoneValues, type PhoneValue } from './phone-values';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.phoneCountry';

export interface PhoneCountryOptions {
  /** Whether the associated company's country counts where the contact names none. */
  readonly companyCountry: boolean;
}

/** Lines that stand in a place or belong to a person. Free, shared-cost, satellite and internet numbers are called from everywhere. */
const LOCAL_TYPES: ReadonlySet<ParsedPhone['type']> = new Set(['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** The number's country, where it is certainly not the expected one. Within one calling code (+1, +7, +44, +358) people move and plans overlap. */
function otherCountry({ reading }: PhoneValue, expected: string): string | undefined {
  const { number } = reading;
  const home = plannedCountry(expected);
  if (!number?.valid || number.country === '' || !home) return undefined;
  const elsewhere = callingCodeOf(home) !== number.callingCode && LOCAL_TYPES.has(number.type);
  return elsewhere ? number.country : undefined;
}

function expectedCountry(draft: Draft, { companyCountry }: PhoneCountryOptions, context: RuleContext) {
  const stated = statedCountry(draft, context);
  if (stated !== undefined) return { code: stated, about: 'record' } as const;
  const code = companyCountry && draft.kind === 'contact' ? countryOfCompany(context) : undefined;
  return code === undefined ? undefined : ({ code, about: 'company' } as const);
}

function check(draft: Draft, options: PhoneCountryOptions, context: RuleContext): readonly RuleReport[] {
  // Only a number with its own country code can be another country's.
  const phones = phoneValues(draft, context).filter(({ reading }) => reading.ownCode);
  const expected = phones.length > 0 ? expectedCountry(draft, options, context) : undefined;
  if (!expected) return [];
  return phones.flatMap((phone): readonly RuleReport[] => {
    const country = otherCountry(phone, expected.code);
    if (country === undefined) return [];
    const { field, index, value } = phone;
    const message = { key: `${KEY}.${expected.about}`, params: [{ country }, { country: expected.code }] };
    // A person may well live in another country than the company.
    return [{ field, index, value, message, ...(expected.about === 'company' && { atMost: 'info' }) }];
  });
}

/** A number of another country than the record's. It gets no fix: either of the two may be right. */
export const phoneCountry: Rule<PhoneCountryOptions> = {
  id: 'phone-country',
  group: 'phone',
  stage: 'doubtful',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { companyCountry: true },
  options: v.strictObject({ companyCountry: v.boolean() }),
  examples: [
    {
      draft: { kind: 'contact', fields: { phone: ['+46701234567'], country: ['Finland'] } },
      flagged: '+46701234567',
    },
    { draft: { kind: 'contact', fields: { phone: ['+46701234567'], country: ['Sverige'] } }, flagged: null },
    { draft: { kind: 'contact', fields: { phone: ['+14165551234'], country: ['United States'] } }, flagged: null },
  ],
  check,
};
