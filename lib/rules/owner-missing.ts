import * as v from 'valibot';
import { knownElsewhere } from './known-elsewhere';
import { emptyValue } from './known-values';
import type { Rule } from './rule';

const KEY = 'rules.ownerMissing';

/** A record that nobody owns. Where the house requires an owner, `required-field` says so instead. */
export const ownerMissing: Rule<object> = {
  id: 'owner-missing',
  group: 'completeness',
  // Not `missing`: what the house requires is the graver word on the same empty field.
  stage: 'advice',
  fields: ['owner'],
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], owner: [] } }, flagged: '' },
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], owner: [] } },
      facts: {
        associated: { id: '7', name: 'Nordweb Oy', domains: ['nordweb.fi'], owner: { id: '42', name: 'Maria Lind' } },
      },
      flagged: '',
      fixed: '42',
    },
    { draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], owner: ['Maria Lind'] } }, flagged: null },
  ],
  offList: true,
  check: (draft, _, context) => {
    const value = emptyValue(draft, 'owner', context);
    if (value === undefined) return [];
    const known = knownElsewhere(draft, 'owner', context);
    return [{ field: 'owner', value, message: { key: `${KEY}.missing` }, ...(known && { fix: known.fix }) }];
  },
};
