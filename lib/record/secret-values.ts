import type { FieldKey, FieldValues } from './record';
import { findSensitive, type SensitiveCode } from './sensitive';

/** A phone number is looked at no further: a code there has letters, or more digits than any number. */
const NO_PHONE = /[A-Za-z]|(?:\d[ -]?){14}/;
const PHONES: ReadonlySet<FieldKey> = new Set<FieldKey>(['phone', 'mobilePhone', 'fax']);
/** Addresses are full of numbers that pass by chance, and are what records are found by. */
const ADDRESSES: ReadonlySet<FieldKey> = new Set<FieldKey>(['email', 'website', 'linkedinUrl']);

/**
 * Identity codes, card and account numbers in a value, as far as it must be kept nowhere and shown to nobody who does not need it.
 * In free text also what only may be one; in phone numbers and addresses what is certain. A sole trader's business id *is* a
 * personal code in Sweden, and public.
 */
export function secretsIn(key: FieldKey, value: string): readonly SensitiveCode[] {
  if (key === 'businessId') return [];
  if (PHONES.has(key) && !NO_PHONE.test(value)) return [];
  const codes = findSensitive(value);
  if (!PHONES.has(key) && !ADDRESSES.has(key)) return codes;
  return codes.filter(({ kind, certain }) => certain || (kind === 'card' && PHONES.has(key)));
}

/** The fields without values that hold such codes; the very same object where there are none, which is nearly always. */
export function withoutSecrets(fields: FieldValues): FieldValues {
  // The keys are fields, by the type of `fields`.
  const entries = Object.entries(fields) as [FieldKey, readonly string[] | undefined][];
  const isSecret = (key: FieldKey, value: string) => secretsIn(key, value).length > 0;
  if (!entries.some(([key, values = []]) => values.some((value) => isSecret(key, value)))) return fields;
  return Object.fromEntries(
    entries.map(([key, values = []]) => [key, values.filter((value) => !isSecret(key, value))]),
  );
}
