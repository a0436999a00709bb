import * as v from 'valibot';
import { standInOf } from '../record/phone-stand-in';
import { PHONE_FIELDS, phoneValues } from './phone-values';
import type { Rule } from './rule';

/** A number made up to fill the field: reserved for fiction, all zeros or one digit, digits in a row. Memorable real numbers pass. */
export const phonePlaceholder: Rule<Record<string, never>> = {
  id: 'phone-placeholder',
  group: 'phone',
  stage: 'placeholder',
  fields: PHONE_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { phone: ['1234567890'] } }, flagged: '1234567890' },
    { draft: { kind: 'contact', fields: { phone: ['07700 900123'], country: ['UK'] } }, flagged: '07700 900123' },
    { draft: { kind: 'contact', fields: { phone: ['0500 123 123'], country: ['Suomi'] } }, flagged: null },
  ],
  check: (draft, _options, context) =>
    phoneValues(draft, context).flatMap((phone) => {
      const why = standInOf(phone.reading);
      if (!why) return [];
      const { field, index, value } = phone;
      return [{ field, index, value, message: { key: `rules.phonePlaceholder.${why}` } }];
    }),
};
