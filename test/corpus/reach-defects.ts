import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { otherSpellings } from '../sandbox/data/phones';
import { first, forContacts, inValue, type Spoil } from './spoil';

const national = (value: string) => parsePhoneNumberFromString(value)?.formatNational() ?? value;
const host = (email: string) => email.slice(email.indexOf('@') + 1);

const OTHER_COUNTRY: Readonly<Record<string, string>> = {
  FI: '+46701234987',
  SE: '+358409876512',
  DE: '+33612349876',
  RU: '+4915123987456',
  GB: '+34612349876',
  US: '+46701239874',
};

/** Mistakes in phones and emails. */
export const REACH_DEFECTS: Readonly<Record<string, Spoil>> = {
  'phone in another form': inValue('phone', ['phone-format'], (value, { place }, { dice }) => {
    const spellings = otherSpellings(value, place.country);
    return spellings.length === 0 ? undefined : dice.pick(spellings);
  }),
  'phone too short or too long': inValue(
    'phone',
    ['phone-invalid'],
    (value) => value.slice(0, -5),
    (value) => `${value}7348261`,
    (value) => `${value.slice(0, 7)}x${value.slice(8, 10)}`,
  ),
  'made-up phone': inValue(
    'phone',
    ['phone-placeholder'],
    () => '1234567890',
    () => '0000000000',
    () => '+1 212 555 0123',
    () => '999999999',
  ),
  'phone of another country': forContacts(
    inValue('phone', ['phone-country'], (_, { place }) => OTHER_COUNTRY[place.country]),
  ),
  'phone with an extension': inValue(
    'phone',
    ['phone-extension', 'phone-format'],
    (value) => `${value}, ank 12`,
    (value) => `${value} alanumero 231`,
    (value) => `${value} DW 14`,
    (value) => `${value} доб. 105`,
    (value) => `${national(value)} x 44`,
  ),
  'two phones in one field': inValue('phone', ['phone-several'], (value, { place }, from) => {
    const spellings = otherSpellings(value, place.country);
    return `${value} / ${spellings[0] ?? value.slice(0, -1)}${from.dice.chance(0.5) ? '' : ' '}`.trim();
  }),
  'email without its sign, or with too much of it': inValue(
    'email',
    ['email-syntax'],
    (value) => value.replace('@', ' at '),
    (value) => value.replace('@', ''),
    (value) => value.replace('.', '..'),
    (value) => value.replace('@', '@@'),
    (value) => value.replace(/\.[a-z]+$/, ''),
  ),
  'email with a slip in its domain': inValue(
    'email',
    ['email-typo'],
    (value) => value.replace(/@.*/, '@gmial.com'),
    (value) => value.replace(/@.*/, '@hotmial.com'),
    (value) => value.replace(/@.*/, '@gmail.con'),
    (value) => value.replace(/@.*/, '@outlok.com'),
    (value) => value.replace(/@.*/, '@yahooo.com'),
  ),
  'throw-away email': inValue(
    'email',
    ['email-disposable'],
    (value) => value.replace(/@.*/, '@mailinator.com'),
    (value) => value.replace(/@.*/, '@guerrillamail.com'),
    (value) => value.replace(/@.*/, '@yopmail.com'),
  ),
  'made-up email': inValue(
    'email',
    ['email-placeholder'],
    () => 'a@a.fi',
    () => 'noemail@noemail.com',
    () => 'test@test.com',
    (value) => `none@${host(value)}`,
    (value) => value.replace(/@.*/, '@example.com'),
  ),
  'email as it was pasted': inValue(
    'email',
    ['email-format'],
    (value, record) => `${first(record, 'firstName')} ${first(record, 'lastName')} <${value}>`,
    (value) => `${value};`,
    (value) => `mailto:${value}`,
    (value) => ` ${value},`,
    (value) => `<${value}>`,
  ),
};
