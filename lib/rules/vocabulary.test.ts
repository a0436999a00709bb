import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../record/testing/any-text';
import { onValue, said } from './rule-test-kit';
import { vocabulary, type VocabularyOptions } from './vocabulary';

const options: VocabularyOptions = {
  lists: { leadSource: ['Trade fair', 'Website', 'Referral', 'Återförsäljare', 'Партнёр'], jobTitle: ['VD', 'vd'] },
  synonyms: { leadSource: { Messu: 'Trade fair', Mässa: 'Trade fair', Messe: 'Trade fair', выставка: 'Trade fair' } },
};
const on = (value: string, more = {}) => onValue(vocabulary, 'leadSource', value, { options, ...more });

describe('another word for a value of the list', () => {
  test.each([
    ['Messu', 'Trade fair'],
    ['MESSU', 'Trade fair'],
    ['mässa', 'Trade fair'],
    ['Выставка', 'Trade fair'],
    ['trade fair', 'Trade fair'],
    ['Trade-fair', 'Trade fair'],
    ['Trade  Fair', 'Trade fair'],
    ['aterforsaljare', 'Återförsäljare'],
    ['партнер', 'Партнёр'],
  ])('%s → %s, safe', (value, fixed) => expect(on(value)?.fix).toEqual({ kind: 'safe', value: fixed }));

  test('a slip is looked at', () => {
    expect(on('Referal')?.fix).toEqual({ kind: 'review', value: 'Referral' });
    expect(said(on('Referal'))).toBe('near');
  });

  test.each(['Radio', 'Fair', 'Web'])('%s is not in the list', (value) => {
    expect(said(on(value))).toBe('notListed');
    expect(on(value)?.fix).toBeUndefined();
  });
});

describe('silent', () => {
  test.each(['Trade fair', 'Website', ' Website ', 'Партнёр', '', '-', 'okänd', 'x'.repeat(900)])('%.20s', (value) =>
    expect(on(value)).toBeUndefined(),
  );

  test('until the house has lists, and on other fields', () => {
    expect(onValue(vocabulary, 'leadSource', 'Radio')).toBeUndefined();
    expect(onValue(vocabulary, 'industry', 'Radio', { options })).toBeUndefined();
  });

  test('where two values differ by case only', () => {
    expect(onValue(vocabulary, 'jobTitle', 'Vd', { options })).toBeUndefined();
  });
});

describe('a drop-down', () => {
  const choices = [
    {
      key: 'leadSource' as const,
      options: [
        { value: 'opt1', label: 'Trade fair' },
        { value: 'opt2', label: 'Messu' },
        { value: 'opt3', label: 'Radio' },
      ],
    },
  ];

  test('is judged by what people read, and fixed to what the CRM stores', () => {
    expect(on('opt1', { choices })).toBeUndefined();
    expect(on('opt2', { choices })?.fix).toEqual({ kind: 'safe', value: 'opt1', labels: { leadSource: 'Trade fair' } });
    expect(said(on('opt3', { choices }))).toBe('notListed');
    expect(on('opt3', { choices })?.message.params).toEqual(['Radio']);
  });

  test('that lacks the value gets no fix', () => {
    const poor = [{ key: 'leadSource' as const, options: [{ value: 'opt2', label: 'Messu' }] }];
    expect(on('opt2', { choices: poor })?.fix).toBeUndefined();
  });
});

test('for any text nothing throws, and a fix passes', () => {
  const text = fc.oneof(fc.constantFrom('website', 'Wbesite', 'MÄSSA', 'refferal'), anyText({ maxLength: 15 }));
  fc.assert(
    fc.property(text, fc.array(text), fc.dictionary(text, text), (value, list, synonyms) => {
      const own = { lists: { leadSource: list }, synonyms: { leadSource: synonyms } };
      for (const given of [options, own]) {
        const fix = on(value, { options: given })?.fix;
        if (fix) expect(on(fix.value, { options: given })).toBeUndefined();
      }
    }),
    { numRuns: 200, seed: 1 },
  );
});
