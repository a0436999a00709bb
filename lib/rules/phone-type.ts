import * as v from 'valibot';
import type { Draft } from '../record/record';
import type { Fix } from './finding';
import { isEmptyField } from './phone-second-field';
import { phoneValues, type PhoneField, type PhoneValue } from './phone-values';
import type { Rule, RuleReport } from './rule';

/** What cannot stand in a field, and where it belongs. HubSpot's *phone* takes any number: it means no landline. */
const MISPLACED = {
  mobilePhone: { type: 'FIXED_LINE', what: 'landline', home: 'phone' },
  fax: { type: 'MOBILE', what: 'mobile', home: 'mobilePhone' },
} as const;

/** North American numbers do not tell mobiles from landlines. */
const NORTH_AMERICA = '1';

/** The number moves to the field it belongs in, where that was read and is empty. */
function moved(draft: Draft, value: string, home: PhoneField): Fix | undefined {
  return isEmptyField(draft, home) ? { kind: 'review', value: '', others: { [home]: value } } : undefined;
}

function reportFor(draft: Draft, { field, index, value, reading }: PhoneValue): readonly RuleReport[] {
  const { number } = reading;
  if (field === 'phone' || !number?.valid || number.callingCode === NORTH_AMERICA) return [];
  const { type, what, home } = MISPLACED[field];
  if (number.type !== type) return [];
  const fix = moved(draft, value, home);
  const message = { key: `rules.phoneType.${what}`, params: [{ field: home }] };
  return [{ field, index, value, message, ...(fix && { fix }) }];
}

/** A landline where a mobile is asked for, or a mobile as fax, where the numbering plan tells. */
export const phoneType: Rule<Record<string, never>> = {
  id: 'phone-type',
  group: 'phone',
  stage: 'doubtful',
  fields: ['mobilePhone', 'fax'],
  kinds: ['contact', 'company'],
  severity: 'off',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { mobilePhone: ['+4687510630'], phone: [] } },
      flagged: '+4687510630',
      fixed: '',
    },
    { draft: { kind: 'contact', fields: { mobilePhone: ['+46701234567'] } }, flagged: null },
    { draft: { kind: 'contact', fields: { mobilePhone: ['+12125551234'] } }, flagged: null },
  ],
  check: (draft, _options, context) => phoneValues(draft, context).flatMap((phone) => reportFor(draft, phone)),
};
