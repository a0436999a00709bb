import type { DraftReport, ReportedField } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import { heldIn, readValues } from './field-value';
import type { FoundField, Surface } from './surface';

/** More fields than this are not reported; the background refuses them (`lib/messages/schemas.ts`). */
const MAX_FIELDS = 400;
const MAX_LABEL = 200;

/** The values that the page will show once it is loaded again, by field and by what it shows now: that is known to be old. */
export class Superseded {
  readonly #values = new Map<FieldKey, Map<string, string>>();

  /** From now on, for as long as the page shows `shown`, the field holds `value`. */
  set(field: FieldKey, shown: string, value: string): void {
    const known = this.#values.get(field) ?? new Map<string, string>();
    this.#values.set(field, known.set(shown.trim(), value));
  }

  /** What the field holds, given what it shows. */
  resolve(field: FieldKey, values: readonly string[]): readonly string[] {
    const known = this.#values.get(field);
    if (!known) return values;
    const shown = values.length === 0 ? [''] : values.map((value) => value.trim());
    for (const old of known.keys()) if (!shown.includes(old)) known.delete(old);
    const held = shown.map((text, at) => known.get(text) ?? values[at] ?? '');
    return held.filter((value) => value !== '');
  }
}

/** Reads the draft of a surface as its fields stand. */
export function readDraft(surface: Surface, fields: readonly FoundField[], superseded: Superseded): DraftReport {
  const reported = fields.slice(0, MAX_FIELDS).map((field) => readField(surface, field, superseded));
  const { crm, account, kind, record, id } = surface;
  return { crm, account, surface: kind, kind: record, fields: reported, ...(id !== undefined && { id }) };
}

/** Reads one field of a surface. */
export function readField(surface: Surface, field: FoundField, superseded: Superseded): ReportedField {
  const values = readValues(field, surface.table);
  const held = heldIn(field);
  return {
    key: field.key,
    label: field.label.slice(0, MAX_LABEL),
    // What stands in an editor is what the page will save, even where that is older than what the CRM holds.
    values: field.control ? values : superseded.resolve(field.key, values),
    ...(held !== null && values.length > 0 && { held: [held] }),
    foundBy: field.foundBy,
    editable: field.editable,
  };
}

/** The fields of a draft that hold nothing. */
export function emptyFields({ fields }: DraftReport): ReadonlySet<FieldKey> {
  return new Set(fields.filter(({ values }) => values.every((value) => value.trim() === '')).map(({ key }) => key));
}

/** Whether two drafts say the same: which fields there are, and their values. */
export function sameDraft(a: DraftReport | null, b: DraftReport): boolean {
  if (a?.fields.length !== b.fields.length || a.id !== b.id) return false;
  return b.fields.every((field, at) => {
    const other = a.fields[at];
    return other?.key === field.key && other.editable === field.editable && sameValues(other, field);
  });
}

function sameValues(a: ReportedField, b: ReportedField): boolean {
  return sameTexts(a.values, b.values) && sameTexts(a.held ?? [], b.held ?? []);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
