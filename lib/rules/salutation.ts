import * as v from 'valibot';
import { SALUTATION_STYLES, salutationIn, type SalutationStyle } from '../record/salutation';
import type { Rule } from './rule';

export interface SalutationOptions {
  readonly style: SalutationStyle;
}

/** Longer texts are greetings, not titles. */
const LONGEST = 60;

/** A title before the name that is written otherwise than the house does. Words it does not know, and choices of a drop-down, pass. */
export const salutation: Rule<SalutationOptions> = {
  id: 'salutation',
  group: 'vocabulary',
  stage: 'form',
  fields: ['salutation'],
  kinds: ['contact'],
  severity: 'warning',
  defaults: { style: 'either' },
  options: v.strictObject({ style: v.picklist(SALUTATION_STYLES) }),
  examples: [
    { draft: { kind: 'contact', fields: { salutation: ['MR.'] } }, flagged: 'MR.', fixed: 'Mr.' },
    {
      draft: { kind: 'contact', fields: { salutation: ['Prof. Dr.'] } },
      flagged: 'Prof. Dr.',
      fixed: 'Prof Dr',
      options: { style: 'short' },
    },
    { draft: { kind: 'contact', fields: { salutation: ['Rouva'] } }, flagged: null },
  ],
  check: (draft, { style }, { choices }) => {
    const values = draft.fields.salutation;
    if (!values || values.length === 0 || choices?.some(({ key }) => key === 'salutation')) return [];
    return values.flatMap((value, index) => {
      const fixed = value.length > LONGEST || value.trim() === '' ? undefined : salutationIn(style, value);
      if (fixed === undefined || fixed === value) return [];
      const message = { key: 'rules.salutation.otherForm', params: [fixed] };
      return [{ field: 'salutation', index, value, message, fix: { kind: 'safe', value: fixed } }];
    });
  },
};
