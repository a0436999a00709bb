import * as v from 'valibot';
import { COUNTRY_FORMS, codeInForm, countryInForm, straight, type CountryForm } from '../record/country-form';
import { readCountry } from '../record/country';
import type { FieldOptions } from '../record/field-options';
import type { Draft } from '../record/record';
import { mayBeAmericanState } from './country-doubt';
import { readCountryField, type CountryReading } from './country-reading';
import { eachValue, type FieldValue } from './each-value';
import { choicesFor } from './field-choice';
import type { Fix } from './finding';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.country';
/** The longest name of a country has 52 letters; room for two. */
const MAX_LENGTH = 100;

export interface CountryOptions {
  readonly form: CountryForm;
}

type Written = (code: string) => string | undefined;

/** Values a person chooses from. */
function chosenFrom(codes: readonly string[], written: Written): Fix | undefined {
  const [value, ...alternatives] = codes.flatMap((code) => written(code) ?? []);
  if (value === undefined) return undefined;
  return alternatives.length > 0 ? { kind: 'review', value, alternatives } : { kind: 'review', value };
}

function messageOf(key: string, fix: Fix | undefined): RuleReport['message'] {
  return { key: `${KEY}.${key}`, ...(fix && !fix.alternatives && { params: [fix.value] }) };
}

const KEYS: Readonly<Record<CountryReading['as'], string>> = {
  one: 'otherForm',
  part: 'part',
  either: 'either',
  several: 'several',
  more: 'more',
  state: 'state',
  near: 'near',
  unknown: 'unknown',
};

/** A text field: what stands there against the house's form. */
function inText(
  draft: Draft,
  at: FieldValue,
  { form }: CountryOptions,
  { tables }: RuleContext,
): RuleReport | undefined {
  const text = at.value.trim();
  const written: Written = (code) => countryInForm(code, form);
  const isCodeForm = form === 'alpha2' || form === 'alpha3';
  if (!(isCodeForm && codeInForm(text, form)) && mayBeAmericanState(draft, text)) {
    const other = readCountry(text);
    // *Georgia* stays the same word: that somebody chose it is remembered beside the record (`leavesDoubt`).
    const fix = chosenFrom(other === undefined ? ['US'] : ['US', other], written);
    return fix && { ...at, message: { key: `${KEY}.stateOrCountry` }, fix };
  }
  if (codeInForm(text, form) !== undefined) return undefined;
  const reading = readCountryField(straight(text), tables?.countries);
  if (!reading) return undefined;
  const [code] = reading.codes;
  const safe = reading.as === 'one' && code !== undefined ? written(code) : undefined;
  const fix: Fix | undefined = safe ? { kind: 'safe', value: safe } : chosenFrom(reading.codes, written);
  if (reading.as !== 'unknown' && !fix) return undefined;
  return { ...at, message: messageOf(KEYS[reading.as], fix), ...(fix && { fix }) };
}

const byCountry = new WeakMap<FieldOptions, ReadonlyMap<string, FieldOptions['options'][number]>>();

/** The choices of a drop-down by the country that they name. */
function choicesByCountry(field: FieldOptions): ReadonlyMap<string, FieldOptions['options'][number]> {
  const known = byCountry.get(field);
  if (known) return known;
  const made = new Map<string, FieldOptions['options'][number]>();
  for (const option of field.options) {
    const code = readCountry(option.label) ?? readCountry(option.value);
    if (code !== undefined && !made.has(code)) made.set(code, option);
  }
  byCountry.set(field, made);
  return made;
}

/** A drop-down: whatever is one of its choices is right, and a fix names what the CRM stores. */
function inChoices(at: FieldValue, field: FieldOptions, { tables }: RuleContext): RuleReport | undefined {
  const text = at.value.trim();
  if (field.options.some(({ value, label }) => value === text || label === text)) return undefined;
  const reading = readCountryField(straight(text), tables?.countries);
  const [code, second] = reading?.codes ?? [];
  const option = code === undefined ? undefined : choicesByCountry(field).get(code);
  if (!reading || !option || second !== undefined) return undefined;
  const kind = reading.as === 'one' ? 'safe' : 'review';
  const fix: Fix = { kind, value: option.value, labels: { [at.field]: option.label } };
  return { ...at, message: { key: `${KEY}.${KEYS[reading.as]}`, params: [option.label] }, fix };
}

/** A country in another form than the house's: another language, a code, a misspelling. */
export const country: Rule<CountryOptions> = {
  id: 'country',
  group: 'vocabulary',
  stage: 'form',
  fields: ['country'],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { form: 'english-short' },
  options: v.strictObject({ form: v.picklist(COUNTRY_FORMS) }),
  tables: ['countries'],
  examples: [
    { draft: { kind: 'contact', fields: { country: ['Sverige'] } }, flagged: 'Sverige', fixed: 'Sweden' },
    { draft: { kind: 'contact', fields: { country: ['Швеция'] } }, flagged: 'Швеция', fixed: 'Sweden' },
    {
      draft: { kind: 'contact', fields: { country: ['Findland'] } },
      flagged: 'Findland',
      fixed: 'Finland',
    },
    { draft: { kind: 'contact', fields: { country: ['Finland'] } }, flagged: null },
  ],
  check: (draft, options, context) => {
    if (!draft.fields.country) return [];
    const choices = choicesFor('country', context);
    return eachValue(draft, ['country'], MAX_LENGTH).flatMap(
      (at) => (choices ? inChoices(at, choices, context) : inText(draft, at, options, context)) ?? [],
    );
  },
};
