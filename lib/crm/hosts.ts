/** Where each CRM's pages are. Small and without a client: the popup and the options page read it too. */
import { CRM_IDS } from '../record/crm-names';
import type { CrmId } from '../record/record';
import { isCompanyDomain } from './pipedrive/paths';

interface CrmHosts {
  /** As `browser.tabs.query` wants it. */
  readonly pattern: string;
  /** The account that a host names, `null` where it is the CRM's and names none; `undefined` where it shows no records. */
  readonly account: (host: string) => string | null | undefined;
}

const PIPEDRIVE = '.pipedrive.com';
/** Names under `pipedrive.com` that are no company's: Pipedrive's own sites, as its site and documents link to them (2026-11). */
const OWN_SITES: ReadonlySet<string> = new Set([
  ...['api', 'app', 'community', 'developers', 'learn', 'marketplace', 'oauth', 'status', 'support', 'www'],
]);

function companyAt(host: string): string | undefined {
  if (!host.endsWith(PIPEDRIVE)) return undefined;
  const company = host.slice(0, -PIPEDRIVE.length);
  return isCompanyDomain(company) && !OWN_SITES.has(company) ? company : undefined;
}

const HOSTS: Readonly<Record<CrmId, CrmHosts>> = {
  // `app.hubspot.com`, `app-eu1.hubspot.com`: the portal stands in the path.
  hubspot: {
    pattern: 'https://*.hubspot.com/*',
    account: (host) => (/^app[\w-]*\.hubspot\.com$/.test(host) ? null : undefined),
  },
  pipedrive: { pattern: `https://*${PIPEDRIVE}/*`, account: companyAt },
};

/** Match patterns of every CRM's pages, and of a few that hold no records. */
export const PAGE_PATTERNS: readonly string[] = CRM_IDS.map((crm) => HOSTS[crm].pattern);

/** A page of a CRM. `account`: the one its host names; none where the host names none. */
export interface CrmPage {
  readonly crm: CrmId;
  readonly account?: string;
}

/** The CRM whose page an address is; `undefined` where it is none, or no address at all. */
export function pageAt(url: string | undefined): CrmPage | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return undefined;
  for (const crm of CRM_IDS) {
    const account = HOSTS[crm].account(hostname);
    if (account !== undefined) return account === null ? { crm } : { crm, account };
  }
  return undefined;
}

/** The company's domain in what people type or paste: `acme`, `acme.pipedrive.com`, an address of one of its pages. `undefined`: none. */
export function companyIn(typed: string): string | undefined {
  const host = /^(?:https?:\/\/)?([^/?#:]*)(?::\d+)?(?:[/?#]|$)/.exec(typed.trim().toLowerCase())?.[1] ?? '';
  return companyAt(host.includes('.') ? host : host + PIPEDRIVE);
}
