import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phoneExtension } from './phone-extension';
import { onPhone, said } from './rule-test-kit';

describe('an extension moves into the one form', () => {
  test.each([
    ['08-751 06 30, ank 12', 'SE', 'review', '08-751 06 30 ext. 12'],
    ['08-751 06 30 anknytning 12', 'SE', 'review', '08-751 06 30 ext. 12'],
    ['08-751 06 30 ankn. 12', 'SE', 'review', '08-751 06 30 ext. 12'],
    ['09 1234567 alanumero 12', 'FI', 'review', '09 1234567 ext. 12'],
    ['09 1234567 alanro. 12', 'FI', 'review', '09 1234567 ext. 12'],
    ['089 12345678 DW 12', 'DE', 'review', '089 12345678 ext. 12'],
    ['089 12345678 Durchwahl: 12', 'DE', 'review', '089 12345678 ext. 12'],
    ['030 1234567 Nst. 7', 'DE', 'review', '030 1234567 ext. 7'],
    ['+7 495 123-45-67 доб. 12', 'RU', 'review', '+7 495 123-45-67 ext. 12'],
    ['+7 495 123-45-67 (доб. 12)', 'RU', 'review', '+7 495 123-45-67 ext. 12'],
    ['+7 495 123-45-67 вн. 12', 'RU', 'review', '+7 495 123-45-67 ext. 12'],
    ['+48 22 123 45 67 wewn. 12', 'PL', 'review', '+48 22 123 45 67 ext. 12'],
    ['01 42 68 53 00 poste 12', 'FR', 'review', '01 42 68 53 00 ext. 12'],
    ['+1 212 736 5000 x12', 'US', 'review', '+1 212 736 5000 ext. 12'],
    ['+12127365000x12', 'US', 'review', '+12127365000 ext. 12'],
    ['+1 212 736 5000 #12', 'US', 'review', '+1 212 736 5000 ext. 12'],
    ['tel:+12127365000;ext=12', 'US', 'safe', '+12127365000 ext. 12'],
    ['+12127365000 ext 12', 'US', 'safe', '+12127365000 ext. 12'],
    ['+12127365000, extension 12', 'US', 'safe', '+12127365000 ext. 12'],
    ['+12127365000 Ext.12', 'US', 'safe', '+12127365000 ext. 12'],
    ['+12127365000 x12 (Matti)', 'US', 'review', '+12127365000 ext. 12 (Matti)'],
    ['ext 12, +12127365000', 'US', 'safe', '+12127365000 ext. 12'],
  ])('%s (%s): %s %s', (value, country, kind, fixed) => {
    const report = onPhone(phoneExtension, value, country);
    expect(said(report)).toBe('otherForm');
    expect(report?.message.params).toEqual([extensionOf(fixed)]);
    expect(report?.fix).toEqual({ kind, value: fixed });
    expect(onPhone(phoneExtension, fixed, country)).toBeUndefined();
  });
});

function extensionOf(fixed: string): string {
  return /ext\. (\d+)/.exec(fixed)?.[1] ?? '';
}

test.each([
  ['+43 1 588 DW 12', '+43 1 588-12'],
  ['030 12 Durchwahl 345', '030 12-345'],
])('a direct dial completes its switchboard: %s', (value, fixed) => {
  const report = onPhone(phoneExtension, value, 'DE');
  expect(said(report)).toBe('directDial');
  expect(report?.fix).toEqual({ kind: 'review', value: fixed });
});

describe('silent', () => {
  test.each([
    ['+4687510630 ext. 12', 'SE'],
    ['08-751 06 30 ext. 12', 'SE'],
    ['+4687510630 ext. 12 (Matti)', 'SE'],
    ['ank 12', 'SE'],
    ['+7 495 123 доб. 4567', 'RU'],
    ['08-751', 'SE'],
    ['070 12 ank 1', 'SE'],
    ['08-751 06 30 vx', 'SE'],
    ['040 1234567 (klo 9-16)', 'FI'],
    ['+358401234567', 'FI'],
    ['1-800-FLOWERS', 'US'],
    ['08-751 06 30 / 070-123 45 67 ank 12', 'SE'],
    ['fax 09 1234567', 'FI'],
    ['TBD', 'FI'],
    ['', 'FI'],
  ])('%s (%s)', (value, country) => expect(onPhone(phoneExtension, value, country)).toBeUndefined());
});

test('a fix passes the rule and loses no digit', () => {
  const words = fc.constantFrom(
    'ext',
    'x',
    '#',
    'ank',
    'alanumero',
    'DW',
    'доб.',
    'wewn.',
    'poste',
    ';ext=',
    'Extension',
  );
  const numbers = fc.constantFrom('+4687510630', '08-751 06 30', '(08) 751 06 30', '0046 8 751 06 30');
  const around = fc.constantFrom('', ' ', ', ', ' (', '; ', ' Matti ');
  fc.assert(
    fc.property(
      numbers,
      words,
      around,
      around,
      fc.stringMatching(/^\d{1,7}$/),
      (number, word, before, after, digits) => {
        const value = `${number}${before}${word} ${digits}${after}`;
        const fix = onPhone(phoneExtension, value, 'SE')?.fix;
        if (!fix) return;
        expect(onPhone(phoneExtension, fix.value, 'SE')).toBeUndefined();
        expect(fix.value.replace(/\D/g, '')).toBe(value.replace(/\D/g, ''));
      },
    ),
  );
});
