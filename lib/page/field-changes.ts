import type { Surface } from './surface';
import { holdsUnmarked, isUnmarked } from './unmarked-rows';

/** What a batch of mutations did to the fields of a surface. */
export interface FieldChanges {
  /** `structure`: elements of fields came, went or changed their state. `texts`: only what they say. */
  readonly change: 'structure' | 'texts' | 'none';
  /** How many mutations concern fields; not counted beyond what one burst may count for. */
  readonly count: number;
}

/** So many different elements are looked at in one batch; more of them count as a new structure unseen. */
const MAX_LOOKED = 256;
/** No more mutations are looked at in a batch once so many are known to concern fields, and what to do is clear. */
const MAX_COUNTED = 200;

/** Tells what mutations within a surface's containers concern: what happens beside the fields counts for nothing. */
export class FieldChangeReader {
  readonly #fields: string;
  readonly #rows: string;
  readonly #label: string;
  readonly #isGuessed: boolean;

  constructor({ table: { fields, rows, label }, isGuessed = false }: Pick<Surface, 'table' | 'isGuessed'>) {
    this.#isGuessed = isGuessed;
    this.#fields = [...fields.map(({ selector }) => selector), rows].join(', ');
    this.#rows = rows;
    this.#label = label;
  }

  read(records: readonly MutationRecord[]): FieldChanges {
    const batch = this.#startBatch();
    let change: FieldChanges['change'] = 'none';
    let count = 0;
    for (const record of records) {
      const concerns = this.#readOne(record, batch, change);
      if (concerns === 'none') continue;
      count++;
      if (change !== 'structure') change = concerns;
      if (change === 'structure' && count >= MAX_COUNTED) break;
    }
    return { change, count };
  }

  /** What is asked of elements again and again in one batch: their ancestors are the same ones, and selectors are dear. */
  #startBatch(): Batch {
    const isField = (element: Element) => this.#isGuessed || element.matches(this.#fields) || isUnmarked(element);
    const isLabel = (element: Element) => element.matches(this.#label);
    return {
      inField: climbing((element) => isField(element) || null),
      // Beyond its row nothing is a row's label.
      inLabel: climbing((element) => isLabel(element) || (element.matches(this.#rows) ? false : null)),
      holdsField: remembering(
        (element) =>
          element.matches(this.#fields) || element.querySelector(this.#fields) !== null || holdsUnmarked(element),
      ),
    };
  }

  /** `known`: what earlier ones have done. */
  #readOne(
    record: MutationRecord,
    { inField, inLabel, holdsField }: Batch,
    known: FieldChanges['change'],
  ): FieldChanges['change'] {
    const { type, target } = record;
    const element = target instanceof Element ? target : target.parentElement;
    if (element && inField(element)) {
      if (known === 'structure' || type === 'attributes' || elementsOf(record).length > 0) return 'structure';
      // A row that is used for another field says so in its label.
      return inLabel(element) ? 'structure' : 'texts';
    }
    return elementsOf(record).some(holdsField) ? 'structure' : 'none';
  }
}

/** The elements that came and went. */
function elementsOf({ type, addedNodes, removedNodes }: MutationRecord): readonly Element[] {
  return type === 'childList' ? [...addedNodes, ...removedNodes].filter((node) => node instanceof Element) : [];
}

type Test = (element: Element) => boolean;
type Batch = Readonly<Record<'inField' | 'inLabel' | 'holdsField', Test>>;

/** The same test, made once for each element, and for no more of them than are looked at. */
function remembering(test: Test): Test {
  const known = new Map<Element, boolean>();
  return (element) => {
    let is = known.get(element);
    if (is === undefined) known.set(element, (is = known.size >= MAX_LOOKED || test(element)));
    return is;
  };
}

/** Whether an element is one, or in one, by a test that answers `null` where what is around decides. */
function climbing(test: (element: Element) => boolean | null): Test {
  const within = remembering((element) => {
    const { parentElement } = element;
    return test(element) ?? (parentElement !== null && within(parentElement));
  });
  return within;
}
