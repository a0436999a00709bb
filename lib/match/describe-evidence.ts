import { readEmail } from '../record/email';
import type { FieldKey } from '../record/record';
import { tidy } from '../record/text';
import type { Message } from '../rules/finding';
import type { Evidence } from './candidate';

/** The part of `match.*` in the locales that speaks about a field. */
const SECTIONS: Partial<Record<FieldKey, string>> = {
  email: 'email',
  phone: 'phone',
  mobilePhone: 'mobile',
  fullName: 'name',
  company: 'company',
  website: 'domain',
  street: 'street',
  postalCode: 'postalCode',
  city: 'city',
  linkedinUrl: 'linkedin',
  businessId: 'businessId',
};

/** Sections that have a sentence for values that agree but are written differently. */
const WRITTEN: ReadonlySet<string> = new Set(['phone', 'mobile', 'name']);

function isRole(address: string): boolean {
  return readEmail(address)?.role ?? false;
}

function levelKey(section: string, { level, values: [mine, theirs] }: Evidence): string {
  if (level !== 'exact') return level;
  if (section === 'email' && isRole(theirs)) return 'role';
  if (tidy(mine).toLowerCase() === tidy(theirs).toLowerCase()) return 'exact';
  if (section === 'email') return 'mailbox';
  return WRITTEN.has(section) ? 'written' : 'exact';
}

/** One reason as a sentence for the card: what agrees or differs, with the other record's value. */
export function describeEvidence(evidence: Evidence): Message {
  const section = SECTIONS[evidence.field] ?? 'other';
  const params = [evidence.values[1]];
  if (section === 'other')
    return { key: `match.other.${evidence.level}`, params: [{ field: evidence.field }, ...params] };
  return { key: `match.${section}.${levelKey(section, evidence)}`, params };
}
