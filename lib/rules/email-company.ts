import * as v from 'valibot';
import { readCompany } from '../record/company';
import { registeredDomain } from '../record/domain';
import { isForwarding, isFreeMail } from '../record/free-mail';
import { firstValue, type Draft } from '../record/record';
import { bearsName, factOf, ownDomains } from './email-domains';
import { addresses, EMAIL_FIELDS, type Address } from './email-values';
import type { CrmFacts } from './facts';
import type { Message } from './finding';
import type { Rule, RuleContext, RuleReport } from './rule';

const KEY = 'rules.emailCompany';

/** The name of a registered domain without its ending: `acme` of `acme.co.uk`. */
const brandOf = (domain: string) => domain.split('.')[0] ?? '';

/** Shortest stretch of letters that makes two domains kin: shorter ones are shared by chance. */
const KIN = 4;

/** Domains of one house: same name under another ending, one inside the other, a common start, a common word. */
function areKin(one: string, other: string): boolean {
  const [a, b] = [brandOf(one), brandOf(other)];
  // Åkeri.se has akeri.se too: what punycode hides is not compared.
  if (a === b || a.startsWith('xn--') || b.startsWith('xn--')) return true;
  if (a.slice(0, KIN) === b.slice(0, KIN)) return true;
  if (a.length >= 3 && b.includes(a)) return true;
  if (b.length >= 3 && a.includes(b)) return true;
  const words = a.split('-').filter((word) => word.length >= 3);
  return words.some((word) => b.split('-').includes(word));
}

function companyNames(draft: Draft, facts: CrmFacts | undefined): readonly string[] {
  return [firstValue(draft.fields, 'company'), facts?.associated?.name ?? ''].map((name) => readCompany(name).core);
}

/** The domain bears a word of the company's name, or its initials: `sok.fi` of Suomen Osuuskauppojen Keskuskunta. */
function bearsCompany(domain: string, names: readonly string[]): boolean {
  const brand = brandOf(domain).replaceAll('-', '');
  return names.some((name) => {
    const words = name.split(' ').filter((word) => word !== '');
    const initials = words.map((word) => word.charAt(0)).join('');
    const isInBrand = words.some((word) => word.length >= 3 && brand.includes(word));
    return isInBrand || (initials.length >= 2 && brand.includes(initials)) || isBrandIn(brand, words);
  });
}

/** `karlfazer.fi`, `hufvud.fi` of Hufvudstadsbladet: the brand is the start of the name written together. */
const isBrandIn = (brand: string, words: readonly string[]) => brand.length >= 3 && words.join('').includes(brand);

/** What is odd about a domain; `undefined` where it may well be the company's, or nobody can tell. */
function oddity({ domain: host }: Address['reading'], draft: Draft, facts: CrmFacts | undefined): Message | undefined {
  const domain = registeredDomain(host);
  if (isFreeMail(host) || isFreeMail(domain) || isForwarding(host)) return undefined;
  // Nearly every record: the website names the domain.
  const website = firstValue(draft.fields, 'website');
  if (website === '' && !facts?.associated) return undefined;
  if (website.toLowerCase().includes(domain)) return undefined;
  const own = ownDomains(draft, facts);
  const [known] = own;
  if (known === undefined || own.some((one) => areKin(one, domain))) return undefined;
  // This contact and another one: the company uses it.
  if ((facts?.associated?.contactDomains?.[domain] ?? 0) > 0) return undefined;
  const names = companyNames(draft, facts);
  if (bearsCompany(domain, names) || bearsName(draft, host)) return undefined;
  const other = factOf(host, facts)?.company;
  if (other === undefined) return { key: `${KEY}.differs`, params: [domain, known] };
  return names.includes(readCompany(other).core) ? undefined : { key: `${KEY}.otherCompany`, params: [domain, other] };
}

function reportFor(one: Address, draft: Draft, { facts }: RuleContext): readonly RuleReport[] {
  const { field, index, value, reading } = one;
  const message = oddity(reading, draft, facts);
  return message ? [{ field, index, value, message }] : [];
}

/** The address is at another domain than the company. */
export const emailCompany: Rule<object> = {
  id: 'email-company',
  group: 'email',
  stage: 'advice',
  fields: EMAIL_FIELDS,
  kinds: ['contact'],
  severity: 'info',
  defaults: {},
  options: v.strictObject({}),
  examples: [
    {
      draft: { kind: 'contact', fields: { email: ['anna@granitlab.se'], website: ['nordweb.fi'] } },
      flagged: 'anna@granitlab.se',
    },
    { draft: { kind: 'contact', fields: { email: ['anna@acme.co.uk'], website: ['www.acme.com'] } }, flagged: null },
    { draft: { kind: 'contact', fields: { email: ['anna@gmail.com'], website: ['nordweb.fi'] } }, flagged: null },
  ],
  check: (draft, _options, context) => addresses(draft).flatMap((one) => reportFor(one, draft, context)),
};
