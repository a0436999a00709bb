import * as v from 'valibot';
import type { ParsedPhone } from '../record/phone';
import type { Fix, Message } from './finding';
import { isInForm, numberIn, PHONE_FORMS, type PhoneForm } from './phone-form';
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

/** What callers pay for is often switched for its own country only: a country code makes it no better. */
function isForItsCountryOnly({ type }: ParsedPhone): boolean {
  return type === 'SHARED_COST' || type === 'PREMIUM_RATE';
}

function messageFor({ reading, country }: PhoneValue, number: ParsedPhone, national: boolean): Message {
  if (reading.vanity) return { key: `${KEY}.vanity`, params: [number.e164] };
  if (reading.remark !== '') return { key: `${KEY}.remark`, params: [reading.remark] };
  if (reading.ownCode || national) return { key: `${KEY}.otherForm` };
  if (isForItsCountryOnly(number)) return { key: `${KEY}.serviceNumber`, params: [{ country: number.country }] };
  // Under a shared plan (+1, +7, +44) the assumed country is what people call the number by.
  return { key: `${KEY}.withoutCode`, params: [{ country: country.code || number.country }, `+${number.callingCode}`] };
}

/** How an extension is written is `phone-extension`'s to say, as long as the house keeps it. */
function isFine({ value, reading }: PhoneValue, options: PhoneFormatOptions, formatted: string): boolean {
  if (reading.remark !== '' || reading.vanity) return false;
  if (reading.extension === '') return isInForm(options.form, value.trim(), formatted);
  return options.keepExtension && isInForm(options.form, reading.main, formatted);
}

function reportFor(phone: PhoneValue, options: PhoneFormatOptions): readonly RuleReport[] {
  const { field, index, value, reading, country } = phone;
  const { number } = reading;
  // What is no valid number, or several, is for other rules.
  if (!number?.valid) return [];
  const formatted = numberIn(options.form, number, reading, country.code);
  if (isFine(phone, options, formatted)) return [];
  const extension = options.keepExtension && reading.extension !== '' ? ` ext. ${reading.extension}` : '';
  const fix: Fix = { kind: kindOfFix(phone, options), value: formatted + extension };
  const message = messageFor(phone, number, options.form === 'national');
  const report: RuleReport = { field, index, value, message, fix };
  return [isForItsCountryOnly(number) ? { ...report, atMost: 'info' } : report];
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
      draft: { kind: 'contact', fields: { phone: ['+1 212 555 1234 ext. 12'] } },
      flagged: '+1 212 555 1234 ext. 12',
      fixed: '+12125551234 ext. 12',
    },
    { draft: { kind: 'contact', fields: { phone: ['+46701234567'] } }, flagged: null },
  ],
  check: (draft, options, context) => phoneValues(draft, context).flatMap((phone) => reportFor(phone, options)),
};
