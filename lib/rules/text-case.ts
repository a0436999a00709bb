import * as v from 'valibot';
import { isFieldKey, type FieldKey } from '../record/record';
import { inForm, isInCapitals, TEXT_FORMS, type TextForm } from '../record/text-case';
import { eachValue } from './each-value';
import type { Fix } from './finding';
import type { Rule } from './rule';

export interface TextCaseOptions {
  readonly fields: readonly FieldKey[];
  readonly form: TextForm;
  /** Words that stay in capitals. */
  readonly keep: readonly string[];
}

const fieldList = v.array(v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input)));

/** Acronyms of four letters and more; shorter ones stay in any case. */
const ACRONYMS =
  'EMEA APAC LATAM DACH NORDICS CISO CHRO CPTO HVAC SCADA HSEQ QHSE HSSEQ GDPR ESG SAAS B2B B2C CRM ERP CAD CAM BIM KTM VTM YTM DI VD HR IT CEO CFO COO CTO CIO CMO SVP EVP';

/** Sets of words by the list they come from: options are read once, records are many. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function keptBy(keep: readonly string[]): ReadonlySet<string> {
  const known = sets.get(keep) ?? new Set(keep.map((word) => word.toUpperCase()));
  sets.set(keep, known);
  return known;
}

/** Languages differ in what they capitalise: the other form is offered beside the one of the house. */
function fixFor(value: string, form: TextForm, keep: ReadonlySet<string>): Fix {
  const fixed = inForm(form, value, keep);
  const other = inForm(form === 'title' ? 'sentence' : 'title', value, keep);
  return { kind: 'review', value: fixed, ...(other !== fixed && { alternatives: [other] }) };
}

/** Job titles and the like in capitals. Acronyms and numerals keep theirs. */
export const textCase: Rule<TextCaseOptions> = {
  id: 'text-case',
  group: 'vocabulary',
  stage: 'form',
  fields: [],
  kinds: ['contact', 'company'],
  severity: 'info',
  defaults: { fields: ['jobTitle'], form: 'title', keep: ACRONYMS.split(' ') },
  options: v.strictObject({ fields: fieldList, form: v.picklist(TEXT_FORMS), keep: v.array(v.string()) }),
  examples: [
    {
      draft: { kind: 'contact', fields: { jobTitle: ['TOIMITUSJOHTAJA'] } },
      flagged: 'TOIMITUSJOHTAJA',
      fixed: 'Toimitusjohtaja',
    },
    {
      draft: { kind: 'contact', fields: { jobTitle: ['VP OF SALES, EMEA'] } },
      flagged: 'VP OF SALES, EMEA',
      fixed: 'VP of Sales, EMEA',
    },
    { draft: { kind: 'contact', fields: { jobTitle: ['KTM, VD'] } }, flagged: null },
  ],
  check: (draft, { fields, form, keep }, { choices }) => {
    const suspects = fields.filter((field) => draft.fields[field]?.some((value) => value === value.toUpperCase()));
    if (suspects.length === 0) return [];
    const free = suspects.filter((field) => !choices?.some(({ key }) => key === field));
    const kept = keptBy(keep);
    return eachValue(draft, free).flatMap(({ field, index, value }) =>
      isInCapitals(value, kept)
        ? [{ field, index, value, message: { key: 'rules.textCase.capitals' }, fix: fixFor(value, form, kept) }]
        : [],
    );
  },
};
