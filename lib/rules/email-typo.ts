import * as v from 'valibot';
import { readEmail } from '../record/email';
import { isSlipOf, meantDomain, withoutMixedScript } from '../record/email-typos';
import { isFreeMail } from '../record/free-mail';
import { firstValue, type Draft } from '../record/record';
import { factOf, isWellKnown, ownDomains } from './email-domains';
import { addresses, EMAIL_FIELDS, type Address } from './email-values';
import type { CrmFacts } from './facts';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.emailTypo';

interface Meant {
  readonly message: 'domain' | 'mixedScript' | 'website' | 'ownDomain';
  readonly address: string;
}

/** The company's own domain under the same ending with a letter missing, doubled or moved, and no other record uses this one. */
function slipOfOwn(host: string, draft: Draft, facts: CrmFacts | undefined): string | undefined {
  if ((factOf(host, facts)?.records ?? 0) > 0) return undefined;
  const [name = '', ...ending] = host.split('.');
  return ownDomains(draft, facts).find((own) => {
    const [right = '', ...rest] = own.split('.');
    return rest.join('.') === ending.join('.') && isSlipOf(name, right);
  });
}

function isAtHome(host: string, draft: Draft): boolean {
  return isFreeMail(host) || firstValue(draft.fields, 'website').toLowerCase().includes(host);
}

function meantBy({ text: { address }, reading }: Address, draft: Draft, { facts }: RuleContext): Meant | undefined {
  const mended = withoutMixedScript(address);
  if (mended !== undefined) return { message: 'mixedScript', address: mended };
  // Nearly every record: a free mail service, or the company's website names the domain.
  if (isAtHome(reading.domain, draft) || isWellKnown(reading.domain, draft, facts)) return undefined;
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, at), address.slice(at + 1).toLowerCase()];
  if (/^www\./i.test(address)) return { message: 'website', address: address.slice('www.'.length) };
  if (domain.startsWith('www.')) return { message: 'website', address: `${local}@${domain.slice('www.'.length)}` };
  const meant = meantDomain(domain);
  if (meant !== undefined) return { message: 'domain', address: `${local}@${meant}` };
  const own = slipOfOwn(domain, draft, facts);
  return own === undefined ? undefined : { message: 'ownDomain', address: `${local}@${own}` };
}

function reportFor(one: Address, draft: Draft, context: RuleContext): readonly RuleReport[] {
  const meant = meantBy(one, draft, context);
  if (!meant || !readEmail(meant.address)) return [];
  const { field, index, value } = one;
  const message = { key: `${KEY}.${meant.message}`, params: [meant.address.slice(meant.address.lastIndexOf('@') + 1)] };
  return [{ field, index, value, message, fix: { kind: 'review', value: meant.address } }];
}

/** A slip of the fingers in the domain. Silent on every domain that the account or the company uses. */
export const emailTypo: Rule<object> = {
  id: 'email-typo',
  group: 'email',
  stage: 'doubtful',
  fields: EMAIL_FIELDS,
  kinds: ['contact', 'company'],
  severity: 'warning',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { email: ['anna@gmial.com'] } },
      flagged: 'anna@gmial.com',
      fixed: 'anna@gmail.com',
    },
    {
      draft: { kind: 'contact', fields: { email: ['anna@nordweb.con'] } },
      flagged: 'anna@nordweb.con',
      fixed: 'anna@nordweb.com',
    },
    { draft: { kind: 'contact', fields: { email: ['anna@mail.com'] } }, flagged: null },
  ],
  check: (draft, _options, context) => addresses(draft).flatMap((one) => reportFor(one, draft, context)),
};
