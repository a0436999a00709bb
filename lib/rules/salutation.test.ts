import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { SALUTATION_STYLES } from '../record/salutation';
import { onValue } from './rule-test-kit';
import { salutation } from './salutation';

describe.each([
  ['either', 'MR.', 'Mr.'],
  ['either', 'mrs', 'Mrs'],
  ['either', 'MS', 'Ms'],
  ['either', 'dr.', 'Dr.'],
  ['either', 'HERR', 'Herr'],
  ['either', 'frau', 'Frau'],
  ['either', 'ROUVA', 'Rouva'],
  ['either', ' Mr ', 'Mr'],
  ['either', 'Mr,', 'Mr'],
  ['either', 'ГОСПОДИН', 'Господин'],
  ['short', 'Mr.', 'Mr'],
  ['short', 'Mister', 'Mr'],
  ['short', 'Prof. Dr.', 'Prof Dr'],
  ['short', 'Doctor', 'Dr'],
  ['dotted', 'Mr', 'Mr.'],
  ['dotted', 'ms', 'Ms.'],
  ['dotted', 'Herr Dr', 'Herr Dr.'],
  ['dotted', 'Professor', 'Prof.'],
] as const)('%s', (style, value, fixed) => {
  test(`${value} → ${fixed}, safe`, () => {
    expect(onValue(salutation, 'salutation', value, { options: { style } })?.fix).toEqual({
      kind: 'safe',
      value: fixed,
    });
  });
});

describe('silent', () => {
  test.each([
    ...[
      'Mr',
      'Mr.',
      'Mrs.',
      'Ms',
      'Miss',
      'Dr',
      'Dr.',
      'Prof. Dr.',
      'Doctor',
      'Herr',
      'Frau',
      'Herr Dr.',
      'Herra',
      'rouva',
      'fru',
    ],
    ...[
      'Fröken',
      'господин',
      'Г-н',
      'Dear Mr. Smith',
      'Hei',
      'Sir',
      'Mr. & Mrs.',
      '',
      ' ',
      '--',
      'constructor',
      '__proto__',
    ],
  ])('%s', (value) => expect(onValue(salutation, 'salutation', value)).toBeUndefined());

  test('on the choices of a drop-down', () => {
    const choices = [{ key: 'salutation' as const, options: [{ value: 'MR', label: 'Mr' }] }];
    expect(onValue(salutation, 'salutation', 'MR', { choices })).toBeUndefined();
  });
});

test('a fix passes and is its own fix; no text throws', () => {
  const words = fc.constantFrom('mr', 'MR.', 'Dr', 'prof.', 'herr', 'FRAU', 'Mister', ',', ' ');
  const texts = fc.oneof(
    anyText(),
    fc.array(words).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(texts, fc.constantFrom(...SALUTATION_STYLES), (value, style) => {
      const fix = onValue(salutation, 'salutation', value, { options: { style } })?.fix;
      if (fix) expect(onValue(salutation, 'salutation', fix.value, { options: { style } })).toBeUndefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
