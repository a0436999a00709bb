import * as v from 'valibot';
import { isForwarding } from '../record/free-mail';
import { isWellKnown } from './email-domains';
import { addresses, EMAIL_FIELDS, type Address } from './email-values';
import type { Rule, RuleReport } from './rule';

const KEY = 'rules.emailDisposable';

export interface EmailDisposableOptions {
  /** Whether to mention addresses that forward to a person's own mailbox: they work, but hide it. */
  readonly forwarding: boolean;
}

/** Whether a host, or a domain it stands under, is in the list. */
function isListed(host: string, list: ReadonlySet<string> | undefined): boolean {
  if (!list) return false;
  let rest = host;
  while (rest.includes('.')) {
    if (list.has(rest)) return true;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return false;
}

const reportOf = ({ field, index, value, reading }: Address, message: string): RuleReport => ({
  field,
  index,
  value,
  message: { key: `${KEY}.${message}`, params: [reading.domain] },
});

/** A mailbox made to be thrown away. Needs the table of such domains. */
export const emailDisposable: Rule<EmailDisposableOptions> = {
  id: 'email-disposable',
  group: 'email',
  stage: 'doubtful',
  fields: EMAIL_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: { forwarding: false },
  options: v.strictObject({ forwarding: v.boolean() }),
  tables: ['disposable-domains'],
  examples: [
    { draft: { kind: 'contact', fields: { email: ['anna@mailinator.com'] } }, flagged: 'anna@mailinator.com' },
    { draft: { kind: 'contact', fields: { email: ['anna@duck.com'] } }, flagged: null },
    {
      draft: { kind: 'contact', fields: { email: ['anna@duck.com'] } },
      options: { forwarding: true },
      flagged: 'anna@duck.com',
    },
  ],
  check: (draft, options, { tables, facts }) =>
    addresses(draft).flatMap((one): RuleReport[] => {
      const { domain } = one.reading;
      if (isForwarding(domain)) return options.forwarding ? [{ ...reportOf(one, 'forwarding'), atMost: 'info' }] : [];
      const listed = isListed(domain, tables?.['disposable-domains']);
      return listed && !isWellKnown(domain, draft, facts) ? [reportOf(one, 'disposable')] : [];
    }),
};
