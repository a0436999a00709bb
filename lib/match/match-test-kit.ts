import type { Draft, FieldValues, RecordKind, RecordSummary } from '../record/record';

/** Field values from single texts: `{ email: 'a@b.fi' }`; a list where there are several. */
type Texts = Readonly<Partial<Record<keyof FieldValues, string | readonly string[]>>>;

function fieldsOf(texts: Texts): FieldValues {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, typeof value === 'string' ? [value] : value]),
  );
}

export function draftOf(texts: Texts, kind: RecordKind = 'contact'): Draft {
  return { kind, fields: fieldsOf(texts) };
}

export function recordOf(texts: Texts, kind: RecordKind = 'contact', id = '100'): RecordSummary {
  return { ref: { crm: 'hubspot', account: '1', kind, id }, fields: fieldsOf(texts) };
}
