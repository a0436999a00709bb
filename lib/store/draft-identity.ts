import { allValues, firstValue, type Draft, type FieldValues } from '../record/record';

/** One spelling for values that differ only in case, width of characters or spaces. */
export function plain(value: string): string {
  return value.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/**
 * What a record is known by before it has an id: its email, else its numbers, else its name. Typing further fields leaves it
 * as it is. `''` where a draft says none of these: such drafts are nobody in particular.
 */
export function identityOf({ kind, fields }: Pick<Draft, 'kind' | 'fields'>): string {
  const email = plain(firstValue(fields, 'email'));
  if (email !== '') return `email:${email}`;
  const phones = [...allValues(fields, 'phone'), ...allValues(fields, 'mobilePhone')]
    .map((value) => value.replace(/\D/g, ''))
    .filter((digits) => digits !== '');
  if (kind === 'contact' && phones.length > 0) return `phone:${phones.toSorted().join(',')}`;
  const name = plain(nameIn(fields, kind));
  return name === '' ? '' : `name:${name}`;
}

function nameIn(fields: FieldValues, kind: Draft['kind']): string {
  if (kind === 'company') return firstValue(fields, 'company') || firstValue(fields, 'website');
  const whole = firstValue(fields, 'fullName');
  if (whole !== '') return whole;
  // Half a name is shared by too many people to know anybody by.
  const first = firstValue(fields, 'firstName');
  const last = firstValue(fields, 'lastName');
  return first !== '' && last !== '' ? `${first} ${last}` : '';
}
