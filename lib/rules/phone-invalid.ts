import * as v from 'valibot';
import { parseNumber, possibleLengths, type ParsedPhone } from '../record/phone';
import type { Message } from './finding';
import { withDirectDial } from './phone-direct-dial';
import { PHONE_FIELDS, phoneValues, type PhoneValue } from './phone-values';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.phoneInvalid';

/** Plans of one fixed length (North America; Russia and Kazakhstan) whose subscribers leave the area code out when they write locally. */
const LOCAL_LENGTHS: Readonly<Record<string, readonly number[]>> = { '1': [7], '7': [5, 6, 7] };

function lacksAreaCode({ reading }: PhoneValue): boolean {
  const digits = reading.main.replace(/\D/g, '').length;
  return !reading.ownCode && (LOCAL_LENGTHS[reading.number?.callingCode ?? '']?.includes(digits) ?? false);
}

function isFine(phone: PhoneValue): boolean {
  const { reading, country, value } = phone;
  if (reading.remark !== '' && SLIP.test(value)) return false;
  if (reading.number?.valid === true || reading.several.length > 0) return true;
  const internal = reading.main === '' && reading.extension !== '';
  if (internal || withDirectDial(phone) !== undefined) return true;
  return country.hint !== undefined && (parseNumber(reading.main, country.hint)?.valid ?? false);
}

/** Plans of many lengths call most things possible: a number that some more digits make valid is too short, one that fewer do too long. */
function tryLengths({ e164, length, callingCode, national }: ParsedPhone): ParsedPhone['length'] {
  if (length === 'too-short' || length === 'too-long') return length;
  // The plan's lengths spare most of the parsing: many plans have one. A number that does not fit may have kept its trunk prefix, one digit.
  const possible = possibleLengths(callingCode);
  const fits = (text: string, by: number) =>
    [by, by - 1].some((each) => possible.includes(national.length + each)) && parseNumber(text, '')?.valid === true;
  if ([1, 2, 3].some((less) => fits(e164.slice(0, -less), -less))) return 'too-long';
  return ['2', '23', '234', '2345'].some((more) => fits(e164 + more, more.length)) ? 'too-short' : undefined;
}

/** Made-up numbers come again and again, and the same reading with them: each is tried once. */
const lengths = new WeakMap<ParsedPhone, { readonly is: ParsedPhone['length'] }>();

function lengthOf(number: ParsedPhone): ParsedPhone['length'] {
  const known = lengths.get(number) ?? { is: tryLengths(number) };
  lengths.set(number, known);
  return known.is;
}

/** O for 0, l for 1. What is left of such a number may look like another one. */
const SLIP = /\d[OoIl][\s-]?\d/;

/** Letters in the middle of digits are slips, not remarks. */
function hasLetterInside(value: string): boolean {
  return SLIP.test(value) || (/\d[A-Za-z]\d/.test(value) && !/\dx\d/i.test(value));
}

function whatIsWrong(phone: PhoneValue): Message {
  const { number, ownCode, tooLong, main } = phone.reading;
  if (tooLong) return { key: `${KEY}.notANumber` };
  if (hasLetterInside(phone.value)) return { key: `${KEY}.letter` };
  if (!number) return { key: /\d/.test(main) && ownCode ? `${KEY}.noSuchCode` : `${KEY}.notANumber` };
  if (lacksAreaCode(phone)) return { key: `${KEY}.areaCode` };
  const params = [{ country: number.country || phone.country.code }];
  const length = lengthOf(number);
  if (length === 'too-short') return { key: `${KEY}.tooShort`, params };
  if (length === 'too-long') return { key: `${KEY}.tooLong`, params };
  return { key: `${KEY}.notInPlan`, params };
}

/** `358 40 123 4567` under another country: complete but for its plus sign. Eleven digits and more, so that no local number is read so. */
function withPlus({ reading, country }: PhoneValue): string | undefined {
  const digits = reading.main.replace(/\D/g, '');
  if (reading.ownCode || reading.remark !== '' || reading.extension !== '' || digits.length < 11) return undefined;
  const number = parseNumber(`+${digits}`, country.code);
  return number?.valid === true && number.e164 === `+${digits}` ? number.e164 : undefined;
}

function report(phone: PhoneValue): RuleReport {
  const { field, index, value } = phone;
  const plus = withPlus(phone);
  if (plus === undefined) return { field, index, value, message: whatIsWrong(phone) };
  return { field, index, value, message: { key: `${KEY}.plusMissing` }, fix: { kind: 'review', value: plus } };
}

/** A number that nobody can dial: too short, too long, or in no numbering plan. It gets no invented fix. */
export const phoneInvalid: Rule<Record<string, never>> = {
  id: 'phone-invalid',
  group: 'phone',
  stage: 'broken',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { phone: ['040 12'], country: ['Finland'] } }, flagged: '040 12' },
    { draft: { kind: 'contact', fields: { phone: ['123-45-67'], country: ['RU'] } }, flagged: '123-45-67' },
    { draft: { kind: 'contact', fields: { phone: ['08-751 06 30, ank 12'], country: ['Sverige'] } }, flagged: null },
  ],
  check: (draft, _options, context) =>
    phoneValues(draft, context)
      .filter((phone) => !isFine(phone))
      .map(report),
};
