import { hostOf } from './domain';
import { isRoleMailbox } from './email-roles';
import { tidy } from './text';

/** Longer texts are looked at by no rule about addresses. */
export const MAX_EMAIL_LENGTH = 320;

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
/** What HTML allows before the `@`, and letters of every script (RFC 6531); dots only between other signs. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const GMAIL: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);
/** Most addresses are plain ASCII: nothing about them needs tidying. */
const PLAIN = /^[\x21-\x7e]*$/;
const PLAIN_DOMAIN = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})*\.[a-z]{2,63}$/;

function mailboxKey(local: string, domain: string): string {
  const gmail = GMAIL.has(domain);
  const plain = gmail ? local.replaceAll('.', '') : local;
  // What is left before a tag must still be an address: `a.+b` stays whole.
  return `${plain.replace(/(?<=[^.])\+.*$/, '')}@${gmail ? 'gmail.com' : domain}`;
}

/** The domain in ASCII; `''` where it is none. Labels neither begin nor end with a hyphen (HTML's definition). */
function domainOf(text: string): string {
  const host = PLAIN_DOMAIN.test(text) && !text.includes('xn--') ? text : hostOf(text);
  return /(?:^|\.)-|-(?:\.|$)/.test(host) ? '' : host;
}

function read(text: string): EmailReading | undefined {
  const clean = (PLAIN.test(text) ? text : tidy(text)).toLowerCase();
  const at = clean.lastIndexOf('@');
  // A host alone: a port, a path, a blank or a last dot would be swallowed by the reading of the domain.
  if (at < 1 || /[/\\:?#%\s]|\.$/.test(clean.slice(at))) return undefined;
  const local = clean.slice(0, at);
  const domain = domainOf(clean.slice(at + 1));
  const fits = local.length <= MAX_LOCAL && local.length + domain.length < MAX_LENGTH;
  if (domain === '' || !fits || !LOCAL.test(local)) return undefined;
  return { address: `${local}@${domain}`, local, domain, key: mailboxKey(local, domain), role: isRoleMailbox(local) };
}

/** Rules, matching and look-ups ask about the same few addresses: each is read once. */
const MEMORY = 500;
const remembered = new Map<string, EmailReading | undefined>();

/** Reads one address and nothing else. `undefined` where the text is not one; international addresses are. Idempotent over `address`. */
export function readEmail(text: string): EmailReading | undefined {
  if (text.length > MAX_LENGTH * 2) return undefined;
  const known = remembered.get(text);
  if (known || remembered.has(text)) return known;
  const reading = read(text);
  if (remembered.size >= MEMORY) remembered.clear();
  remembered.set(text, reading);
  return reading;
}
