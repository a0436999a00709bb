import { afterEach, describe, expect, test, vi } from 'vitest';
import { EVERYTHING_ON, DEFAULT_STYLE } from '../style/presets';
import type { HouseStyle } from '../style/house-style';
import { runRules } from './engine';
import type { RuleId } from './finding';
import { RULES } from './index';
import { contact, contextFor } from './rule-test-kit';

const at = (country: string) => contextFor(country);
const rulesOn = (value: string, style: HouseStyle = EVERYTHING_ON, country = 'US') =>
  runRules(contact({ phone: [value] }), style, at(country)).map(({ rule }) => rule);

afterEach(() => vi.restoreAllMocks());

describe('one problem, one finding', () => {
  test('placeholder beats invalid beats form', () => {
    expect(rulesOn('1234567890')).toEqual(['phone-placeholder']);
    expect(rulesOn('(212) 555-0123')).toEqual(['phone-placeholder']);
    expect(rulesOn('555-1234')).toEqual(['phone-invalid']);
    expect(rulesOn('(212) 555-1234')).toEqual(['phone-format']);
  });

  test('a rule that is off lets the next one speak', () => {
    const style: HouseStyle = {
      ...EVERYTHING_ON,
      rules: { ...EVERYTHING_ON.rules, 'phone-placeholder': { severity: 'off' } },
    };
    expect(rulesOn('(212) 555-0123', style)).toEqual(['phone-format']);
  });

  test('another value of the field is another problem', () => {
    const draft = contact({ phone: ['1234567890', '(212) 555-1234'] });
    const found = runRules(draft, EVERYTHING_ON, at('US')).map(({ rule, index }) => [rule, index]);
    expect(found).toEqual([
      ['phone-placeholder', 0],
      ['phone-format', 1],
    ]);
  });
});

describe('house style', () => {
  test('sets severity and options', () => {
    const style: HouseStyle = {
      ...DEFAULT_STYLE,
      rules: { 'phone-format': { severity: 'info', options: { form: 'international' } } },
    };
    expect(runRules(contact({ phone: ['+12125551234'] }), style, at('US'))).toMatchObject([
      { severity: 'info', fix: { value: '+1 212 555 1234' } },
    ]);
  });

  test('an option that is not valid is reported and has its default', () => {
    const report = vi.fn();
    const style: HouseStyle = {
      ...DEFAULT_STYLE,
      rules: { 'phone-format': { severity: 'error', options: { form: 'sideways', keepExtension: false } } },
    };
    const [finding] = runRules(contact({ phone: ['212 555 1234 ext. 5'] }), style, at('US'), report);
    expect(finding?.fix?.value).toBe('+12125551234');
    expect(report.mock.calls.map(([rule]) => rule as RuleId)).toEqual(['phone-format']);
  });
});

test('a rule that throws is reported and stops no other', () => {
  const report = vi.fn();
  vi.spyOn(RULES['phone-placeholder'], 'check').mockImplementation(() => {
    throw new Error('broken');
  });
  const found = runRules(contact({ phone: ['555-1234'], email: [] }), EVERYTHING_ON, at('US'), report);
  expect(found.map(({ rule }) => rule)).toEqual(['required-field', 'phone-invalid']);
  expect(report).toHaveBeenCalledExactlyOnceWith('phone-placeholder', expect.any(Error));
});

test('markup, bidi marks and very long texts are values like any other', () => {
  const values = ['<img src=x onerror=alert(1)>', '\u202e123', 'x'.repeat(100_000), '\u0000', '\ud800'];
  const report = vi.fn();
  for (const value of values) {
    const draft = contact({ phone: [value], email: [value], country: [value], website: [value], fullName: [value] });
    for (const finding of runRules(draft, EVERYTHING_ON, at('US'), report)) expect(finding.value).toBe(value);
  }
  expect(report).not.toHaveBeenCalled();
});
