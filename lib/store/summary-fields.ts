import type { FieldKey, FieldValues, RecordSummary } from '../record/record';
import { secretsIn } from '../record/secret-values';

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

/** The fields a cache may keep; values that hold what must not be kept are left out. */
export function keptFields(fields: FieldValues): FieldValues {
  return Object.fromEntries(
    KEPT.flatMap((key) => {
      const values = (fields[key] ?? []).filter((value) => secretsIn(key, value).length === 0);
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
