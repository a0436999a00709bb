import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { emailFormat } from './email-format';
import { emailSyntax } from './email-syntax';
import { onFields, onValue, said } from './rule-test-kit';

describe('a safe fix loses no word', () => {
  test.each([
    ['mailto:anna@firma.se', 'around'],
    ['<anna@firma.se>', 'around'],
    ["'anna@firma.se'", 'around'],
    ['anna@firma.se;', 'around'],
    ['anna@firma.se.', 'around'],
    [' anna@firma.se', 'blank'],
    ['anna @ firma.se', 'blank'],
    ['\u200banna@firma.se', 'invisible'],
    ['anna＠firma.se', 'lookalike'],
  ])('%j: %s, safe', (value, message) => {
    const report = onValue(emailFormat, 'email', value);
    expect([said(report), report?.fix]).toEqual([message, { kind: 'safe', value: 'anna@firma.se' }]);
  });

  test.each([
    ['Anna Berg <anna@firma.se>', 'remark'],
    ['anna@firma.se (privat)', 'remark'],
    ['E-post: anna@firma.se', 'remark'],
    ['mailto:anna@firma.se?subject=Hej', 'remark'],
    ['anna(at)firma.se', 'spelt'],
    ['anna at firma dot se', 'spelt'],
  ])('%s: %s, a person looks', (value, message) => {
    const report = onValue(emailFormat, 'email', value);
    expect([said(report), report?.fix]).toEqual([message, { kind: 'review', value: 'anna@firma.se' }]);
  });

  test.each([
    ['Anna Berg <anna@firma.se>', 'safe'],
    ['"Berg, Anna" <anna@firma.se>', 'safe'],
    ['BERG Anna <anna@firma.se>', 'safe'],
    ['Anna Berg (Firma) <anna@firma.se>', 'review'],
    ['Anna Bergman <anna@firma.se>', 'review'],
  ])('%s of Anna Berg: %s', (value, kind) => {
    const fields = { firstName: ['Anna'], lastName: ['Berg'], email: [value] };
    expect(onFields(emailFormat, fields)[0]?.fix?.kind).toBe(kind);
  });
});

test.each([
  'anna@firma.se',
  'Anna.Berg@Firma.SE',
  'info@åkeri.se',
  'почта@пример.рф',
  'anna@firma',
  'anna berg@firma.se',
  'a@b.fi, c@b.fi',
  '--',
])('silent: %s', (value) => expect(onValue(emailFormat, 'email', value)).toBeUndefined());

test('a house may want small letters', () => {
  const report = onValue(emailFormat, 'email', 'Anna.Berg@Firma.SE', { options: { lowerCase: true } });
  expect([said(report), report?.fix]).toEqual(['capitals', { kind: 'safe', value: 'anna.berg@firma.se' }]);
});

test('a fix passes and is its own fix', () => {
  const parts = fc.constantFrom(
    'Anna',
    ' ',
    '<',
    '>',
    'anna@firma.se',
    'bo',
    '@',
    '.',
    ';',
    '(at)',
    'mailto:',
    '\u200b',
    'Å',
  );
  const texts = fc.oneof(
    anyText({ maxLength: 340 }),
    fc.array(parts, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(texts, fc.boolean(), (value, lowerCase) => {
      const fix = onValue(emailFormat, 'email', value, { options: { lowerCase } })?.fix;
      if (!fix) return;
      expect(onValue(emailFormat, 'email', fix.value, { options: { lowerCase } })).toBeUndefined();
      expect(onValue(emailSyntax, 'email', fix.value)).toBeUndefined();
    }),
    { numRuns: 300, seed: 1 },
  );
});
