import { readCountry } from '../record/country';
import type { Draft } from '../record/record';
import { shownValue } from './field-choice';
import { knownValue } from './known-values';
import type { RuleContext } from './rule';

/** The country that the record itself names, ISO 3166-1 alpha-2: on the page, else as stored. Never the house's or the account's. */
export function recordCountry(draft: Draft, context: RuleContext): string | undefined {
  const value = knownValue(draft, 'country', context);
  if (value === '') return undefined;
  return readCountry(value) ?? readCountry(shownValue('country', value, context));
}
