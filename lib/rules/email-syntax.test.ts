import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { packagedTables } from '../../scripts/packaged-tables';
import { DEFAULT_STYLE } from '../style/presets';
import { BAD_EMAILS, GOOD_EMAILS } from './email-rules.test-data';
import { emailSyntax } from './email-syntax';
import { runRules } from './engine';
import { contact, contextFor, onValue, said } from './rule-test-kit';

const context = contextFor('FI', { tables: packagedTables() });
const aboutEmail = (fields: Parameters<typeof contact>[0]) =>
  runRules(contact(fields), DEFAULT_STYLE, context).filter(({ rule }) => rule.startsWith('email-'));

test.each(GOOD_EMAILS)('no email rule says anything of %s', (email, firstName, lastName, company, website) => {
  const fields = {
    email: [email],
    firstName: [firstName],
    lastName: [lastName],
    company: [company],
    website: [website],
  };
  expect(aboutEmail(fields)).toEqual([]);
});

const bad = BAD_EMAILS.map(([email, rule, fixed]) => ({ email, rule, fixed }));

test.each(bad)('$email: $rule', ({ email, rule, fixed }) => {
  const [found, ...more] = aboutEmail({ email: [email] });
  expect([found?.rule, found?.fix?.value, more.length]).toEqual([rule, fixed, 0]);
});

describe('what is wrong', () => {
  test.each([
    ['anna', 'noAt'],
    ['www.nordweb.se', 'website'],
    ['https://nordweb.se', 'website'],
    ['anna@', 'nothingAfter'],
    ['@nordweb.se', 'nothingBefore'],
    ['anna@berg@nordweb.se', 'twoAts'],
    ['anna..b@nordweb.se', 'dots'],
    ['anna.@nordweb.se', 'edgeDot'],
    ['anna@nordweb,se', 'comma'],
    ['anna berg@nordweb.se', 'blank'],
    ['anna@nordweb', 'noEnding'],
    ['anna\\berg@nordweb.se', 'character'],
    [`${'a'.repeat(65)}@nordweb.se`, 'tooLong'],
    ['anna@127.0.0.1', 'notAnAddress'],
    ['anna@b.fi, bo@b.fi', 'several'],
  ])('%.40s: %s', (value, message) => expect(said(onValue(emailSyntax, 'email', value))).toBe(message));

  test('two addresses: a person chooses', () => {
    const fix = onValue(emailSyntax, 'email', 'anna@b.fi, bo@b.fi')?.fix;
    expect(fix).toEqual({ kind: 'review', value: 'anna@b.fi', alternatives: ['bo@b.fi'] });
  });
});

test.each([
  'info@åkeri.se',
  'почта@пример.рф',
  'Anna <anna@firma.se>',
  'anna@firma.se;',
  '--',
  '',
  'n/a',
  'x'.repeat(400),
])('silent: %.30s', (value) => expect(onValue(emailSyntax, 'email', value)).toBeUndefined());

test('nothing throws, and a fix is an address', () => {
  fc.assert(
    fc.property(fc.oneof(anyText({ maxLength: 340 }), fc.stringMatching(/^[a@., ]{1,12}$/)), (value) => {
      const fix = onValue(emailSyntax, 'email', value)?.fix;
      if (fix) expect(onValue(emailSyntax, 'email', fix.value)).toBeUndefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
