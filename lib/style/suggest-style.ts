import { readCountry } from '../record/country';
import { COUNTRY_FORMS, codeInForm, type CountryForm } from '../record/country-form';
import { phoneCountry } from '../record/phone-countries';
import { isPlaceholder } from '../record/placeholder';
import { allValues, CANONICAL_FIELDS, type CanonicalField, type Draft, type RecordKind } from '../record/record';
import { fold } from '../record/text';
import { isInForm, numberIn, PHONE_FORMS, type PhoneForm } from '../rules/phone-form';
import { phoneValues, type PhoneValue } from '../rules/phone-values';

/** What a suggestion rests on: so many of so many records (of values, for forms and vocabularies). */
export interface SuggestionEvidence {
  readonly count: number;
  readonly of: number;
}

/** One part of a first house style, as the records have it already; each can be taken or left alone. */
export type Suggestion = { readonly evidence: SuggestionEvidence } & (
  | { readonly what: 'country'; readonly country: string }
  | { readonly what: 'phone-form'; readonly form: PhoneForm }
  | { readonly what: 'country-form'; readonly form: CountryForm }
  | { readonly what: 'vocabulary'; readonly field: CanonicalField; readonly values: readonly string[] }
  | { readonly what: 'required'; readonly kind: RecordKind; readonly field: CanonicalField }
);

/** Fewer records or values than this are no habit. */
const LEAST = 10;
/** So many must agree, as a share: on the country or a form, on a list of words, on a field that is filled. */
const SHARE = { habit: 0.5, words: 0.8, filled: 0.9 };
/** A word that is in use stands in so many records; a list longer than this is no list but free text. */
const WORD = { least: 3, most: 30 };

/** Fields in which teams use the same few words. */
const VOCABULARIES = ['salutation', 'industry', 'leadSource', 'lifecycleStage'] as const;

/** Filled by the CRM itself, or for one person alone: to ask for them makes no sense. */
const NEVER_REQUIRED: ReadonlySet<CanonicalField> = new Set<CanonicalField>([
  ...(['optedOut', 'lastActivity', 'createdAt', 'modifiedAt', 'salutation', 'fax'] as const),
]);

/** What is known of the account beside its records. */
export interface AccountFacts {
  /** Whether an account's field is a drop-down: its words are the account's own already. */
  readonly isChoice: (field: CanonicalField) => boolean;
  /** For numbers that name no country, where the records do not tell the usual one. */
  readonly defaultCountry: string;
}

const says = (value: string): boolean => !isPlaceholder(value);
const valuesIn = (records: readonly Draft[], field: CanonicalField): readonly string[] =>
  records.flatMap(({ fields }) => allValues(fields, field).filter(says).slice(0, 1)).map((value) => value.trim());

function isEnough({ count, of }: SuggestionEvidence, share: number): boolean {
  return of >= LEAST && count >= of * share;
}

/** The word that stands most often, the first of several. */
function commonest<T>(all: readonly T[]): readonly [T, number] | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0];
}

const NO_CONTEXT = { now: 0, candidates: [] };

/** Where a record is: by its country, else by a number that names its own. */
function countryOf(record: Draft): string | undefined {
  const [written] = valuesIn([record], 'country');
  const code = written === undefined ? undefined : readCountry(written);
  if (code !== undefined) return phoneCountry(code);
  const numbers = phoneValues(record, { ...NO_CONTEXT, defaultCountry: '' });
  return numbers.find(({ reading }) => reading.ownCode && reading.number?.valid)?.reading.number?.country;
}

function suggestCountry(records: readonly Draft[]): readonly Suggestion[] {
  const known = records.flatMap((record) => phoneCountry(countryOf(record) ?? '') ?? []);
  const [country, count] = commonest(known) ?? ['', 0];
  const evidence = { count, of: known.length };
  return isEnough(evidence, SHARE.habit) ? [{ what: 'country', country, evidence }] : [];
}

function isWritten(form: PhoneForm, { reading, country }: PhoneValue): boolean {
  const { number, main } = reading;
  return number !== undefined && isInForm(form, main, numberIn(form, number, reading, country.code));
}

/** The form that most follow; where a value is of two forms, as *Finland* is, the earlier one. */
function mostUsed<F, V>(forms: readonly F[], values: readonly V[], isOf: (form: F, value: V) => boolean) {
  const counts = forms.map((form) => [form, values.filter((value) => isOf(form, value)).length] as const);
  return counts.toSorted(([, a], [, b]) => b - a)[0];
}

function suggestPhoneForm(records: readonly Draft[], defaultCountry: string): readonly Suggestion[] {
  const numbers = records
    .flatMap((record) => phoneValues(record, { ...NO_CONTEXT, defaultCountry }))
    .filter(({ reading }) => reading.number?.valid && !reading.vanity);
  const [form, count] = mostUsed(PHONE_FORMS, numbers, isWritten) ?? [];
  const evidence = { count: count ?? 0, of: numbers.length };
  return form && isEnough(evidence, SHARE.habit) ? [{ what: 'phone-form', form, evidence }] : [];
}

function suggestCountryForm(records: readonly Draft[]): readonly Suggestion[] {
  const names = valuesIn(records, 'country');
  const isOf = (form: CountryForm, name: string) => codeInForm(name, form) !== undefined;
  const [form, count] = mostUsed(COUNTRY_FORMS, names, isOf) ?? [];
  const evidence = { count: count ?? 0, of: names.length };
  return form && isEnough(evidence, SHARE.habit) ? [{ what: 'country-form', form, evidence }] : [];
}

/** The words in use, each in its commonest spelling, the commonest word first. */
function suggestVocabulary(records: readonly Draft[], field: CanonicalField): readonly Suggestion[] {
  const all = valuesIn(records, field);
  const words = [...Map.groupBy(all, fold).values()]
    .filter(({ length }) => length >= WORD.least)
    .toSorted((a, b) => b.length - a.length);
  const evidence = { count: words.flat().length, of: all.length };
  if (words.length > WORD.most || !isEnough(evidence, SHARE.words)) return [];
  const values = words.flatMap((spellings) => commonest(spellings)?.[0] ?? []);
  return [{ what: 'vocabulary', field, values, evidence }];
}

function suggestRequired(records: readonly Draft[], kind: RecordKind): readonly Suggestion[] {
  return CANONICAL_FIELDS.filter((field) => !NEVER_REQUIRED.has(field)).flatMap((field): readonly Suggestion[] => {
    const read = records.filter(({ fields }) => fields[field] !== undefined);
    const evidence = { count: valuesIn(read, field).length, of: read.length };
    return isEnough(evidence, SHARE.filled) ? [{ what: 'required', kind, field, evidence }] : [];
  });
}

/**
 * A first house style from some of the account's records: what most of them do already, so that little is flagged on the first day and
 * what is stands out.
 */
export function suggestStyle(
  records: readonly Draft[],
  { isChoice, defaultCountry }: AccountFacts,
): readonly Suggestion[] {
  const country = suggestCountry(records);
  const usual = country[0]?.what === 'country' ? country[0].country : defaultCountry;
  const of = (kind: RecordKind) => records.filter((record) => record.kind === kind);
  return [
    ...country,
    ...suggestPhoneForm(records, usual),
    ...(isChoice('country') ? [] : suggestCountryForm(records)),
    ...VOCABULARIES.filter((field) => !isChoice(field)).flatMap((field) => suggestVocabulary(records, field)),
    ...suggestRequired(of('contact'), 'contact'),
    ...suggestRequired(of('company'), 'company'),
  ];
}
