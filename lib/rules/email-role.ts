import * as v from 'valibot';
import { registeredDomain } from '../record/domain';
import type { Draft } from '../record/record';
import { bearsName, factOf } from './email-domains';
import { addresses, EMAIL_FIELDS } from './email-values';
import type { CrmFacts } from './facts';
import type { Rule, RuleReport } from './rule';

/** As far as the CRM tells, nobody else has an address there: it may be the only one the company has. */
function isOnlyAddress(host: string, facts: CrmFacts | undefined): boolean {
  if (factOf(host, facts)?.records === 0) return true;
  const others = facts?.associated?.contactDomains;
  return others !== undefined && !((others[registeredDomain(host)] ?? 0) > 0);
}

function isFine(host: string, draft: Draft, facts: CrmFacts | undefined): boolean {
  return isOnlyAddress(host, facts) || bearsName(draft, host);
}

/** The mailbox of a task, not of a person: `info@`, `toimisto@`, `kundtjanst@`. */
export const emailRole: Rule<object> = {
  id: 'email-role',
  group: 'email',
  stage: 'advice',
  fields: EMAIL_FIELDS,
  kinds: ['contact'],
  severity: 'off',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    { draft: { kind: 'contact', fields: { email: ['info@nordweb.fi'] } }, flagged: 'info@nordweb.fi' },
    {
      draft: { kind: 'contact', fields: { email: ['info@bergbygg.se'], lastName: ['Berg'], company: ['Bergbygg'] } },
      flagged: null,
    },
    { draft: { kind: 'contact', fields: { email: ['info.lund@nordweb.fi'] } }, flagged: null },
  ],
  check: (draft, _options, { facts }) =>
    addresses(draft).flatMap(({ field, index, value, reading }): RuleReport[] => {
      if (!reading.role || isFine(reading.domain, draft, facts)) return [];
      const message = { key: 'rules.emailRole.role', params: [reading.local] };
      return [{ field, index, value, message, atMost: 'info' }];
    }),
};
