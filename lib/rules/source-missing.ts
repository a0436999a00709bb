import * as v from 'valibot';
import { emptyValue } from './known-values';
import type { Rule } from './rule';

/** A record of which nobody can tell where it came from. Where the house requires the source, `required-field` says so instead. */
export const sourceMissing: Rule<object> = {
  id: 'source-missing',
  group: 'completeness',
  // Not `missing`: what the house requires is the graver word on the same empty field.
  stage: 'advice',
  fields: ['leadSource'],
  kinds: ['contact', 'company'],
  severity: 'info',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], leadSource: [] } }, flagged: '' },
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], leadSource: ['Unknown'] } },
      flagged: 'Unknown',
    },
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], leadSource: ['Referral'] } },
      flagged: null,
    },
  ],
  offList: true,
  check: (draft, _, context) => {
    const value = emptyValue(draft, 'leadSource', context);
    return value === undefined ? [] : [{ field: 'leadSource', value, message: { key: 'rules.sourceMissing.missing' } }];
  },
};
