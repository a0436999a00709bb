import * as v from 'valibot';
import type { ParsedPhone } from '../record/phone';
import type { Fix, Message } from './finding';
import { inForm, isInForm, PHONE_FORMS, type PhoneForm } from './phone-form';
import { PHONE_FIELDS, phoneValues, type PhoneValue } from './phone-values';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.phoneFormat';

export interface PhoneFormatOptions {
  readonly form: PhoneForm;
  /** Whether the fix writes the extension after the number (`ext. 12`); dropping it needs a person's eye. */
  readonly keepExtension: boolean;
}

/** Safe only where every word survives and nothing was guessed: the number names its country, or nothing speaks against the assumed one. */
function kindOfFix({ reading, country }: PhoneValue, options: PhoneFormatOptions): Fix['kind'] {
  const wordLost = reading.remark !== '' || reading.vanity || (reading.central && options.form === 'e164');
  const extensionTouched = reading.extension !== '' && !(options.keepExtension && reading.extensionWord === 'ext');
  const doubtful = !reading.ownCode && country.hint !== undefined;
  return wordLost || extensionTouched || doubtful ? 'review' : 'safe';
}

function messageFor({ reading, country }: PhoneValue, number: ParsedPhone): Message {
  if (reading.vanity) return { key: `${KEY}.vanity`, params: [number.e164] };
  if (reading.remark !== '') return { key: `${KEY}.remark`, params: [reading.remark] };
  if (reading.ownCode) return { key: `${KEY}.otherForm` };
  // Under a shared plan (+1, +7, +44) the assumed country is what people call the number by.
  return { key: `${KEY}.withoutCode`, params: [{ country: country.code || number.country }, `+${number.callingCode}`] };
}

function reportFor(phone: PhoneValue, options: PhoneFormatOptions): readonly RuleReport[] {
  const { field, index, value, reading, country } = phone;
  const { number } = reading;
  // What is no valid number, or several, is for other rules.
  if (!number?.valid) return [];
  const formatted = inForm(options.form, reading, number, country.code, options.keepExtension);
  const clean = reading.remark === '' && !reading.vanity;
  if (clean && isInForm(options.form, value.trim(), formatted)) return [];
  const fix: Fix = { kind: kindOfFix(phone, options), value: formatted };
  const national = options.form === 'national' && clean;
  const message = national ? { key: `${KEY}.otherForm` } : messageFor(phone, number);
  return [{ field, index, value, message, fix }];
}

/** A valid number that is not written the way the house writes numbers. */
export const phoneFormat: Rule<PhoneFormatOptions> = {
  id: 'phone-format',
  group: 'phone',
  stage: 'form',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: { form: 'e164', keepExtension: true },
  options: v.strictObject({ form: v.picklist(PHONE_FORMS), keepExtension: v.boolean() }),
  examples: [
    {
      draft: { kind: 'contact', fields: { phone: ['040 123 4567'], country: ['Finland'] } },
      flagged: '040 123 4567',
      fixed: '+358401234567',
    },
    {
      draft: { kind: 'contact', fields: { phone: ['+1 212 555 1234 x12'] } },
      flagged: '+1 212 555 1234 x12',
      fixed: '+12125551234 ext. 12',
    },
    { draft: { kind: 'contact', fields: { phone: ['+46701234567'] } }, flagged: null },
  ],
  check: (draft, options, context) => phoneValues(draft, context).flatMap((phone) => reportFor(phone, options)),
};
