import type { ItemKind } from './item';

/** What is sold to somebody: a deal of the pipeline, or a lead before it is one. */
export type DealSort = 'deal' | 'lead';

/** A deal or a lead as its page shows it. The API knows deals as counts of a person only. */
export interface Deal {
  readonly sort: DealSort;
  /** A number of a deal, a UUID of a lead. */
  readonly id: string;
  readonly title: string;
  readonly stage: string;
  readonly value: string;
  /** The number at which the work is done: nobody's own, whatever its row is called. */
  readonly phone: string;
  readonly personId: number | null;
  readonly organizationId: number | null;
}

/** The deals and leads of an account. */
export class Deals {
  #deals: readonly Deal[] = [];

  /** Puts these in, what was there before forgotten. */
  fill(deals: readonly Deal[]): void {
    this.#deals = deals;
  }

  get(sort: DealSort, id: string): Deal | undefined {
    return this.#deals.find((deal) => deal.sort === sort && deal.id === id);
  }

  list(sort: DealSort): readonly Deal[] {
    return this.#deals.filter((deal) => deal.sort === sort);
  }

  /** Links to another record what was linked to one that is gone, or to none. */
  relink(kind: ItemKind, from: number, to: number | null): void {
    const key = kind === 'persons' ? 'personId' : 'organizationId';
    this.#deals = this.#deals.map((deal) => (deal[key] === from ? { ...deal, [key]: to } : deal));
  }
}
