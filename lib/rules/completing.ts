import * as v from 'valibot';
import type { Draft, FieldKey } from '../record/record';
import type { MessageParam } from './finding';
import { knownElsewhere, type Evidence, type KnownElsewhere } from './known-elsewhere';
import { emptyValue } from './known-values';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.completing';

/** The owner is not among them: `owner-missing` offers the company's. A name's two parts are one suggestion, at the first name. */
const FIELDS = ['country', 'company', 'website', 'firstName'] as const satisfies readonly FieldKey[];

const MESSAGES = {
  phone: `${KEY}.fromPhone`,
  company: `${KEY}.fromCompany`,
  domain: `${KEY}.fromDomain`,
  fullName: `${KEY}.fromFullName`,
} as const satisfies Record<Evidence, string>;

function paramsOf({ from, fix, shown }: KnownElsewhere, field: FieldKey): readonly MessageParam[] {
  const witness = fix.source?.params?.[0] ?? '';
  return from === 'fullName' ? [{ field }, shown] : [{ field }, shown, witness];
}

function suggest(draft: Draft, field: FieldKey, context: RuleContext): readonly RuleReport[] {
  const value = emptyValue(draft, field, context);
  const known = value === undefined ? undefined : knownElsewhere(draft, field, context);
  if (value === undefined || !known) return [];
  return [{ field, value, message: { key: MESSAGES[known.from], params: paramsOf(known, field) }, fix: known.fix }];
}

/** A missing value that the CRM already knows from elsewhere. Always for a person to confirm, its source named. */
export const completing: Rule<object> = {
  id: 'completing',
  group: 'completeness',
  // Not `missing`: where the house requires the field, `required-field` speaks and offers the same value.
  stage: 'advice',
  fields: FIELDS,
  kinds: ['contact', 'company'],
  severity: 'info',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { phone: ['+358 40 1234567'], country: [] } },
      flagged: '',
      fixed: 'Finland',
    },
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'], company: [] } },
      facts: { domains: [{ domain: 'nordweb.fi', records: 12, company: 'Nordweb Oy', website: 'nordweb.fi' }] },
      flagged: '',
      fixed: 'Nordweb Oy',
    },
    { draft: { kind: 'contact', fields: { phone: ['040 1234567'], country: [] } }, flagged: null },
  ],
  offList: true,
  check: (draft, _, context) => FIELDS.flatMap((field) => suggest(draft, field, context)),
};
