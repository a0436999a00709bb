/** Time is counted in slots of so many ms, over as many of them. */
const SLOT = 250;
const SLOTS = 8;
/**
 * In fewer of them than this it was a burst: a view that loads, rows that are drawn anew. Not all of them: on a slow machine a
 * single frame of such a page takes longer than a slot.
 */
const BUSY = 5;
/** More mutations than this in all slots together: 300 a second. */
const MUTATIONS = 600;
/** More of our own time (ms) than this in all slots together: three twentieths of one core. */
const WORK = 300;

interface Slot {
  readonly at: number;
  mutations: number;
  work: number;
}

/**
 * What a page may make us do: counts the mutations that concern fields, and our own time, over the last two seconds.
 * It is spent where a page keeps rewriting its fields, not where it rewrites all of them at once.
 */
export class MutationBudget {
  #slots: readonly Slot[] = [];
  #workBefore: number;

  /** `now`: ms, as `performance.now`. `worked`: ms that were worked so far in all. */
  constructor(
    readonly now: () => number,
    readonly worked: () => number,
  ) {
    this.#workBefore = worked();
  }

  /** Takes mutations in that concern fields; answers whether the budget is spent. */
  spend(mutations: number): boolean {
    const at = Math.floor(this.now() / SLOT);
    const worked = this.worked();
    const slots = this.#slots.filter((slot) => slot.at > at - SLOTS);
    const latest = slots.at(-1);
    const slot = latest?.at === at ? latest : { at, mutations: 0, work: 0 };
    slot.mutations += mutations;
    slot.work += worked - this.#workBefore;
    this.#workBefore = worked;
    this.#slots = slot === latest ? slots : [...slots, slot];
    return this.#slots.length >= BUSY && (this.#sum('mutations') > MUTATIONS || this.#sum('work') > WORK);
  }

  /** Whether half of it is spent already, over more than a moment: what can wait should. */
  get isStrained(): boolean {
    return this.#slots.length > BUSY / 2 && (this.#sum('mutations') > MUTATIONS / 2 || this.#sum('work') > WORK / 2);
  }

  #sum(of: 'mutations' | 'work'): number {
    return this.#slots.reduce((all, each) => all + each[of], 0);
  }

  /** A person did something: what the page did up to now counts no more. */
  forgive(): void {
    this.#slots = [];
    this.#workBefore = this.worked();
  }
}
