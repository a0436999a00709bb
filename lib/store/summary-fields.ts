import { maskSensitive } from '../record/sensitive';
import type { FieldKey, FieldValues, RecordSummary } from '../record/record';

/** What matching compares and a card shows: nothing else about a person is kept in a cache. */
const KEPT: readonly FieldKey[] = [
  'fullName',
  'firstName',
  'lastName',
  'email',
  'phone',
  'mobilePhone',
  'company',
  'website',
  'jobTitle',
  'street',
  'city',
  'postalCode',
  'country',
  'linkedinUrl',
  'businessId',
  'owner',
];

/** What is nothing but a number may look like a personal code by chance, and is what duplicates are found by. */
const NUMBERS: ReadonlySet<FieldKey> = new Set<FieldKey>(['phone', 'mobilePhone', 'businessId']);

/** Whether a value holds a personal identity code, a card or an account number: such values are kept nowhere. */
function isSensitive(key: FieldKey, value: string): boolean {
  return !NUMBERS.has(key) && maskSensitive(value) !== value;
}

/** The fields a cache may keep; values that hold what must not be kept are left out. */
export function keptFields(fields: FieldValues): FieldValues {
  return Object.fromEntries(
    KEPT.flatMap((key) => {
      const values = (fields[key] ?? []).filter((value) => !isSensitive(key, value));
      return values.length > 0 ? [[key, values]] : [];
    }),
  );
}

/** A summary cut down to what a cache may keep. Drops whatever else a CRM client has put on it. */
export function keptSummary({ ref, fields, createdAt, modifiedAt, deals }: RecordSummary): RecordSummary {
  return {
    ref,
    fields: keptFields(fields),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(deals === undefined ? {} : { deals }),
  };
}
