import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listProperties, nameInList, valuesOf, withValue, type Entry } from './lists';

const PHONES: readonly Entry[] = [
  { value: '040 123 4567', primary: false, label: 'mobile' },
  { value: '+358 9 1234 567', primary: false, label: 'work' },
  { value: '09 765 4321', primary: true, label: 'home', note: 'kept' },
];

const entry = fc.record({
  value: fc.string({ minLength: 1 }).filter((value) => value.trim() !== ''),
  primary: fc.boolean(),
  label: fc.constantFrom('work', 'home', 'mobile', 'Mobile', 'other', null),
  extra: fc.integer(),
});
const lists = fc.array(entry, { maxLength: 6 });
const names = fc.constantFrom('phone', 'phone[mobile]', 'phone[0]', 'phone[2]', 'phone[9]');

describe('a list of values', () => {
  it('tells numbers that are labelled mobile from all others, the primary one first', () => {
    expect(valuesOf(PHONES, 'phone')).toEqual(['09 765 4321', '+358 9 1234 567']);
    expect(valuesOf(PHONES, 'phone[mobile]')).toEqual(['040 123 4567']);
    expect(valuesOf([{ value: 'a@b.fi', label: 'mobile' }], 'email')).toEqual(['a@b.fi']);
  });

  it('stands in the properties by place, by meaning and whole', () => {
    expect(listProperties('phone', PHONES)).toEqual({
      phone: '09 765 4321',
      'phone[mobile]': '040 123 4567',
      'phone[0]': '040 123 4567',
      'phone[1]': '+358 9 1234 567',
      'phone[2]': '09 765 4321',
      'phone[]': JSON.stringify(PHONES),
    });
    expect(listProperties('email', [])).toEqual({ email: null, 'email[]': '[]' });
  });

  it('takes a further value behind all others, and only where it is the next', () => {
    expect(withValue(PHONES, 'phone[+3]', '050 7654321')).toEqual([
      ...PHONES,
      { value: '050 7654321', primary: false, label: 'work' },
    ]);
    for (const at of [0, 2, 4]) expect(withValue(PHONES, `phone[+${at}]`, '050 7654321')).toBeUndefined();
  });

  it('finds a value as a page writes it', () => {
    expect(nameInList(PHONES, 'phone', '+358 (9) 1234-567')).toBe('phone[1]');
    expect(nameInList([{ value: 'Aino@Nordweb.fi' }], 'email', ' aino@nordweb.fi')).toBe('email[0]');
    expect(nameInList(PHONES, 'phone', '0401')).toBeUndefined();
  });

  it.each([
    ['phone', '+358 9 765 4321', 2],
    ['phone[mobile]', '+358 40 123 4567', 0],
    ['phone[1]', '+35891234567', 1],
  ])('has the one value replaced that %s means', (name, value, at) => {
    expect(withValue(PHONES, name, value)).toEqual(PHONES.map((one, n) => (n === at ? { ...one, value } : one)));
  });

  it('gets a value where it has none, under a label of its own', () => {
    expect(withValue([], 'phone', '09 1')).toEqual([{ value: '09 1', primary: true, label: 'work' }]);
    const landline = [{ value: '09 1', primary: true, label: 'work' }];
    const mobile = { value: '040 1', primary: false, label: 'mobile' };
    expect(withValue(landline, 'phone[mobile]', '040 1')).toEqual([...landline, mobile]);
    expect(withValue(landline, 'phone[1]', '040 1')).toBeUndefined();
  });

  it('loses a value that is cleared, never its primary', () => {
    const left = withValue(PHONES, 'phone', '');
    expect(left?.map(({ value, primary }) => [value, primary])).toEqual([
      ['040 123 4567', true],
      ['+358 9 1234 567', false],
    ]);
    expect(withValue([], 'phone', '')).toEqual([]);
  });

  it('changes one value and no other, and then holds it', () => {
    fc.assert(
      fc.property(
        lists,
        names,
        fc.string({ minLength: 1 }).filter((value) => value.trim() !== ''),
        (list, name, value) => {
          const next = withValue(list, name, value);
          if (!next) return /\d/.test(name);
          const changed = next.filter((one, at) => JSON.stringify(one) !== JSON.stringify(list[at]));
          return (
            changed.length <= 1 &&
            next.length - list.length <= 1 &&
            list.every(({ label }, at) => next[at]?.label === label) &&
            valuesOf(next, name)[0] === value
          );
        },
      ),
    );
  });
});
