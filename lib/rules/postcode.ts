import * as v from 'valibot';
import { hasPostcodes, readPostcode, splitPostcode } from '../record/postcode';
import { eachValue, type FieldValue } from './each-value';
import { recordCountry } from './record-country';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.postcode';
const MAX_LENGTH = 40;

function reportFor(at: FieldValue, country: string): RuleReport | undefined {
  const reading = readPostcode(at.value, country);
  if (reading?.as === 'right') return undefined;
  if (reading) {
    const kind = reading.as === 'form' ? 'safe' : 'review';
    const message = { key: `${KEY}.${reading.as}`, params: [{ country }, reading.set] };
    return { ...at, message, fix: { kind, value: reading.set } };
  }
  // A town beside the code is for another rule.
  if (splitPostcode(at.value, country)) return undefined;
  return { ...at, message: { key: `${KEY}.none`, params: [{ country }] } };
}

/** A postcode that is none in the record's own country, or is written otherwise than its post does. Without a country it is silent. */
export const postcode: Rule<object> = {
  id: 'postcode',
  group: 'vocabulary',
  stage: 'broken',
  fields: ['postalCode'],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { postalCode: ['11455'], country: ['Sweden'] } },
      flagged: '11455',
      fixed: '114 55',
    },
    {
      draft: { kind: 'contact', fields: { postalCode: ['1067'], country: ['Germany'] } },
      flagged: '1067',
      fixed: '01067',
    },
    { draft: { kind: 'contact', fields: { postalCode: ['12345'], country: ['United Kingdom'] } }, flagged: '12345' },
    { draft: { kind: 'contact', fields: { postalCode: ['00100'], country: ['Finland'] } }, flagged: null },
  ],
  check: (draft, _options, context) => {
    if (!draft.fields.postalCode?.length) return [];
    const country = recordCountry(draft, context);
    if (country === undefined || !hasPostcodes(country)) return [];
    return eachValue(draft, ['postalCode'], MAX_LENGTH).flatMap((at) => reportFor(at, country) ?? []);
  },
};
