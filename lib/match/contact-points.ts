import { companyDomain } from '../record/domain';
import { readEmail, type EmailReading } from '../record/email';
import type { PhoneNumberType } from 'libphonenumber-js/core';
import { readPhone, phoneTail, type ParsedPhone } from '../record/phone';
import { standInOf } from '../record/phone-stand-in';
import { readCountry } from '../record/country';
import { isPlaceholder, meaningful } from '../record/placeholder';
import { firstValue, type FieldKey, type FieldValues } from '../record/record';

/** A value with the field it stands in, read for comparing. */
export interface Point<T> {
  readonly field: FieldKey;
  /** As written, trimmed. */
  readonly value: string;
  readonly read: T;
}

/** Every address of a record, secondary ones too; what is no address is left out. */
export function emailsOf(fields: FieldValues): readonly Point<EmailReading>[] {
  return meaningful(fields.email).flatMap((value) => {
    const read = readEmail(value);
    return read ? [{ field: 'email' as const, value: value.trim(), read }] : [];
  });
}

/** A number as matching compares it. */
export interface PhoneKey {
  /** E.164 where the number parses and is valid. */
  readonly e164: string;
  readonly national: string;
  /** The last digits, for what does not parse. */
  readonly tail: string;
  /** *mobile*: carried by a person, by its plan or by the field it stands in; *fixed*: may be a switchboard; *unknown*: its plan cannot tell. */
  readonly line: 'mobile' | 'fixed' | 'unknown';
}

function lineOf(field: FieldKey, type: PhoneNumberType | undefined): PhoneKey['line'] {
  if (type === 'MOBILE') return 'mobile';
  if (type !== undefined && type !== 'FIXED_LINE_OR_MOBILE') return 'fixed';
  return field === 'mobilePhone' ? 'mobile' : 'unknown';
}

function phoneKey(field: FieldKey, value: string, country: string): PhoneKey | undefined {
  const reading = readPhone(value, country);
  const { number } = reading;
  const standIn = standInOf(reading);
  // Numbers out of films stand in demo data as if they were real; zeros and rows of digits would make strangers alike.
  if (standIn !== undefined && standIn !== 'fiction') return undefined;
  const tail = phoneTail(value);
  if (!number?.valid && tail === '') return undefined;
  const valid: ParsedPhone | undefined = number?.valid ? number : undefined;
  return { e164: valid?.e164 ?? '', national: valid?.national ?? '', tail, line: lineOf(field, valid?.type) };
}

/** The country a record's numbers are read in: its own, else the one given. */
export function countryOf(fields: FieldValues, fallback: string): string {
  return readCountry(firstValue(fields, 'country')) ?? fallback;
}

/** Every number of a record that reaches somebody; a field with two numbers gives both. Faxes are left out. */
export function phonesOf(fields: FieldValues, fallbackCountry: string): readonly Point<PhoneKey>[] {
  const country = countryOf(fields, fallbackCountry);
  return (['phone', 'mobilePhone'] as const).flatMap((field) =>
    meaningful(fields[field]).flatMap((value) => {
      const { several } = readPhone(value, country);
      return (several.length > 0 ? several : [value]).flatMap((one) => {
        const read = phoneKey(field, one, country);
        return read ? [{ field, value: value.trim(), read }] : [];
      });
    }),
  );
}

/** The company's own domains, from website and addresses. */
export function domainsOf(fields: FieldValues): readonly Point<string>[] {
  const fromField = (field: 'website' | 'email') =>
    meaningful(fields[field]).flatMap((value) => {
      const read = companyDomain(value);
      return read === '' ? [] : [{ field, value: value.trim(), read }];
    });
  return [...fromField('website'), ...fromField('email')];
}

/** The company's name as written, `''` where blank or a placeholder. Company records may carry it as their full name. */
export function companyNameOf(fields: FieldValues): string {
  const name = firstValue(fields, 'company') || firstValue(fields, 'fullName');
  return isPlaceholder(name) ? '' : name;
}
