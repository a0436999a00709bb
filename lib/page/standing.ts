import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { readField } from './draft';
import type { DraftReader } from './draft-reader';
import type { FoundField, Surface } from './surface';
import type { Speech } from './timing';

type Known = Pick<DraftReader, 'fields' | 'draft' | 'superseded'>;

/** What is left standing through a rest: fields with findings whose element is still there and says what the draft does. */
export class Standing {
  #fields: readonly FoundField[] | null = null;

  get standing(): readonly FoundField[] {
    return this.#fields ?? [];
  }

  /** Looks which fields still stand: one that fell does not rise again. Answers whether there is something else to draw. */
  look(surface: Surface, { fields, draft, superseded }: Known, findings: readonly Finding[]): boolean {
    const told = new Set<FieldKey>(findings.map(({ field }) => field));
    const drafted = new Map(draft?.fields.map(({ key, values }) => [key, values]));
    const isTrue = (field: FoundField) => {
      if (!field.element.isConnected) return false;
      const { values } = readField(surface, field, superseded);
      const before = drafted.get(field.key);
      return before?.length === values.length && before.every((value, at) => value === values[at]);
    };
    const before = this.#fields;
    this.#fields = (before ?? fields.filter(({ key }) => told.has(key))).filter(isTrue);
    return before?.length !== this.#fields.length;
  }
}

/** What may be said of those fields alone. */
export function speechOf({ marked, quiet }: Speech, fields: readonly FoundField[]): Speech {
  const keys = new Set(fields.map(({ key }) => key));
  const on = (findings: readonly Finding[]) => findings.filter(({ field }) => keys.has(field));
  return { marked: on(marked), quiet: on(quiet), waiting: [], dueAt: null };
}
