import * as v from 'valibot';
import type { ParsedPhone } from '../record/phone';
import { isReservedForFiction } from './phone-fiction';
import { PHONE_FIELDS, phoneValues, type PhoneValue } from './phone-values';
import type { Rule } from './rule';

/** Shorter runs are area codes or local numbers written without one: `123-45-67`. */
const SHORTEST_RUN = 8;
/** Fewer zeros end real numbers: `400 00 000` is a Norwegian company's. */
const FEWEST_ZEROS = 6;

type Why = 'fiction' | 'zeros' | 'repeated' | 'running';

function isRunning(digits: string): boolean {
  if (digits.length < SHORTEST_RUN) return false;
  const steps = Array.from(digits.slice(1), (digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function isOneDigit(digits: string): boolean {
  return digits.length >= SHORTEST_RUN && /^(\d)\1+$/.test(digits);
}

/** What follows the area or network code, as the plan groups the number: `+358 50 0000000` → `0000000`. */
function subscriberPart({ inInternational }: ParsedPhone): string {
  return inInternational.split(/[\s-]/).slice(2).join('');
}

function whyOfNumber(number: ParsedPhone): Why | undefined {
  if (isReservedForFiction(number.callingCode, number.national)) return 'fiction';
  if (isOneDigit(number.national)) return 'repeated';
  if (isRunning(number.national)) return 'running';
  const subscriber = subscriberPart(number);
  if (subscriber.length >= FEWEST_ZEROS && /^0+$/.test(subscriber)) return 'zeros';
  // One other digit all through is a taxi's or a shop's line (8 846 222-22-22) where lines are fixed; nobody's where it is a mobile.
  return number.type === 'MOBILE' && subscriber.length >= 7 && /^(\d)\1+$/.test(subscriber) ? 'repeated' : undefined;
}

function whyPlaceholder({ reading }: PhoneValue): Why | undefined {
  if (reading.several.length > 0 || reading.vanity) return undefined;
  const digits = reading.main.replace(/\D/g, '');
  if (/^0+$/.test(digits)) return 'zeros';
  if (isOneDigit(digits)) return 'repeated';
  if (isRunning(digits)) return 'running';
  return reading.number && whyOfNumber(reading.number);
}

/** A number made up to fill the field: reserved for fiction, all zeros or one digit, digits in a row. Memorable real numbers pass. */
export const phonePlaceholder: Rule<Record<string, never>> = {
  id: 'phone-placeholder',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { phone: ['1234567890'] } }, flagged: '1234567890' },
    { draft: { kind: 'contact', fields: { phone: ['07700 900123'], country: ['UK'] } }, flagged: '07700 900123' },
    { draft: { kind: 'contact', fields: { phone: ['0500 123 123'], country: ['Suomi'] } }, flagged: null },
  ],
  check: (draft, _options, context) =>
    phoneValues(draft, context).flatMap((phone) => {
      const why = whyPlaceholder(phone);
      if (!why) return [];
      const { field, index, value } = phone;
      return [{ field, index, value, message: { key: `rules.phonePlaceholder.${why}` } }];
    }),
};
