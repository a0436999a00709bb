import { describe, expect, test } from 'vitest';
import type { Finding, RuleId, Severity } from '../rules/finding';
import { sampleFlags, type JudgedTwice } from './sample-flags';

const finding = (rule: RuleId, severity: Severity): Finding => ({
  ...{ rule, severity, field: 'phone', index: 0, message: { key: 'x' }, value: 'v' },
});
const error = (rule: RuleId) => finding(rule, 'error');
const info = (rule: RuleId) => finding(rule, 'info');
const judged = (before: readonly Finding[], after: readonly Finding[]): JudgedTwice => ({ before, after });

describe('what a change of the style would do', () => {
  test('an empty sample says nothing', () => {
    const none = { before: 0, after: 0 };
    expect(sampleFlags([])).toEqual({ records: 0, flagged: none, noted: none, rules: [] });
  });

  test('records are counted, not findings, and good to know is no flag', () => {
    const told = sampleFlags([
      judged([], [error('phone-format'), error('country')]),
      judged([error('phone-format'), info('stale')], [error('phone-format'), error('phone-format'), info('stale')]),
      judged([info('stale')], [info('stale')]),
      judged([], []),
    ]);
    expect(told).toMatchObject({ records: 4, flagged: { before: 1, after: 2 }, noted: { before: 1, after: 1 } });
    expect(told.rules.find(({ rule }) => rule === 'stale')).toEqual({
      ...{ rule: 'stale', flagged: { before: 0, after: 0 }, noted: { before: 2, after: 2 } },
    });
  });

  test('the rule that changes most comes first, flags before notes', () => {
    const told = sampleFlags([
      judged([], [info('stale'), error('country')]),
      judged([error('phone-format')], [info('stale'), error('email-typo'), error('phone-format')]),
      judged([error('phone-format')], [info('stale'), error('country'), error('phone-format')]),
    ]);
    expect(told.rules.map(({ rule }) => rule)).toEqual(['country', 'email-typo', 'stale', 'phone-format']);
  });

  test('a rule that gets stricter turns its notes into flags', () => {
    const { rules, flagged, noted } = sampleFlags([judged([info('country')], [error('country')])]);
    expect([flagged, noted]).toEqual([
      { before: 0, after: 1 },
      { before: 1, after: 0 },
    ]);
    expect(rules).toEqual([{ rule: 'country', flagged: { before: 0, after: 1 }, noted: { before: 1, after: 0 } }]);
  });
});
