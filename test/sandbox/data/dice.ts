import { base, en, Faker } from '@faker-js/faker';

/** Chance from a seed: the same seed throws the same dice. */
export class Dice {
  readonly #faker = new Faker({ locale: [en, base] });

  constructor(seed: number) {
    this.#faker.seed(seed);
  }

  /** True with a probability from 0 to 1. */
  chance(probability: number): boolean {
    return this.#faker.datatype.boolean(probability);
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    return this.#faker.number.int({ min, max });
  }

  /** One of the items. Throws where there are none. */
  pick<T>(items: readonly T[]): T {
    return this.#faker.helpers.arrayElement(items);
  }

  /** One of the items, by weight. */
  weighted<T extends { readonly share: number }>(items: readonly T[]): T {
    return this.#faker.helpers.weightedArrayElement(items.map((value) => ({ value, weight: value.share })));
  }

  /** Several different items, in no order. */
  sample<T>(items: readonly T[], count: number): readonly T[] {
    return this.#faker.helpers.arrayElements(items, count);
  }

  digits(count: number): string {
    return this.#faker.string.numeric({ length: count, allowLeadingZeros: true });
  }
}
