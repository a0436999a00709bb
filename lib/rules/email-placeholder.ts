import * as v from 'valibot';
import { emailFiller } from '../record/email-filler';
import { EMAIL_FIELDS, emailValues } from './email-values';
import type { Rule, RuleReport } from './rule';

/** An address that somebody made up: `a@a.fi`, `noemail@…`, `test@test.com`. It gets no fix: only a person knows the real one. */
export const emailPlaceholder: Rule<object> = {
  id: 'email-placeholder',
  group: 'email',
  stage: 'placeholder',
  fields: EMAIL_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'error',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { email: ['noemail@nordweb.fi'] } }, flagged: 'noemail@nordweb.fi' },
    { draft: { kind: 'contact', fields: { email: ['a@a.fi'] } }, flagged: 'a@a.fi' },
    { draft: { kind: 'contact', fields: { email: ['na@nordweb.fi'] } }, flagged: null },
  ],
  check: (draft) =>
    emailValues(draft).flatMap(({ field, index, value, text }): RuleReport[] => {
      const filler = emailFiller(text.address === '' ? value : text.address);
      return filler ? [{ field, index, value, message: { key: `rules.emailPlaceholder.${filler}` } }] : [];
    }),
};
