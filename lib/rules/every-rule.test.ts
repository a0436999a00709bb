/** What holds for every rule, whatever it looks at: anything may be typed into any field. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { CANONICAL_FIELDS, type Draft, type FieldKey } from '../record/record';
import type { HouseStyle } from '../style/house-style';
import { EVERYTHING_ON } from '../style/presets';
import { leavesDoubt } from './fix-choices';
import { applied } from './compose-fixes';
import { runRules } from './engine';
import type { Finding } from './finding';
import { RULES } from './index';
import type { Rule, RuleContext } from './rule';
import { RULE_IDS, type RuleId } from './rule-ids';
import { contextFor } from './rule-test-kit';

const FIELDS: readonly FieldKey[] = [...CANONICAL_FIELDS, 'custom:notes'];

/** Values of all rules' examples: text that each of them has something to say about. */
const examples = RULE_IDS.flatMap((id) => (RULES[id] as Rule<object>).examples).flatMap(({ draft }) =>
  Object.entries(draft.fields).flatMap(([field, values = []]) => values.map((value) => [field, value] as const)),
);

const unicode = anyText({ maxLength: 40 });
const noise = fc.constantFrom(
  '',
  ' ',
  '  ',
  '\u00a0',
  '\u200b',
  '\u202e',
  '😀',
  ';',
  ',',
  '.',
  '"',
  '<',
  '>',
  '/',
  '\t',
  'ß',
  'И',
);

/** A value as people and pages leave it: an example, cut, doubled, with noise around it, or anything at all. */
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(noise, fc.constantFrom(...examples.map(([, text]) => text)), noise)
      .map((parts) => parts.join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...examples.map(([, text]) => text)), fc.nat(30))
      .map(([text, cut]) => text.slice(0, cut)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...examples.map(([, text]) => text)).map((text) => text.toUpperCase()) },
  { weight: 2, arbitrary: unicode },
);

const draft: fc.Arbitrary<Draft> = fc
  .tuple(
    fc.constantFrom('contact' as const, 'company' as const),
    fc.array(fc.tuple(fc.constantFrom(...FIELDS), fc.array(value, { maxLength: 2 })), { maxLength: 6 }),
    fc.option(fc.constantFrom(...examples)),
  )
  .map(([kind, entries, example]) => ({
    kind,
    fields: { ...Object.fromEntries(entries), ...(example && { [example[0]]: [example[1]] }) },
  }));

/** A house with one rule: no other rule helps or hides. */
function only(id: RuleId): HouseStyle {
  const off = RULE_IDS.map((other) => [other, { severity: other === id ? 'error' : 'off' }] as const);
  return { ...EVERYTHING_ON, rules: Object.fromEntries(off) };
}

const context: RuleContext = contextFor('FI');
const fail = (rule: RuleId, error: unknown) => {
  throw new Error(`${rule} threw`, { cause: error });
};

const about =
  ({ rule, field, index }: Finding) =>
  (other: Finding) =>
    other.rule === rule && other.field === field && other.index === index;

/** Whether a fix leaves nothing for its rule to say: a choice must hold for each of its values. */
function expectPassed(of: Draft, finding: Finding, style: HouseStyle): void {
  const { fix } = finding;
  if (!fix) return;
  for (const chosen of [fix.value, ...(fix.alternatives ?? [])]) {
    // That it is right is remembered beside the record.
    if (leavesDoubt(finding, chosen)) continue;
    const after = applied(of, { ...finding, fix: { ...fix, value: chosen } });
    const left = runRules(after, style, context, fail).find(about(finding));
    expect(left, `${finding.rule}: ${JSON.stringify(finding.value)} → ${JSON.stringify(chosen)}`).toBeUndefined();
  }
}

describe('for any text in any field', () => {
  test.each([...RULE_IDS])('%s does not throw, and its fix passes', (id) => {
    const style = only(id);
    fc.assert(
      fc.property(draft, (of) => {
        for (const finding of runRules(of, style, context, fail)) expectPassed(of, finding, style);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test('all rules together: the composed fix passes the rule that offers it', () => {
    fc.assert(
      fc.property(draft, (of) => {
        for (const finding of runRules(of, EVERYTHING_ON, context, fail)) expectPassed(of, finding, EVERYTHING_ON);
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('safe fixes come to the same values, in whatever order they are taken', () => {
    fc.assert(
      fc.property(draft, fc.boolean(), (of, backwards) => {
        const settle = (start: Draft, from: 'first' | 'last'): Draft => {
          let now = start;
          for (let round = 0; round < 30; round++) {
            const safe = runRules(now, EVERYTHING_ON, context, fail).filter(({ fix }) => fix?.kind === 'safe');
            const next = from === 'first' ? safe[0] : safe.at(-1);
            if (!next) return now;
            now = applied(now, next);
          }
          throw new Error(`no end: ${JSON.stringify(now)}`);
        };
        expect(settle(of, backwards ? 'last' : 'first')).toEqual(settle(of, 'first'));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

test.each([...RULE_IDS])('%s takes a text of 100,000 characters in its stride', (id) => {
  const long = ['1', 'a', ' ', 'a@', '<', '(', 'é', '😀'].map((unit) => unit.repeat(100_000 / unit.length));
  for (const text of long) {
    const fields = Object.fromEntries(FIELDS.map((field) => [field, [text]]));
    for (const kind of ['contact', 'company'] as const) {
      expect(() => runRules({ kind, fields }, only(id), context, fail)).not.toThrow();
    }
  }
});
