import type { DraftReport } from '../../lib/messages/protocol';
import type { Draft, FieldKey, FieldValues } from '../../lib/record/record';

/** The draft that rules and matching see. A field that the page shows twice keeps the first reading. */
export function draftOf(report: DraftReport): Draft {
  const fields: Partial<Record<FieldKey, readonly string[]>> = {};
  for (const { key, values } of report.fields) fields[key] ??= values;
  return report.id === undefined ? { kind: report.kind, fields } : { kind: report.kind, id: report.id, fields };
}

/** What the page's drop-downs hold; the first reading wins as above. */
export function heldIn(report: DraftReport): FieldValues {
  const fields: Partial<Record<FieldKey, readonly string[]>> = {};
  const seen = new Set<FieldKey>();
  for (const { key, held } of report.fields) {
    if (held && !seen.has(key)) fields[key] = held;
    seen.add(key);
  }
  return fields;
}

/** The labels the page gives its fields, for sentences; the first reading wins here as well. */
export function labelsOf(report: DraftReport): Readonly<Partial<Record<FieldKey, string>>> {
  const labelled = report.fields.filter(({ label }) => label !== '').reverse();
  return Object.fromEntries(labelled.map(({ key, label }) => [key, label]));
}
