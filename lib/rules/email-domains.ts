import { readCompany } from '../record/company';
import { companyDomain, registeredDomain } from '../record/domain';
import { firstValue, type Draft } from '../record/record';
import { fold } from '../record/text';
import type { CrmFacts, DomainFact } from './facts';

/** Hosts of other people's pages: a website there says nothing about a firm's own domain. */
const HOSTED: ReadonlySet<string> = new Set(
  (
    'linkedin.com facebook.com instagram.com twitter.com x.com youtube.com tiktok.com xing.com vk.com ok.ru t.me linktr.ee bit.ly about.me google.com ' +
    'goo.gl wixsite.com wix.com wordpress.com blogspot.com blogspot.fi github.io myshopify.com squarespace.com webnode.fi webnode.se webnode.com ' +
    'jimdo.com jimdofree.com jimdosite.com weebly.com business.site notion.site carrd.co kotisivukone.com kotisivukone.fi webflow.io tilda.ws ' +
    'crunchbase.com trustpilot.com etsy.com amazon.com'
  ).split(' '),
);

/** Registered domains that are known to be the company's own: its website, and what the CRM has of the associated company. */
export function ownDomains(draft: Draft, facts: CrmFacts | undefined): readonly string[] {
  const domains = [companyDomain(firstValue(draft.fields, 'website')), ...(facts?.associated?.domains ?? [])];
  return domains.filter((domain) => domain !== '' && !HOSTED.has(domain));
}

/** What the account's other records say of a host's domain. */
export function factOf(host: string, facts: CrmFacts | undefined): DomainFact | undefined {
  if (!facts?.domains) return undefined;
  const domain = registeredDomain(host);
  return facts.domains.find((fact) => fact.domain === domain);
}

/** Whether a host belongs to the company, or at least two other records use it: then it is no slip and no throw-away. */
export function isWellKnown(host: string, draft: Draft, facts: CrmFacts | undefined): boolean {
  return (factOf(host, facts)?.records ?? 0) >= 2 || ownDomains(draft, facts).includes(registeredDomain(host));
}

/** The words of a person's name, folded, in Latin letters; initials left out. */
export function nameTokens({ fields }: Draft): readonly string[] {
  const text = ['firstName', 'lastName', 'fullName'].flatMap(
    // The three keys stand in the list above.
    (key) => fields[key as 'firstName' | 'lastName' | 'fullName'] ?? [],
  );
  return fold(text.join(' ').slice(0, 300))
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1);
}

/** Whether the company, or the address's own domain, bears the person's name: a sole trader. */
export function bearsName(draft: Draft, host: string): boolean {
  const names = nameTokens(draft).filter((name) => name.length > 2);
  if (names.length === 0) return false;
  const company = readCompany(firstValue(draft.fields, 'company')).core.split(' ');
  const brand = registeredDomain(host).split('.')[0] ?? '';
  return names.some((name) => company.includes(name) || (name.length > 3 && brand.includes(name)));
}
