import { hostOf } from './domain';
import { fold, tidy } from './text';

/** An email address, read. All parts in lower case, the domain in ASCII (punycode). */
export interface EmailReading {
  /** `anna.berg+crm@firma.se`: what a CRM compares. */
  readonly address: string;
  readonly local: string;
  readonly domain: string;
  /** The mailbox it reaches: without plus tag, Gmail without dots. Equal keys, same mailbox. */
  readonly key: string;
  /** Belongs to a task, not to a person: `info@`, `toimisto@`. */
  readonly role: boolean;
}

/** RFC 5321: 64 octets before the `@`, 254 in all. */
const MAX_LENGTH = 254;
const MAX_LOCAL = 64;
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const GMAIL: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/** Mailboxes of tasks (RFC 2142 and what companies in Lintel's languages use), folded. Whole local parts only. */
const ROLES: ReadonlySet<string> = new Set(
  (
    'info mail email office contact contacts hello hi sales support help helpdesk service services admin administrator webmaster postmaster ' +
    'hostmaster abuse security noreply no-reply donotreply billing accounts accounting invoice invoices finance hr jobs careers press media ' +
    'marketing news newsletter team reception enquiries inquiries orders order shop privacy legal it ' +
    'toimisto asiakaspalvelu myynti laskut laskutus tilaukset hallinto posti yhteydenotto vaihde tuki rekry ' +
    'kundtjanst kundservice forsaljning faktura fakturor ekonomi bestallning vaxel kontakt reception ' +
    'buchhaltung vertrieb verkauf rechnung rechnungen kundenservice bestellung empfang zentrale post buero ' +
    'zakaz zakazy prodazhi buhgalter buh sekretar priemnaya otdel ' +
    'ventas contacto facturacion comercial accueil contabilite commercial vendas contato financeiro'
  ).split(' '),
);

function mailboxKey(local: string, domain: string): string {
  const gmail = GMAIL.has(domain);
  const plain = gmail ? local.replaceAll('.', '') : local;
  // What is left before a tag must still be an address: `a.+b` stays whole.
  return `${plain.replace(/(?<=[^.])\+.*$/, '')}@${gmail ? 'gmail.com' : domain}`;
}

/** Reads one address and nothing else. `undefined` where the text is not one; international addresses are. Idempotent over `address`. */
export function readEmail(text: string): EmailReading | undefined {
  const clean = tidy(text.slice(0, MAX_LENGTH * 2)).toLowerCase();
  const at = clean.lastIndexOf('@');
  const local = clean.slice(0, Math.max(at, 0));
  const domain = hostOf(clean.slice(at + 1));
  const fits = local.length <= MAX_LOCAL && local.length + domain.length < MAX_LENGTH;
  // A host alone: a port or a path would be swallowed by the reading of the domain.
  if (at < 1 || domain === '' || !fits || !LOCAL.test(local) || /[/:?#]/.test(clean.slice(at))) return undefined;
  return {
    address: `${local}@${domain}`,
    local,
    domain,
    key: mailboxKey(local, domain),
    role: ROLES.has(fold(local)),
  };
}
