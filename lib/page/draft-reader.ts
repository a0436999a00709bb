import type { DraftReport } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import { readDraft, readField, sameDraft, Superseded } from './draft';
import { placesOf } from './field-value';
import type { FieldHints } from './field-hints';
import { findingFields, type FoundFields } from './find-fields';
import { NO_HINTS } from './label-index';
import type { FoundField, Surface } from './surface';
import { noteUnmarked } from './unmarked-rows';
import { inSlices } from './wait';

/** The fields of a surface and what they say, kept between readings: finding is dear, reading is not. */
export class DraftReader {
  #surface: Surface;
  #fields: readonly FoundField[] = [];
  #draft: DraftReport | null = null;
  /** The fields that the draft is of: they may have been found again since. */
  #drafted: readonly FoundField[] = [];
  #finding = new AbortController();
  #again: (() => void) | null = null;
  #isFinding = false;
  #heldBack = false;
  /** What the worker has told of the fields so far. */
  hints: FieldHints = NO_HINTS;
  /** What the CRM holds and the page does not show yet. */
  readonly superseded = new Superseded();

  constructor(
    surface: Surface,
    readonly signal: AbortSignal,
  ) {
    this.#surface = surface;
    signal.addEventListener('abort', () => this.#finding.abort(), { once: true });
  }

  /** Whether there may be more fields once it is known what the record holds. */
  get heldBack(): boolean {
    return this.#heldBack;
  }
  get fields(): readonly FoundField[] {
    return this.#fields;
  }
  /** The draft as last read; `null` before the first reading. The same object for as long as it says the same. */
  get draft(): DraftReport | null {
    return this.#draft;
  }

  /** Finds the fields of a surface, in later tasks. Asked while it looks through the same one, it looks once more after. */
  find(surface: Surface, onFound: () => void): void {
    if (this.signal.aborted) return;
    if (this.#isFinding && surface === this.#surface) {
      this.#again = onFound;
      return;
    }
    this.#finding.abort();
    this.#finding = new AbortController();
    this.#surface = surface;
    this.#isFinding = true;
    this.#again = null;
    const done = ({ fields, heldBack }: FoundFields) => {
      this.#heldBack = heldBack;
      this.#isFinding = false;
      this.#fields = fields;
      noteUnmarked(fields);
      if (this.#again) this.find(surface, this.#again);
      onFound();
    };
    inSlices(findingFields(surface, this.hints), done, this.#finding.signal);
  }

  /** Gives up looking for fields, if it does: those that were known stay. */
  stopFinding(): void {
    this.#finding.abort();
    this.#isFinding = false;
    this.#again = null;
  }

  /** Reads the values, or that of one field alone; answers whether the draft says something else now. */
  read(only?: FoundField): boolean {
    const draft = this.#readOne(only) ?? readDraft(this.#surface, this.#fields, this.superseded);
    this.#drafted = this.#fields;
    if (sameDraft(this.#draft, draft)) return false;
    this.#draft = draft;
    this.#learn(draft);
    return true;
  }

  /** What a field of this record was seen to hold is its own as much as what the CRM knew of it before. */
  #learn({ fields }: DraftReport): void {
    const { shown } = this.hints;
    const news = fields.flatMap(({ key, values }): [FieldKey, readonly string[]][] => {
      const known = shown[key];
      return known && values.some((value) => !known.includes(value)) ? [[key, [...known, ...values]]] : [];
    });
    if (news.length > 0) this.hints = { ...this.hints, shown: { ...shown, ...Object.fromEntries(news) } };
  }

  #readOne(field: FoundField | undefined): DraftReport | null {
    const at = field && this.#drafted === this.#fields ? this.#fields.indexOf(field) : -1;
    if (!field || !this.#draft?.fields[at]) return null;
    const read = readField(this.#surface, field, this.superseded);
    return { ...this.#draft, fields: this.#draft.fields.with(at, read) };
  }

  field(key: FieldKey): FoundField | undefined {
    return this.#fields.find((field) => field.key === key);
  }

  /** The field an element of the page belongs to. */
  fieldAt(target: Element): FoundField | undefined {
    const fields = this.#fields;
    const holds = (field: FoundField) => placesOf(field).some(({ control }) => control === target);
    return fields.find(holds) ?? fields.find(({ row }) => row.contains(target));
  }
}

/** Whether two drafts show the same values, whichever records they are of. */
export function sameShown(a: DraftReport, b: DraftReport): boolean {
  const shown = ({ fields }: DraftReport) => JSON.stringify(fields.map(({ key, values }) => [key, values]));
  return shown(a) === shown(b);
}
