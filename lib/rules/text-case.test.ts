import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { TEXT_FORMS } from '../record/text-case';
import { onFields, onValue } from './rule-test-kit';
import { textCase } from './text-case';

describe('capitals', () => {
  test.each([
    ['TOIMITUSJOHTAJA', 'Toimitusjohtaja', undefined],
    ['MYYNTIPÄÄLLIKKÖ', 'Myyntipäällikkö', undefined],
    ['OSTOPÄÄLLIKKÖ, KTM', 'Ostopäällikkö, KTM', undefined],
    ['TUTKIMUS- JA KEHITYSJOHTAJA', 'Tutkimus- ja Kehitysjohtaja', 'Tutkimus- ja kehitysjohtaja'],
    ['FÖRSÄLJNINGSCHEF', 'Försäljningschef', undefined],
    ['VERKSTÄLLANDE DIREKTÖR', 'Verkställande Direktör', 'Verkställande direktör'],
    ['VD OCH GRUNDARE', 'VD och Grundare', 'VD och grundare'],
    ['GESCHÄFTSFÜHRER', 'Geschäftsführer', undefined],
    ['LEITER EINKAUF', 'Leiter Einkauf', 'Leiter einkauf'],
    ['SALES', 'Sales', undefined],
    ['BUYER', 'Buyer', undefined],
    ['SALES MANAGER', 'Sales Manager', 'Sales manager'],
    ['KEY ACCOUNT MANAGER', 'Key Account Manager', 'Key account manager'],
    ['VP OF SALES, EMEA', 'VP of Sales, EMEA', 'VP of sales, EMEA'],
    ['HEAD OF IT', 'Head of IT', undefined],
    ['B2B SALES', 'B2B Sales', 'B2B sales'],
    ['ENGINEER III', 'Engineer III', undefined],
    ['CRM-KOORDINAATTORI', 'CRM-Koordinaattori', 'CRM-koordinaattori'],
    ['ГЕНЕРАЛЬНЫЙ ДИРЕКТОР', 'Генеральный Директор', 'Генеральный директор'],
    ['МЕНЕДЖЕР ПО ПРОДАЖАМ', 'Менеджер по Продажам', 'Менеджер по продажам'],
  ])('%s → %s or %s, for review', (value, fixed, other) => {
    const fix = onValue(textCase, 'jobTitle', value)?.fix;
    expect(fix).toEqual({ kind: 'review', value: fixed, ...(other !== undefined && { alternatives: [other] }) });
  });

  test('the house chooses form, fields and what it keeps', () => {
    const sentence = onValue(textCase, 'jobTitle', 'SALES MANAGER', { options: { form: 'sentence' } });
    expect(sentence?.fix).toEqual({ kind: 'review', value: 'Sales manager', alternatives: ['Sales Manager'] });
    expect(onValue(textCase, 'industry', 'CONSTRUCTION')).toBeUndefined();
    expect(onValue(textCase, 'industry', 'CONSTRUCTION', { options: { fields: ['industry'] } })).toBeDefined();
    expect(onValue(textCase, 'jobTitle', 'NORDWEB', { options: { keep: ['Nordweb'] } })).toBeUndefined();
  });
});

describe('silent', () => {
  test.each([
    ...[
      'VD',
      'KTM',
      'HR',
      'CEO',
      'CFO/COO',
      'IT',
      'CRM',
      'B2B',
      'CHRO',
      'HVAC',
      'VP EMEA',
      'KTM, VD',
      'LVI',
      'IT/HR',
      'CISSP',
    ],
    ...[
      'Toimitusjohtaja',
      'sales manager',
      'VP Sales',
      'HR-päällikkö',
      'IT Manager',
      'Leiter IT',
      'Директор',
      'III',
      'XVIII',
    ],
    ...['', '--', 'TBD', 'N/A', '123', '总经理'],
  ])('%s', (value) => expect(onValue(textCase, 'jobTitle', value)).toBeUndefined());

  test('on the choices of a drop-down', () => {
    const choices = [{ key: 'jobTitle' as const, options: [{ value: 'DIRECTOR', label: 'Director' }] }];
    expect(onFields(textCase, { jobTitle: ['DIRECTOR'] }, { choices })).toEqual([]);
  });
});

test('a fix passes and changes nothing but case; no text throws', () => {
  const words = fc.constantFrom('SALES', 'MANAGER', 'OF', 'IT', 'III', 'ÄÖÅ', 'СТРАЖ', 'DŽ', 'ŉ', '-', '/');
  const texts = fc.oneof(
    anyText(),
    fc.array(words).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...TEXT_FORMS), (value, form) => {
      const fix = onValue(textCase, 'jobTitle', value, { options: { form } })?.fix;
      for (const one of fix ? [fix.value, ...(fix.alternatives ?? [])] : []) {
        expect(onValue(textCase, 'jobTitle', one, { options: { form } })).toBeUndefined();
        expect(one.toLowerCase()).toBe(value.toLowerCase());
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
