import * as v from 'valibot';
import { readCountry } from '../record/country';
import type { Draft } from '../record/record';
import { emptyValue, knownValue } from './known-values';
import { phoneCountryOf } from './phone-country-evidence';
import type { Rule, RuleContext } from './rule';

export interface ConsentMissingOptions {
  /** ISO 3166-1 alpha-2 codes of the countries whose people need a legal basis. None: nobody does (yet). */
  readonly countries: readonly string[];
  /** Everybody needs one, wherever they are. */
  readonly everyone: boolean;
}

/** Where the person is: the record's own country, else what their phone number or company tells. */
function countryOf(draft: Draft, context: RuleContext): string | undefined {
  const own = knownValue(draft, 'country', context);
  if (own !== '') return readCountry(own);
  return phoneCountryOf(draft, context)?.code ?? readCountry(context.facts?.associated?.country ?? '');
}

function needsOne(draft: Draft, { countries, everyone }: ConsentMissingOptions, context: RuleContext): boolean {
  if (everyone) return true;
  const country = countryOf(draft, context);
  return country !== undefined && countries.some((code) => code.trim().toUpperCase() === country);
}

/** No legal basis for holding a person's data, where the house needs one. Silent until the house says where that is. */
export const consentMissing: Rule<ConsentMissingOptions> = {
  id: 'consent-missing',
  group: 'freshness',
  stage: 'apart',
  fields: ['legalBasis', 'country'],
  kinds: ['contact'],
  severity: 'info',
  defaults: { countries: [], everyone: false },
  options: v.strictObject({ countries: v.array(v.string()), everyone: v.boolean() }),
  examples: [
    {
      draft: { kind: 'contact', fields: { country: ['Germany'], legalBasis: [] } },
      options: { countries: ['DE', 'FI'] },
      flagged: '',
    },
    {
      draft: { kind: 'contact', fields: { country: ['Germany'], legalBasis: ['Not applicable'] } },
      options: { countries: ['DE', 'FI'] },
      flagged: null,
    },
    { draft: { kind: 'contact', fields: { country: ['Germany'], legalBasis: [] } }, flagged: null },
  ],
  check: (draft, options, context) => {
    if (!options.everyone && options.countries.length === 0) return [];
    const value = emptyValue(draft, 'legalBasis', context);
    if (value === undefined || !needsOne(draft, options, context)) return [];
    return [{ field: 'legalBasis', value, message: { key: 'rules.consentMissing.missing' } }];
  },
};
