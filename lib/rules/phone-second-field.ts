import type { ParsedPhone } from '../record/phone';
import type { Draft } from '../record/record';
import type { PhoneField } from './phone-values';

/** A field that was read and holds nothing at all: only there may a fix put a value. */
export function isEmptyField(draft: Draft, field: PhoneField): boolean {
  return draft.fields[field]?.every((value) => value.trim() === '') ?? false;
}

/** Where the second number of a field may go, the likelier place first. */
const SECOND: Readonly<Record<PhoneField, readonly PhoneField[]>> = {
  phone: ['mobilePhone'],
  mobilePhone: ['phone'],
  fax: ['phone', 'mobilePhone'],
};

/** The field for a second number, if one of them is known to be empty. */
export function secondField(draft: Draft, field: PhoneField): PhoneField | undefined {
  return SECOND[field].find((other) => isEmptyField(draft, other));
}

/** Whether two numbers should change places: the one that stays must be no landline in a mobile field, the one that goes neither. */
export function inPlaces<One extends Pick<ParsedPhone, 'type'>>(
  first: One,
  second: One,
  field: PhoneField,
  other: PhoneField,
): readonly [One, One] {
  const wrongNow =
    (field === 'mobilePhone' && first.type === 'FIXED_LINE') ||
    (other === 'mobilePhone' && second.type === 'FIXED_LINE');
  const rightThen = field === 'mobilePhone' ? second.type === 'MOBILE' : first.type === 'MOBILE';
  return wrongNow && rightThen ? [second, first] : [first, second];
}
