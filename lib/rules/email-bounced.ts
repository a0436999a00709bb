import * as v from 'valibot';
import { readEmail } from '../record/email';
import { addresses, EMAIL_FIELDS } from './email-values';
import type { Rule, RuleReport } from './rule';

/** The CRM says that mail to the address came back. */
export const emailBounced: Rule<object> = {
  id: 'email-bounced',
  group: 'email',
  stage: 'apart',
  fields: EMAIL_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { email: ['anna@nordweb.fi'] } },
      facts: { emails: [{ address: 'anna@nordweb.fi', bounced: 'hard' }] },
      flagged: 'anna@nordweb.fi',
    },
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'] } },
      facts: { emails: [{ address: 'anna@nordweb.fi', bounced: 'hard' }] },
      flagged: null,
    },
  ],
  check: (draft, _options, { facts }) => {
    const back = facts?.emails?.filter(({ bounced }) => bounced !== undefined) ?? [];
    if (back.length === 0) return [];
    const bouncedAs = new Map(back.map((fact) => [readEmail(fact.address)?.address, fact.bounced]));
    return addresses(draft).flatMap(({ field, index, value, reading }): RuleReport[] => {
      const bounced = bouncedAs.get(reading.address);
      if (!bounced) return [];
      const message = { key: `rules.emailBounced.${bounced}` };
      return [{ field, index, value, message, ...(bounced === 'soft' && { atMost: 'info' }) }];
    });
  },
};
