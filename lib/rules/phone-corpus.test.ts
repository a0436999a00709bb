import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { DEFAULT_STYLE } from '../style/presets';
import type { HouseStyle, RuleSetting } from '../style/house-style';
import { applied } from './compose-fixes';
import { runRules } from './engine';
import type { Finding } from './finding';
import { RULES } from './index';
import { BAD_PHONES, GOOD_PHONES } from './phone-corpus.test-data';
import { contact, contextFor } from './rule-test-kit';
import { RULE_IDS } from './rule-ids';

/** Every phone rule on, those off by default too, and nothing else. */
const PHONE_RULES_ON: HouseStyle = {
  ...DEFAULT_STYLE,
  rules: Object.fromEntries(
    RULE_IDS.map((id): [string, RuleSetting] => [id, { severity: RULES[id].group === 'phone' ? 'warning' : 'off' }]),
  ),
};

function found(value: string, country: string): readonly Finding[] {
  const draft = contact({ phone: [value], country: [country] });
  return runRules(draft, PHONE_RULES_ON, contextFor('US'), (rule, error) => {
    throw new Error(rule, { cause: error });
  });
}

describe('bad numbers', () => {
  test.each(BAD_PHONES.map(([value, country, rule, fixed]) => ({ value, country, rule, fixed })))(
    '$value ($country): $rule',
    ({ value, country, rule, fixed }) => {
      const findings = found(value, country);
      expect(findings.map((finding) => finding.rule)).toEqual([rule]);
      expect(findings[0]?.fix?.value).toBe(fixed);
    },
  );
});

describe('good numbers', () => {
  test.each(GOOD_PHONES)('%s (%s)', (value, country) => {
    expect(found(value, country)).toEqual([]);
  });
});

test.each([
  ['phone', '040-1234567, 09-123456', 'FI', '+3589123456', { mobilePhone: '+358401234567' }],
  ['phone', '08-751 06 30 / 070-123 45 67', 'SE', '+4687510630', { mobilePhone: '+46701234567' }],
  ['mobilePhone', '08-751 06 30', 'SE', '', { phone: '+4687510630' }],
] as const)('what moves to another field arrives in the house form: %s %s', (field, value, country, stays, others) => {
  const draft = contact({ phone: [], mobilePhone: [], [field]: [value], country: [country] });
  const [finding] = runRules(draft, PHONE_RULES_ON, contextFor('US'));
  expect(finding?.fix).toMatchObject({ kind: 'review', value: stays, others });
});

const pieces = fc.constantFrom(
  ...['040 1234567', '+358401234567', '08-751 06 30', '+49 89 636', '12', '5', '-0', ' ', ' / ', ', ', '(', ')', '/'],
  ...[
    'ext',
    'ank',
    'x',
    '#',
    ';ext=',
    'доб.',
    'DW',
    'Matti',
    'tai',
    '31',
    '12.5.2026',
    '٠٤٠',
    '\u200b',
    '😀',
    '\ud800',
  ],
);
const anyValue = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(' ')),
  anyText({ maxLength: 60 }),
);

test('for any text nothing throws, and what is fixed stays fixed', () => {
  fc.assert(
    fc.property(anyValue, fc.constantFrom('FI', 'SE', 'DE', 'RU', 'US', 'Nowhere'), (value, country) => {
      const draft = contact({ phone: [value], mobilePhone: [], country: [country] });
      const run = (of: typeof draft) =>
        runRules(of, PHONE_RULES_ON, contextFor('US'), (rule, error) => {
          throw new Error(rule, { cause: error });
        });
      for (const finding of run(draft)) {
        if (!finding.fix) continue;
        const after = run(applied(draft, finding)).filter(({ rule }) => rule === finding.rule);
        expect(after).toEqual([]);
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
