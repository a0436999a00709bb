import { MAX_EMAIL_LENGTH, readEmail, type EmailReading } from '../record/email';
import { takeEmailApart, type EmailText } from '../record/email-text';
import type { Draft, FieldKey } from '../record/record';
import { eachValue, type FieldValue } from './each-value';
import { rememberLast } from './remember-last';

/** The fields that hold addresses. */
export const EMAIL_FIELDS: readonly FieldKey[] = ['email'];

/** One email value, read. */
export interface EmailValue extends FieldValue {
  readonly text: EmailText;
  /** The one address in it, whatever stands around. */
  readonly reading?: EmailReading;
}

const NONE: readonly EmailValue[] = [];

/** Most values are addresses at first sight: only the others are compared with the words for "nothing known". */
function eachEmail(draft: Draft): readonly FieldValue[] {
  const values = draft.fields.email ?? [];
  return values.every((value) => value.length <= MAX_EMAIL_LENGTH && /[a-z\d]@[a-z\d]/i.test(value))
    ? values.map((value, index) => ({ field: 'email', index, value }))
    : eachValue(draft, EMAIL_FIELDS, MAX_EMAIL_LENGTH);
}

/** Ten rules ask about the same few addresses: a draft's are taken apart once. */
const read = rememberLast((draft: Draft): readonly EmailValue[] =>
  eachEmail(draft).map(({ field, index, value }): EmailValue => {
    const text = takeEmailApart(value);
    const reading = text.address === '' ? undefined : readEmail(text.address);
    return reading ? { field, index, value, text, reading } : { field, index, value, text };
  }),
);

/** The email values of a draft that say something, taken apart; nothing over 320 characters. */
export function emailValues(draft: Draft): readonly EmailValue[] {
  return draft.fields.email?.length ? read(draft, undefined) : NONE;
}

/** A value that holds one address. */
export interface Address extends EmailValue {
  readonly reading: EmailReading;
}

const isAddress = (one: EmailValue): one is Address => one.reading !== undefined;

/** The email values that hold one address each. */
export function addresses(draft: Draft): readonly Address[] {
  const values = emailValues(draft);
  return values.every(isAddress) ? values : values.filter(isAddress);
}
