import * as v from 'valibot';
import { registeredDomain } from '../record/domain';
import { isForwarding, isFreeMail } from '../record/free-mail';
import { bearsName } from './email-domains';
import { addresses, EMAIL_FIELDS } from './email-values';
import type { Rule, RuleReport } from './rule';

export interface EmailFreeMailOptions {
  /** Services that the house does not mind. */
  readonly allowed: readonly string[];
}

/** An address at a mail service for everybody, where the house sells to companies. */
export const emailFreeMail: Rule<EmailFreeMailOptions> = {
  id: 'email-free-mail',
  group: 'email',
  stage: 'advice',
  fields: EMAIL_FIELDS,
  kinds: ['contact'],
  severity: 'off',
  defaults: { allowed: [] },
  options: v.strictObject({ allowed: v.array(v.string()) }),
  examples: [
    {
      draft: { kind: 'contact', fields: { email: ['anna.berg@gmail.com'], company: ['Nordweb Oy'] } },
      flagged: 'anna.berg@gmail.com',
    },
    {
      draft: {
        kind: 'contact',
        fields: { email: ['bo.lund@telia.com'], lastName: ['Lund'], company: ['Lund Bygg AB'] },
      },
      flagged: null,
    },
    { draft: { kind: 'contact', fields: { email: ['anna.berg@nordweb.fi'] } }, flagged: null },
  ],
  check: (draft, { allowed }) =>
    addresses(draft).flatMap(({ field, index, value, reading: { domain } }): RuleReport[] => {
      const free = isFreeMail(domain) || isFreeMail(registeredDomain(domain)) || isForwarding(domain);
      const spared = allowed.some((one) => one.trim().replace(/^@/, '').toLowerCase() === domain);
      if (!free || spared || bearsName(draft, domain)) return [];
      return [{ field, index, value, message: { key: 'rules.emailFreeMail.free', params: [domain] } }];
    }),
};
