import type { FieldKey } from '../../../lib/record/record';

const PHONES: ReadonlySet<FieldKey> = new Set<FieldKey>(['phone', 'mobilePhone', 'fax']);

/**
 * Whether two spellings are one value to a CRM and its page: spaces of any kind count once, and a phone number is its digits, because pages
 * show it grouped.
 */
export function sameValue(field: FieldKey, a: string, b: string): boolean {
  return normal(field, a) === normal(field, b);
}

function normal(field: FieldKey, value: string): string {
  const plain = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  // Words beside the number ("työ", "ank 12") are kept: only grouping goes.
  return PHONES.has(field) ? plain.replace(/[\s().\-‐‑–/]/gu, '') : plain;
}
