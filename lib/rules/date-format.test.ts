import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { DATE_FORMS, readDate } from '../record/date-text';
import type { Draft } from '../record/record';
import { dateFormat, type DateFormatOptions } from './date-format';
import { contextFor, onValue, said } from './rule-test-kit';

const FIELD = 'custom:renewal';
const on = (value: string, options: Partial<DateFormatOptions> = {}) => onValue(dateFormat, FIELD, value, { options });

describe('a sure date gets the house form, safe', () => {
  test.each([
    ['31.12.2025', 'iso', '2025-12-31'],
    ['12/31/2025', 'iso', '2025-12-31'],
    ['31-12-2025', 'iso', '2025-12-31'],
    ['4.3.2024', 'iso', '2024-03-04'],
    ['4 марта 2024', 'iso', '2024-03-04'],
    ['4. maaliskuuta 2024', 'iso', '2024-03-04'],
    ['2024-03-04', 'dmy-dots', '04.03.2024'],
    ['2024-03-04', 'dmy-slash', '04/03/2024'],
    ['2024-03-04', 'mdy-slash', '03/04/2024'],
    ['12/31/2025', 'dmy-slash', '31/12/2025'],
    ['31/12/2025', 'mdy-slash', '12/31/2025'],
    ['March 4, 2024', 'dmy-dots', '04.03.2024'],
  ] as const)('%s (%s) → %s', (value, form, fixed) => {
    expect(on(value, { form })?.fix).toEqual({ kind: 'safe', value: fixed });
  });
});

test('which is the month is asked', () => {
  const report = on('03/04/2024');
  expect(said(report)).toBe('either');
  expect(report?.fix).toEqual({ kind: 'review', value: '2024-04-03', alternatives: ['2024-03-04'] });
});

describe('silent', () => {
  test.each(['2024-03-04', '1.2.3', '192.168.1.1', '040 1234567', '03/04/24', 'by 31.12.2025', '12.5 %', '', 'TBD'])(
    '%s',
    (value) => expect(on(value)).toBeUndefined(),
  );

  test.each([
    ['03/04/2024', 'dmy-slash'],
    ['03/04/2024', 'mdy-slash'],
    ['3/4/2024', 'mdy-slash'],
    ['4.3.2024', 'dmy-dots'],
  ] as const)('in the house form: %s (%s)', (value, form) => expect(on(value, { form })).toBeUndefined());

  test('in fields that every account has, until the house chooses them', () => {
    expect(onValue(dateFormat, 'jobTitle', '31.12.2025')).toBeUndefined();
    expect(onValue(dateFormat, 'jobTitle', '31.12.2025', { options: { fields: ['jobTitle'] } })).toBeDefined();
  });

  test('on a date that the page shows in the region’s form', () => {
    const draft: Draft = { kind: 'contact', id: '1', fields: { [FIELD]: ['31/12/2025'] } };
    const check = (stored?: readonly string[]) =>
      dateFormat.check(
        draft,
        dateFormat.defaults,
        contextFor('FI', stored ? { facts: { stored: { [FIELD]: stored } } } : {}),
      );
    expect(check()).toEqual([]);
    expect(check(['2025-12-31'])).toEqual([]);
    expect(check(['31/12/2025'])).toHaveLength(1);
  });
});

test('for any text nothing throws, a fix passes and is the same day', () => {
  const texts = fc.oneof(
    fc.stringMatching(/^\d{1,2}[-/.]\d{1,2}[-/.](19|20)\d\d$/),
    fc.stringMatching(/^(19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}$/),
    anyText({ maxLength: 20 }),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...DATE_FORMS), (value, form) => {
      const fix = on(value, { form })?.fix;
      for (const chosen of fix ? [fix.value, ...(fix.alternatives ?? [])] : []) {
        expect(on(chosen, { form })).toBeUndefined();
        expect(readDate(value).some((day) => readDate(chosen).includes(day))).toBe(true);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
