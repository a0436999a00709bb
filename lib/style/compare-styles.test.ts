import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RULES } from '../rules/index';
import { RULE_IDS } from '../rules/rule-ids';
import { compareStyles, sameStyle } from './compare-styles';
import { DEFAULT_STYLE } from './default-style';
import { PRESET_IDS, type HouseStyle, type RuleSetting } from './house-style';
import { PRESETS } from './presets';

const withRule = (setting: RuleSetting): HouseStyle => ({ ...DEFAULT_STYLE, rules: { 'phone-format': setting } });
const { severity, defaults, kinds } = RULES['phone-format'];

describe('what comes to the same is no difference', () => {
  test.each<[string, HouseStyle]>([
    ['a rule named with its own severity', withRule({ severity })],
    ['its options spelled out, in another order', withRule({ severity, options: reversed(defaults) })],
    ['all its kinds named', withRule({ severity, kinds: [...kinds].reverse() })],
    ['no exceptions and an empty condition', withRule({ severity, exceptions: [], when: { stages: [] } })],
    ['another history', { ...DEFAULT_STYLE, changes: [{ at: 1, author: '', reason: '', rules: [] }] }],
    ['another preset it was started from', { ...DEFAULT_STYLE, preset: 'strict' }],
  ])('%s', (_, style) => {
    expect(sameStyle(DEFAULT_STYLE, style)).toBe(true);
    expect(sameStyle(style, DEFAULT_STYLE)).toBe(true);
  });
});

function reversed(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).reverse());
}

describe('what differs is named', () => {
  test.each<[RuleSetting, readonly string[]]>([
    [{ severity: 'off' }, ['severity']],
    [{ severity, options: { form: 'national' } }, ['options']],
    [{ severity, kinds: ['contact'] }, ['kinds']],
    [{ severity, exceptions: ['112'] }, ['exceptions']],
    [{ severity, when: { countries: ['FI'] } }, ['when']],
    [{ severity: 'info', later: { from: '2026-12-01', severity: 'error' } }, ['severity', 'later']],
  ])('%j', (setting, aspects) => {
    const { general, rules } = compareStyles(DEFAULT_STYLE, withRule(setting));
    expect(rules.map(({ rule, aspects: named }) => [rule, named])).toEqual([['phone-format', aspects]]);
    expect(general).toEqual([]);
  });

  test('beside the rules', () => {
    const other: HouseStyle = { ...DEFAULT_STYLE, name: 'North', owner: 'Maija', defaultCountry: 'FI' };
    expect(compareStyles(DEFAULT_STYLE, other)).toEqual({ general: ['name', 'owner', 'defaultCountry'], rules: [] });
  });
});

test('of any two presets the differing rules are the same both ways', () => {
  const preset = fc.constantFrom(...PRESET_IDS);
  fc.assert(
    fc.property(preset, preset, (a, b) => {
      const named = (one: HouseStyle, other: HouseStyle) => compareStyles(one, other).rules.map(({ rule }) => rule);
      const there = named(PRESETS[a], PRESETS[b]);
      expect(there).toEqual(named(PRESETS[b], PRESETS[a]));
      expect(sameStyle(PRESETS[a], PRESETS[b])).toBe(a === b);
      expect(RULE_IDS.filter((id) => there.includes(id))).toEqual(there);
    }),
  );
});
