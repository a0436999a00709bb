import type { DraftReport } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import { readDraft, sameDraft, Superseded } from './draft';
import { findFields } from './find-fields';
import type { FoundField, Surface } from './surface';

/** The fields of a surface and what they say, kept between readings: finding is dear, reading is not. */
export class DraftReader {
  #surface: Surface;
  #fields: readonly FoundField[] = [];
  #draft: DraftReport | null = null;
  /** What the CRM holds and the page does not show yet. */
  readonly superseded = new Superseded();

  constructor(surface: Surface) {
    this.#surface = surface;
  }

  get fields(): readonly FoundField[] {
    return this.#fields;
  }
  /** The draft as last read; `null` before the first reading. The same object for as long as it says the same. */
  get draft(): DraftReport | null {
    return this.#draft;
  }

  find(surface: Surface): void {
    this.#surface = surface;
    this.#fields = findFields(surface);
  }

  /** Reads the values; answers whether the draft says something else now. */
  read(): boolean {
    const draft = readDraft(this.#surface, this.#fields, this.superseded);
    if (sameDraft(this.#draft, draft)) return false;
    this.#draft = draft;
    return true;
  }

  field(key: FieldKey): FoundField | undefined {
    return this.#fields.find((field) => field.key === key);
  }

  /** The field an element of the page belongs to. */
  fieldAt(target: Element): FoundField | undefined {
    const fields = this.#fields;
    return fields.find(({ control }) => control === target) ?? fields.find(({ row }) => row.contains(target));
  }
}

/** Whether two drafts show the same values, whichever records they are of. */
export function sameShown(a: DraftReport, b: DraftReport): boolean {
  const shown = ({ fields }: DraftReport) => JSON.stringify(fields.map(({ key, values }) => [key, values]));
  return shown(a) === shown(b);
}
