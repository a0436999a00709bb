import type { FoundBy } from '../record/found-by';
import type { FieldKey } from '../record/record';
import type { FieldHints } from './field-hints';
import type { Surface } from './surface';
import type { Places } from './value-places';

/** A field seen on the page, before it is known which of several places speaks for it. */
export interface Sighting {
  readonly key: FieldKey;
  readonly foundBy: FoundBy;
  /** Label and value together; the value's own element where the page draws no row. */
  readonly row: HTMLElement;
  readonly places: Places;
  /** Where it is known; otherwise it is looked for in the row. */
  readonly labelElement?: Element;
}

/** Elements that speak for a field already: nothing in them or around them speaks for another. */
export class Claims {
  readonly #claimed = new Set<Element>();
  readonly #around = new Set<Element>();

  add(element: Element): void {
    this.#claimed.add(element);
    // Above what is around another one everything is.
    for (let at = element.parentElement; at && !this.#around.has(at); at = at.parentElement) this.#around.add(at);
  }

  addAll({ places }: Sighting): void {
    for (const { element } of places) this.add(element);
  }

  overlap(element: Element): boolean {
    return this.#around.has(element) || this.within(element);
  }

  /** Whether an element is one that speaks already, or lies in one. */
  within(element: Element): boolean {
    for (let at: Element | null = element; at; at = at.parentElement) if (this.#claimed.has(at)) return true;
    return false;
  }
}

/** What every way of looking for fields without names is told. */
export interface Search {
  readonly surface: Surface;
  readonly hints: FieldHints;
  /** Fields that stronger evidence has found. */
  readonly taken: ReadonlySet<FieldKey>;
  readonly claims: Claims;
}
