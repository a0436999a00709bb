/**
 * Writes `public/tables/disposable-domains.json`: domains of throw-away mailboxes, sorted, without services that forward mail to people.
 * Run: `tsx scripts/tables/disposable-domains.ts`.
 *
 * Source: disposable-email-domains-js 1.26.0 (https://github.com/mziyut/disposable-email-domains-js, CC0-1.0), which publishes the block list of
 * https://github.com/disposable-email-domains/disposable-email-domains (CC0-1.0).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { disposableEmailBlocklist } from 'disposable-email-domains-js';
import { meantDomain } from '../../lib/record/email-typos';
import { isForwarding, isFreeMail } from '../../lib/record/free-mail';

const FILE = new URL('../../public/tables/disposable-domains.json', import.meta.url);

/** Whoever is at `gmial.com` slipped: that is another finding. */
const isSlip = (domain: string) => meantDomain(domain) !== undefined;

/** The table: the same source always gives the same list. */
export function disposableDomains(): readonly string[] {
  const domains = disposableEmailBlocklist().map((domain) => domain.trim().toLowerCase());
  const kept = domains.filter(
    (domain) => domain.includes('.') && !isForwarding(domain) && !isFreeMail(domain) && !isSlip(domain),
  );
  return [...new Set(kept)].toSorted();
}

/** The file's text: one domain a line, as the formatter has it. */
export function disposableDomainsText(): string {
  return `${JSON.stringify(disposableDomains(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, disposableDomainsText());
