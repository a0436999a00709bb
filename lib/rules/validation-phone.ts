import type { CountryCode } from 'libphonenumber-js/core';
import { readPhone } from '../record/phone';
import { callingCodeOf } from '../record/phone-countries';
import type { FieldKey } from '../record/record';
import { PHONE_FIELDS } from './phone-values';
import type { ValidationCheck } from './validation-checks';

export function isPhoneField(field: FieldKey): boolean {
  return PHONE_FIELDS.some((phone) => phone === field) || field.startsWith('custom:');
}

/** Whether two texts are one phone number: a page shows `040 1234567` where `+358401234567` is stored. */
export function isSameNumber(shown: string, stored: string, country: string): boolean {
  const [one, other] = [readPhone(shown, country).number, readPhone(stored, country).number];
  return one !== undefined && other !== undefined && (one.e164 === other.e164 || one.national === other.national);
}

/**
 * `PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE`: the number begins with its country code, and is one of `only`'s where that is given.
 * What cannot be dialled at all is for `phone-invalid`.
 */
export function phoneCheck(only: CountryCode | undefined): ValidationCheck {
  return (value, country) => {
    const { number, ownCode, remark, vanity, extension, central } = readPhone(value, only ?? country);
    if (!number?.valid) return undefined;
    if (only && number.callingCode !== callingCodeOf(only))
      return { message: 'phoneCountry', params: [{ country: only }] };
    if (ownCode && value.trim().startsWith('+')) return undefined;
    const whole = remark === '' && !vanity && extension === '' && !central;
    // Only where the account names the country is nothing guessed.
    const kind = whole && (ownCode || only) ? 'safe' : 'review';
    return { message: 'phoneCode', params: [`+${number.callingCode}`], fix: { kind, value: number.e164 } };
  };
}
