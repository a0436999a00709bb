import type { CharTest } from './chars';
import type { Node, Place } from './parse';
import { Unsupported } from './source';

/** One step of a pattern's program: read a character, be at a place, go on in either of two ways, or have found it. */
export type Step =
  | { readonly op: 'char'; readonly test: CharTest; readonly next: number }
  | { readonly op: 'place'; readonly place: Place; readonly next: number }
  | { readonly op: 'either'; readonly next: number; readonly other: number }
  | { readonly op: 'found' };

/** Patterns of more steps are not run: reading a value takes as many moves as it has characters times the pattern has steps. */
const MAX_STEPS = 2000;

/** Writes the steps of a node from the last to the first: each knows where it goes on. */
class Writer {
  readonly steps: Step[] = [{ op: 'found' }];

  add(step: Step): number {
    if (this.steps.length >= MAX_STEPS) throw new Unsupported('a pattern too large');
    return this.steps.push(step) - 1;
  }

  /** Adds what a node does before it goes on at `next`; answers where it begins. */
  write(node: Node, next: number): number {
    switch (node.kind) {
      case 'char':
        return this.add({ op: 'char', test: node.test, next });
      case 'place':
        return this.add({ op: 'place', place: node.place, next });
      case 'sequence':
        return node.parts.reduceRight((after, part) => this.write(part, after), next);
      case 'choice':
        return node.options
          .map((option) => this.write(option, next))
          .reduceRight((other, first) => this.add({ op: 'either', next: first, other }));
      case 'repeat':
        return this.#repeat(node.of, node.min, node.max, next);
    }
  }

  #repeat(of: Node, min: number, max: number | undefined, next: number): number {
    let at = max === undefined ? this.#loop(of, next) : next;
    for (let more = max === undefined ? 0 : max - min; more > 0; more--) {
      at = this.add({ op: 'either', next: this.write(of, at), other: next });
    }
    for (let must = min; must > 0; must--) at = this.write(of, at);
    return at;
  }

  #loop(of: Node, next: number): number {
    const at = this.add({ op: 'either', next, other: next });
    this.steps[at] = { op: 'either', next: this.write(of, at), other: next };
    return at;
  }
}

/** A pattern as steps, and the first of them. */
export interface Program {
  readonly steps: readonly Step[];
  readonly start: number;
}

/** Throws `Unsupported` for a pattern that is too large. */
export function programOf(node: Node): Program {
  const writer = new Writer();
  const start = writer.write(node, 0);
  return { steps: writer.steps, start };
}
