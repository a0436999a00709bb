import { describe, expect, test } from 'vitest';
import { phonePlaceholder } from './phone-placeholder';
import { onPhone, said } from './rule-test-kit';

describe('numbers made up to fill the field', () => {
  test.each([
    ['07700 900123', 'GB', 'fiction'],
    ['020 7946 0958', 'GB', 'fiction'],
    ['01632 960001', 'GB', 'fiction'],
    ['0141 496 0999', 'GB', 'fiction'],
    ['(212) 555-0123', 'US', 'fiction'],
    ['+1 416 555 0199', 'FI', 'fiction'],
    ['070-1740605', 'SE', 'fiction'],
    ['08-465 004 12', 'SE', 'fiction'],
    ['030 23125 678', 'DE', 'fiction'],
    ['+33 6 39 98 12 34', 'FR', 'fiction'],
    ['(02) 5550 1234', 'AU', 'fiction'],
    ['050 000 0000', 'FI', 'zeros'],
    ['+7 495 000-00-00', 'RU', 'zeros'],
    ['09 000000', 'FI', 'zeros'],
    ['(212) 000-0000', 'US', 'zeros'],
    ['000 000 0000', 'US', 'zeros'],
    ['0', 'FI', 'zeros'],
    ['+358 000 000 000', 'FI', 'repeated'],
    ['888-888-8888', 'US', 'repeated'],
    ['+1 (555) 555-5555', 'US', 'repeated'],
    ['1111111111', 'FI', 'repeated'],
    ['040 1111111', 'FI', 'repeated'],
    ['1234567890', 'US', 'running'],
    ['1234567890', 'FI', 'running'],
    ['0123456789', 'FI', 'running'],
    ['+358 123456789', 'FI', 'running'],
    ['01 23 45 67 89', 'FR', 'running'],
    ['987 654 3210', 'US', 'running'],
  ])('%s (%s): %s', (value, country, message) => {
    const report = onPhone(phonePlaceholder, value, country);
    expect(said(report)).toBe(message);
    expect(report?.fix).toBeUndefined();
  });
});

describe('memorable numbers are real', () => {
  test.each([
    ['8 (846) 222-22-22', 'RU'],
    ['8 800 555-35-35', 'RU'],
    ['0500 123 123', 'FI'],
    ['040 123 4567', 'FI'],
    ['123-45-67', 'RU'],
    ['222-22-22', 'RU'],
    ['400 00 000', 'NO'],
    ['+49 89 636-00', 'DE'],
    ['08-751 00 00', 'SE'],
    ['+1 212 555 1212', 'US'],
    ['(800) 555-1234', 'US'],
    ['07700 910123', 'GB'],
    ['070-1740600', 'SE'],
    ['1-800-FLOWERS', 'US'],
    ['0800 000 123', 'GB'],
    ['040-0000000, 09-123456', 'FI'],
    ['12', 'FI'],
    ['TBD', 'FI'],
  ])('%s (%s)', (value, country) => {
    expect(onPhone(phonePlaceholder, value, country)).toBeUndefined();
  });
});
