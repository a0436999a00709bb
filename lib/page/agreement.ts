import type { FieldKey, RecordKind } from '../record/record';
import type { FieldHints } from './field-hints';
import { seenText } from './texts-of';

/**
 * Whether a place shows what the CRM says the record holds; `unknown` where it says nothing, or neither holds anything, or
 * pages write such values in words of their own.
 */
export type Agreement = 'yes' | 'no' | 'unknown';

/** Numbers are compared by their digits: pages group them as they like. Fewer digits than this are no number. */
const MIN_DIGITS = 6;
/** Shorter texts are part of others by chance, in characters. */
const MIN_PART = 4;
/** Longer texts are more than a date and a time, in characters. */
const LONGEST_DATE = 40;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/;

/** Fields with free text of the user's: what is written there is shown as it is. All others are choices, dates, names of users. */
const VERBATIM: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(['fullName', 'firstName', 'lastName', 'email', 'phone', 'mobilePhone', 'fax', 'company', 'website'] as const),
  ...(['jobTitle', 'street', 'city', 'postalCode', 'linkedinUrl', 'businessId'] as const),
]);

/** Whether a field's values are shown as they were written. */
export function isVerbatim(key: FieldKey): boolean {
  return VERBATIM.has(key);
}

/** What no two records share by chance. Colleagues share a company, its site and its switchboard, and its contacts show them too. */
export const IDENTITY: Readonly<Record<RecordKind, ReadonlySet<FieldKey>>> = {
  contact: new Set<FieldKey>(['fullName', 'firstName', 'lastName', 'email', 'mobilePhone']),
  company: new Set<FieldKey>(['phone', 'street', 'businessId']),
};

/** What tells records apart counts more than what many share: a town, an owner, a country. */
const TELLING: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...[...IDENTITY.contact, ...IDENTITY.company],
  ...(['company', 'website', 'linkedinUrl'] as const),
]);

/** How much an agreement on a field says about whose record is shown. */
export function weightOf(key: FieldKey): number {
  return TELLING.has(key) ? 3 : 1;
}

/** A text as values are compared: what is seen, without case; numbers by their digits, addresses of sites without their scheme. */
export function comparable(text: string): string {
  const seen = seenText(text).normalize('NFKC').toLowerCase();
  const digits = seen.replace(/\D/g, '');
  if (digits.length >= MIN_DIGITS && /^[\d\s()+./-]+$/.test(seen)) return (seen.startsWith('+') ? '+' : '') + digits;
  return seen.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

/** Compares what a place shows with what the record on the page holds. */
export function agreement(key: FieldKey, texts: readonly string[], { shown }: FieldHints): Agreement {
  const held = shown[key];
  // An empty place may be filled in a moment, and empty places are all alike.
  if (!held || texts.length === 0) return 'unknown';
  if (held.length === 0) return 'no';
  if (texts.every((text) => held.some((value) => isSame(key, text, value)))) return 'yes';
  return isVerbatim(key) ? 'no' : 'unknown';
}

function isSame(key: FieldKey, text: string, value: string): boolean {
  const [a, b] = [comparable(text), comparable(value)];
  return a === b || isDateOf(a, value) || (key === 'street' && (isPart(a, b) || isPart(b, a)));
}

/** Whether a text begins with another one: an address may be shown with its town. Both as `comparable` writes them. */
export function isPart(whole: string, part: string): boolean {
  if (part.length < MIN_PART || !whole.startsWith(part)) return false;
  return !/[\p{L}\p{N}]/u.test(whole.charAt(part.length));
}

/** A day as any language writes it: its number and its year are there. Pages may be a time zone away. */
function isDateOf(text: string, value: string): boolean {
  const [, year = '', , day = ''] = ISO_DATE.exec(value) ?? [];
  if (year === '' || text.length > LONGEST_DATE) return false;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const days = [Number(day) - 1, Number(day), Number(day) + 1];
  return numbers.includes(Number(year)) && numbers.some((number) => days.includes(number));
}
