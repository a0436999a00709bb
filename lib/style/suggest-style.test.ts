import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CANONICAL_FIELDS, type Draft, type FieldValues, type RecordKind } from '../record/record';
import { RULES } from '../rules/index';
import { DEFAULT_STYLE, PRESETS } from './presets';
import { readHouseStyle } from './read-house-style';
import { suggestStyle, type AccountFacts, type Suggestion } from './suggest-style';
import { takeSuggestions } from './take-suggestions';

const PLAIN: AccountFacts = { isChoice: () => false, defaultCountry: 'US' };

/** So many contacts, each with what `make` gives for its number. */
const contacts = (count: number, make: (at: number) => FieldValues): readonly Draft[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'contact', id: String(at), fields: make(at) }));

const suggested = <W extends Suggestion['what']>(records: readonly Draft[], what: W, facts = PLAIN) =>
  suggestStyle(records, facts).filter((one): one is Suggestion & { what: W } => one.what === what);

describe('what the records do already', () => {
  test.each<[string, (at: number) => FieldValues, object | undefined]>([
    [
      'by name',
      (at) => ({ country: [at < 8 ? 'Suomi' : 'Sweden'] }),
      { country: 'FI', evidence: { count: 8, of: 12 } },
    ],
    ['by numbers', () => ({ phone: ['+46701234567'] }), { country: 'SE', evidence: { count: 12, of: 12 } }],
    ['no majority', (at) => ({ country: [['Finland', 'Sweden', 'Norway'][at % 3] ?? ''] }), undefined],
    ['nothing known', () => ({ country: ['n/a'], phone: [] }), undefined],
  ])('the usual country: %s', (_, make, wanted) => {
    expect(suggested(contacts(12, make), 'country')[0]).toEqual(wanted && { what: 'country', ...wanted });
  });

  test.each([
    ['+358401234567', 'e164'],
    ['+358 40 1234567', 'international'],
    ['040 1234567', 'national'],
  ])('numbers like %s: %s', (phone, form) => {
    const records = contacts(12, (at) => ({ country: ['Finland'], phone: [at < 10 ? phone : 'call me'] }));
    expect(suggested(records, 'phone-form')).toEqual([{ what: 'phone-form', form, evidence: { count: 10, of: 10 } }]);
  });

  test.each([
    ['Finland', 'english-short'],
    ['FI', 'alpha2'],
    ['FIN', 'alpha3'],
    ['Suomi', 'finnish'],
    ['Финляндия', 'russian'],
  ])('countries like %s: %s', (country, form) => {
    const records = contacts(10, () => ({ country: [country] }));
    expect(suggested(records, 'country-form')[0]).toMatchObject({ form, evidence: { count: 10, of: 10 } });
    expect(suggested(records, 'country-form', { ...PLAIN, isChoice: (field) => field === 'country' })).toEqual([]);
  });

  test('a vocabulary has each word once, as most write it, without what stands once', () => {
    const words = [...Array<string>(9).fill('Trade fair'), 'trade fair', ...Array<string>(6).fill('Web'), 'Radio'];
    const records = contacts(words.length, (at) => ({ leadSource: [words[at] ?? ''] }));
    expect(suggested(records, 'vocabulary')).toEqual([
      { what: 'vocabulary', field: 'leadSource', values: ['Trade fair', 'Web'], evidence: { count: 16, of: 17 } },
    ]);
    expect(suggested(records, 'vocabulary', { ...PLAIN, isChoice: () => true })).toEqual([]);
  });

  test('free text is no vocabulary', () => {
    expect(
      suggested(
        contacts(40, (at) => ({ industry: [`Branch ${at}`] })),
        'vocabulary',
      ),
    ).toEqual([]);
  });

  test.each([
    [18, true],
    [17, false],
  ])('a field that %i of 20 records have filled: asked for %s', (filled, isAsked) => {
    const records = contacts(20, (at) => ({ jobTitle: at < filled ? ['Buyer'] : ['-'], city: [] }));
    const wanted = { what: 'required', kind: 'contact', field: 'jobTitle', evidence: { count: filled, of: 20 } };
    expect(suggested(records, 'required')).toEqual(isAsked ? [wanted] : []);
  });

  test('a handful of records is no habit', () => {
    const records = contacts(9, () => ({ country: ['Finland'], phone: ['+358401234567'], jobTitle: ['Buyer'] }));
    expect(suggestStyle(records, PLAIN)).toEqual([]);
  });
});

describe('taking suggestions', () => {
  const evidence = { count: 10, of: 10 };

  test('keeps what the house has set, and turns on what was off', () => {
    const style = takeSuggestions(PRESETS['b2b-sales'], [
      { what: 'required', kind: 'contact', field: 'city', evidence },
      { what: 'vocabulary', field: 'industry', values: ['Food'], evidence },
    ]);
    const asked = PRESETS['b2b-sales'].rules['required-field']?.options?.contact;
    expect(style.rules['required-field']?.options?.contact).toEqual([...(asked as readonly string[]), 'city']);
    const quiet = { ...DEFAULT_STYLE, rules: { vocabulary: { severity: 'off' } } } as const;
    const loud = takeSuggestions(quiet, [{ what: 'vocabulary', field: 'industry', values: ['Food'], evidence }]);
    expect(loud.rules.vocabulary).toEqual({
      severity: RULES.vocabulary.severity,
      options: { lists: { industry: ['Food'] }, synonyms: {} },
    });
  });

  test('always gives a valid document, whatever the records say', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('Finland', 'Suomi', '+358401234567', '040 1234567', 'Food', 'n/a', '__proto__', 'toString'),
    );
    const record = fc.record({
      kind: fc.constantFrom<RecordKind>('contact', 'company'),
      fields: fc.dictionary(fc.constantFrom(...CANONICAL_FIELDS), fc.array(value, { maxLength: 2 })),
    });
    // Each record many times: single values are no habit.
    const sample = fc.array(record, { maxLength: 5 }).map((some) => some.flatMap((one) => Array<Draft>(6).fill(one)));
    fc.assert(
      fc.property(sample, fc.constantFrom(DEFAULT_STYLE, ...Object.values(PRESETS)), (records, style) => {
        const taken = takeSuggestions(style, suggestStyle(records, PLAIN));
        expect(readHouseStyle(JSON.parse(JSON.stringify(taken)))).toEqual({ style: taken, problems: [] });
      }),
    );
  });
});
