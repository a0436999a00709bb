import * as v from 'valibot';
import { emailProblem } from '../record/email-problem';
import { EMAIL_FIELDS, emailValues, type EmailValue } from './email-values';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.emailSyntax';

function reportFor({ field, index, value, text }: EmailValue): readonly RuleReport[] {
  // Paste debris around an address has a rule of its own.
  if (text.address !== '') return [];
  const [first = '', ...alternatives] = text.several;
  if (first !== '') {
    const message = { key: `${KEY}.several`, params: [text.several.length] };
    return [{ field, index, value, message, fix: { kind: 'review', value: first, alternatives } }];
  }
  const { kind, character, meant } = emailProblem(value);
  const message = { key: `${KEY}.${kind}`, ...(character !== undefined && { params: [character] }) };
  return [{ field, index, value, message, ...(meant !== undefined && { fix: { kind: 'review', value: meant } }) }];
}

/** Not an address: HTML's definition, with international names before and behind the `@`, and an ending in every domain. */
export const emailSyntax: Rule<object> = {
  id: 'email-syntax',
  group: 'email',
  stage: 'broken',
  fields: EMAIL_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { email: ['anna.firma.se'] } }, flagged: 'anna.firma.se' },
    {
      draft: { kind: 'contact', fields: { email: ['anna@firma..se'] } },
      flagged: 'anna@firma..se',
      fixed: 'anna@firma.se',
    },
    { draft: { kind: 'contact', fields: { email: ['info@åkeri.se'] } }, flagged: null },
  ],
  check: (draft) => emailValues(draft).flatMap(reportFor),
};
