import { describe, expect, test } from 'vitest';
import type { FieldValues } from '../record/record';
import { DEFAULT_STYLE } from '../style/default-style';
import type { RuleCondition, RuleSetting } from '../style/house-style';
import { runRules } from './engine';
import type { RuleContext } from './rule';

const RECORD: FieldValues = {
  email: ['not an address'],
  country: ['Ruotsi'],
  lifecycleStage: ['salesqualifiedlead'],
  owner: ['Maija Virtanen'],
  leadSource: ['Trade fair'],
};
const stages = {
  key: 'lifecycleStage',
  options: [{ value: 'salesqualifiedlead', label: 'Sales Qualified Lead' }],
} as const;
const context: RuleContext = {
  now: 0,
  defaultCountry: 'FI',
  candidates: [],
  choices: [stages],
  facts: { teams: ['Nordics'] },
};

function isHeard(setting: Partial<RuleSetting>, fields: FieldValues = RECORD): boolean {
  const style = { ...DEFAULT_STYLE, rules: { 'email-syntax': { severity: 'error', ...setting } } } as const;
  const found = runRules({ kind: 'contact', fields }, style, context);
  return found.some(({ rule }) => rule === 'email-syntax');
}

describe('when', () => {
  test.each<[RuleCondition, boolean]>([
    [{}, true],
    [{ countries: ['SE', 'NO'] }, true],
    [{ countries: ['FI'] }, false],
    [{ stages: ['salesqualifiedlead'] }, true],
    [{ stages: ['sales qualified lead'] }, true],
    [{ stages: ['Customer'] }, false],
    [{ owners: ['maija virtanen'] }, true],
    [{ owners: ['Matti'] }, false],
    [{ teams: ['nordics'] }, true],
    [{ teams: ['DACH'] }, false],
    [{ sources: ['trade fair'] }, true],
    [{ sources: ['Website'] }, false],
    [{ countries: ['SE'], sources: ['Website'] }, false],
  ])('%j: %s', (when, heard) => expect(isHeard({ when })).toBe(heard));

  test('a record that does not say is not meant', () => {
    expect(isHeard({ when: { countries: ['SE'] } }, { email: ['not an address'] })).toBe(false);
  });
});

test('a rule for companies only is silent on contacts', () => {
  expect(isHeard({ kinds: ['company'] })).toBe(false);
  expect(isHeard({ kinds: ['contact'] })).toBe(true);
});

test('an exception is never spoken of, however it is written', () => {
  expect(isHeard({ exceptions: ['Not an Address'] })).toBe(false);
  expect(isHeard({ exceptions: ['something else'] })).toBe(true);
});
