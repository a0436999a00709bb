import * as v from 'valibot';
import { digitsOf, phoneTail, readPhone } from '../record/phone';
import type { Draft } from '../record/record';
import type { CrmFacts } from './facts';
import { PHONE_FIELDS, phoneValues, type PhoneValue } from './phone-values';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.phoneDead';

/** One spelling for one number: E.164, or the last digits of what does not parse. */
function keyOf(text: string, country: string): string {
  return readPhone(text, country).number?.e164 ?? (phoneTail(text) || digitsOf(text));
}

/**
 * A number that was put right since the call, or is being put right now, is another number than the one called. In which field it is
 * stored does not matter: a Pipedrive page shows as *phone* what its label makes a mobile number.
 */
function isStillStored({ field, value, country }: PhoneValue, { stored }: CrmFacts): boolean {
  if (!stored?.[field]) return true;
  const before = PHONE_FIELDS.flatMap((one) => stored[one] ?? []);
  return before.some((one) => keyOf(one, country.code) === keyOf(value, country.code));
}

/** The values that the last call was about: those of the number called, or the only number there is. */
function called(phones: readonly PhoneValue[], number: string | undefined): readonly PhoneValue[] {
  const keys = phones.map(({ value, country }) => keyOf(value, country.code));
  if (number !== undefined) {
    return phones.filter(({ country }, index) => keys[index] === keyOf(number, country.code));
  }
  const isOne = new Set(keys).size === 1 && phones.every(({ reading }) => reading.several.length === 0);
  return isOne ? phones.slice(0, 1) : [];
}

function check(draft: Draft, _options: object, context: RuleContext): readonly RuleReport[] {
  const { facts } = context;
  if (facts?.lastCall?.outcome !== 'wrong-number') return [];
  const { at, number } = facts.lastCall;
  const phones = phoneValues(draft, context).filter(({ reading }) => reading.main !== '');
  return called(phones, number)
    .filter((phone) => isStillStored(phone, facts))
    .map(({ field, index, value }) => ({
      field,
      index,
      value,
      message: { key: `${KEY}.wrongNumber`, params: [{ date: at }] },
    }));
}

/** The CRM's last call to the number ended as a wrong number. It gets no fix: only a person knows the right one. */
export const phoneDead: Rule<Record<string, never>> = {
  id: 'phone-dead',
  group: 'phone',
  stage: 'apart',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { phone: ['+46701234567'] } },
      facts: { lastCall: { outcome: 'wrong-number', at: Date.UTC(2026, 9, 2), number: '070-123 45 67' } },
      flagged: null,
    },
    {
      draft: { kind: 'contact', fields: { phone: ['+46701234567'] } },
      facts: { lastCall: { outcome: 'wrong-number', at: Date.UTC(2026, 9, 2), number: '+46 70 123 45 67' } },
      flagged: '+46701234567',
    },
    {
      draft: { kind: 'contact', fields: { phone: ['+46701234567'] } },
      facts: { lastCall: { outcome: 'other', at: Date.UTC(2026, 9, 2), number: '+46 70 123 45 67' } },
      flagged: null,
    },
  ],
  check,
};
