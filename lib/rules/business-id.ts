import * as v from 'valibot';
import { readBusinessId, type BusinessId } from '../record/business-id';
import { readCountry } from '../record/country';
import { firstValue } from '../record/record';
import { eachValue } from './each-value';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.businessId';
const MAX_LENGTH = 60;

export interface BusinessIdOptions {
  /** Whether right numbers get their usual hyphens, too. */
  readonly usualForm: boolean;
}

function saidOf(
  id: BusinessId,
  value: string,
  { usualForm }: BusinessIdOptions,
): Pick<RuleReport, 'message' | 'fix' | 'atMost'> | undefined {
  const { country, vat, wrong, written, changed } = id;
  if (wrong === 'length') return { message: { key: `${KEY}.length`, params: [{ country }] } };
  if (wrong === 'check') return { message: { key: `${KEY}.${vat ? 'vatCheck' : 'check'}`, params: [{ country }] } };
  if (!usualForm || written === value) return undefined;
  const fix = { kind: changed ? 'review' : 'safe', value: written } as const;
  return { message: { key: `${KEY}.otherForm`, params: [written] }, fix, atMost: 'info' };
}

/** A company's number in a register, or its VAT number, that cannot be right. It gets no fix: nobody can tell which digit is wrong. */
export const businessId: Rule<BusinessIdOptions> = {
  id: 'business-id',
  group: 'company',
  stage: 'broken',
  fields: ['businessId'],
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: { usualForm: true },
  options: v.strictObject({ usualForm: v.boolean() }),
  examples: [
    { draft: { kind: 'company', fields: { businessId: ['1927400-2'], country: ['Finland'] } }, flagged: '1927400-2' },
    {
      draft: { kind: 'company', fields: { businessId: ['FI 1927400-1'] } },
      flagged: 'FI 1927400-1',
      fixed: 'FI19274001',
    },
    { draft: { kind: 'company', fields: { businessId: ['556036-0793'], country: ['Sverige'] } }, flagged: null },
  ],
  check(draft, options) {
    const values = eachValue(draft, ['businessId'], MAX_LENGTH);
    if (values.length === 0) return [];
    const country = readCountry(firstValue(draft.fields, 'country'));
    return values.flatMap(({ field, index, value }) => {
      const id = readBusinessId(value, country);
      const said = id && saidOf(id, value, options);
      return said ? [{ field, index, value, ...said }] : [];
    });
  },
};
