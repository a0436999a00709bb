import { changed, first, forContacts, inValue, isPlainName, type Spoil } from './spoil';

/** Mistakes in the names of people and companies. */
export const NAME_DEFECTS: Readonly<Record<string, Spoil>> = {
  'name in one case': forContacts(
    inValue(
      'lastName',
      ['name-case'],
      (value) => (isPlainName(value) ? value.toUpperCase() : undefined),
      (value) => (isPlainName(value) ? value.toLowerCase() : undefined),
    ),
  ),
  'name with signs': forContacts(
    inValue(
      'firstName',
      ['name-symbols'],
      (value) => `${value} 😊`,
      (value) => `${value}2`,
      (value) => `*${value}*`,
      (value) => `${value} ✅`,
    ),
  ),
  'name with blanks': forContacts(
    inValue(
      'lastName',
      ['name-spacing'],
      (value) => ` ${value}`,
      (value) => `${value}  `,
      (value) => value.replace(/(?<=\p{L}) (?=\p{L})/u, '  '),
      (value) => `\u00a0${value}`,
    ),
  ),
  'made-up name': (record, { dice }) => {
    if (record.kind !== 'contact') return undefined;
    const [firstName = '', lastName = ''] = dice.pick([
      ['Test', 'Test'],
      ['asdf', 'asdf'],
      ['xxx', 'xxx'],
      ['Unknown', 'Unknown'],
      ['тест', 'тест'],
      ['qwerty', 'asdf'],
    ]);
    return changed(record, { firstName, lastName }, 'firstName', 'name-placeholder');
  },
  'whole name in the first-name field': (record) =>
    record.kind === 'contact' && isPlainName(first(record, 'firstName')) && isPlainName(first(record, 'lastName'))
      ? changed(
          record,
          { firstName: `${first(record, 'firstName')} ${first(record, 'lastName')}`, lastName: '' },
          'firstName',
          'name-parts',
        )
      : undefined,
  'title in the name': forContacts(
    inValue(
      'firstName',
      ['name-parts'],
      (value) => `Dr. ${value}`,
      (value) => `Mr. ${value}`,
      (value) => `Prof. Dr. ${value}`,
    ),
  ),
  'email as a name': (record) =>
    record.kind === 'contact'
      ? changed(record, { lastName: first(record, 'email') }, 'lastName', 'name-parts')
      : undefined,
  'made-up company': inValue(
    'company',
    ['company-placeholder'],
    () => 'asdf',
    () => 'test',
    () => 'xxx',
    () => 'N.N.',
  ),
  'legal form otherwise': inValue('company', ['company-name'], (value) => {
    const forms: readonly (readonly [RegExp, string])[] = [
      [/ Oy$/, ' oy'],
      [/ AB$/, ' ab'],
      [/ GmbH$/, ' gmbh'],
      [/ Ltd$/, ' ltd'],
      [/ Inc\.$/, ' inc'],
      [/^ООО /, 'ооо '],
    ];
    const way = forms.find(([form]) => form.test(value));
    return way && value.replace(...way);
  }),
};
