import type { FieldKey } from '../record/record';
import type { DraftReader } from './draft-reader';
import { isNamedInFull } from './field-knowledge';
import type { FieldLabels } from './field-hints';
import type { Surface, SurfaceKind } from './surface';
import { debounce } from './wait';

/** Pages fill in by and by: a field is called missing once this long (ms) nothing has changed about which ones are. */
const CALM = 2_000;
/** The surfaces on which all of a record may be expected. */
const WHOLE: readonly SurfaceKind[] = ['record', 'create'];

/** Which fields that the house cares about a surface does not show, so far as a rep can be asked about them. */
export class MissingFields {
  #said: readonly FieldKey[] = [];
  #missing: readonly FieldKey[] = [];
  /** Rows that are not in view may leave the document: what was seen once is on the page. */
  readonly #seen = new Set<FieldKey>();
  readonly #sayLater;

  /** `onSay` is called when more are called missing. */
  constructor(
    readonly of: { readonly reader: DraftReader; readonly surface: () => Surface; readonly onSay: () => void },
    signal: AbortSignal,
  ) {
    const say = () => {
      this.#said = this.#missing;
      of.onSay();
    };
    this.#sayLater = debounce(say, CALM, signal);
  }

  /** What is to be said now. */
  get said(): readonly FieldKey[] {
    return this.#said;
  }

  /** Fields were looked for again. What has been found is not missing any more, at once. */
  look(): void {
    const { reader, surface } = this.of;
    for (const { key } of reader.fields) this.#seen.add(key);
    const missing = missingIn(reader.hints.labels, this.#seen, surface().kind);
    this.#said = this.#said.filter((key) => missing.includes(key));
    if (missing.join() !== this.#missing.join()) this.#sayLater.later();
    this.#missing = missing;
  }

  /** What fields are found by is others now: nothing that was seen before counts. */
  restart(): void {
    this.#seen.clear();
  }
}

/** Expected fields that were not found, less those that such records do not have and those a rep said are not there. */
export function missingIn(
  labels: FieldLabels,
  found: ReadonlySet<FieldKey>,
  surface: SurfaceKind,
): readonly FieldKey[] {
  if (!WHOLE.includes(surface)) return [];
  const absent = new Set(labels.choices.filter(({ path }) => path === null).map(({ field }) => field));
  const isMissing = (key: FieldKey) => !found.has(key) && !absent.has(key) && !isNamedInFull(key, found);
  return labels.expected.filter((key) => isMissing(key) && hasField(labels, key));
}

/** Whether records of this kind have a field: by the account's own word, or else where the CRM ships a label for it. */
function hasField({ fields, shippedLabels }: FieldLabels, key: FieldKey): boolean {
  return fields.length > 0 ? fields.includes(key) : Object.values(shippedLabels).includes(key);
}
