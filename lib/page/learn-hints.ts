import type { FieldKey } from '../record/record';
import type { DraftReader } from './draft-reader';
import { labelsOn, lacksExpected, type FieldKnowledge } from './field-knowledge';
import { MissingFields } from './missing-fields';
import type { Surface } from './surface';
import { debounce } from './wait';

/** A record with fewer fields than this is hardly all there. */
const FEW = 3;
/** A page that is being filled lacks fields: nothing is asked about them until it has rested this long, in ms. */
const FILLED = 400;

export interface LearnerDeps {
  readonly knowledge: FieldKnowledge;
  readonly signal: AbortSignal;
  surface(): Surface;
  /** The worker has told how the account calls its fields, or that it cannot. */
  onLabels(): void;
  /** The worker has told what the record holds. */
  onValues(): void;
  /** More fields are called missing. */
  onMissing(): void;
}

/** Has the worker tell a surface's reader what its fields are found by, and no more of it than is needed. */
export class HintLearner {
  #isTold = false;
  #wantsValues = true;
  #hasValues = false;
  readonly #missing;
  readonly #values;

  constructor(
    readonly reader: DraftReader,
    readonly deps: LearnerDeps,
  ) {
    const of = { reader, surface: () => deps.surface(), onSay: () => deps.onMissing() };
    this.#missing = new MissingFields(of, deps.signal);
    this.#values = debounce(() => void this.learnValues(), FILLED, deps.signal);
  }

  /** Fields that the house cares about and the page does not seem to show. */
  get missing(): readonly FieldKey[] {
    return this.#missing.said;
  }

  /** Fields were looked for: which are missing is said after a while, and values are asked for where that may find them. */
  look(): void {
    this.#missing.look();
    this.#values.later();
  }

  /** Whether the worker has told how the account calls its fields, or will not. */
  get isTold(): boolean {
    return this.#isTold;
  }

  /** How many fields are found, where those are too few to be all; `null` where they are enough, or nothing is known yet. */
  get fieldsIfPoor(): number | null {
    const { fields } = this.reader;
    return this.#isTold && fields.length < FEW && this.#lacksFields() ? fields.length : null;
  }

  /** Asks for labels: once for all records of a kind, so that asking again costs nothing. */
  async learnLabels(): Promise<void> {
    const { knowledge, signal } = this.deps;
    const labels = await knowledge.labels(this.deps.surface());
    if (signal.aborted) return;
    this.#isTold = true;
    const { id, kind } = this.deps.surface();
    if (labels) {
      const isConnected = labels.fields.length > 0 || !labels.isComplete;
      const awaitsValues = !labels.isComplete || (isConnected && id !== undefined && !this.#hasValues);
      this.reader.hints = { ...this.reader.hints, labels: labelsOn(labels, kind), awaitsValues };
    }
    this.#missing.restart();
    this.deps.onLabels();
  }

  /** Asks for values only where they may find a field, and once: it costs a call to the CRM. */
  async learnValues(): Promise<void> {
    if (!this.#isTold || !this.#wantsValues || !this.#lacksFields()) return;
    this.#wantsValues = false;
    const { knowledge, signal } = this.deps;
    const shown = await knowledge.values(this.deps.surface());
    if (signal.aborted) return;
    this.#hasValues = true;
    this.reader.hints = { ...this.reader.hints, shown, awaitsValues: !this.reader.hints.labels.isComplete };
    this.deps.onValues();
  }

  #lacksFields(): boolean {
    return this.reader.heldBack || lacksExpected(this.reader.hints.labels, this.reader.fields);
  }
}
