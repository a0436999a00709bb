/**
 * The painter is a script of its own, brought into the page only where a record is shown: most CRM pages and frames
 * never draw anything and never load it.
 */
import type { PageActions, PageView, Painter } from './painter';
import type { FieldKey } from '../record/record';
import { afterFrame } from './wait';

/** What a painter needs of the script that feeds it. */
export interface PainterDeps {
  readonly signal: AbortSignal;
  /** Whether the extension still runs; once it does not, `signal` is expected to end. */
  readonly isAlive: () => boolean;
}
export type PainterFactory = (deps: PainterDeps) => Painter;

/** Where the two scripts meet: a global of the extension's own world, which the page cannot see. */
const SLOT = Symbol.for('lintel painter');
type Slots = Partial<Record<typeof SLOT, (factory: PainterFactory) => void>>;
/** Bringing the painter failed: not tried again sooner than this, in ms. */
const RETRY = 2_000;

/** Called by the painter's script: hands itself to the script that asked for it, if that is still there. */
export function offerPainter(factory: PainterFactory): void {
  (globalThis as Slots)[SLOT]?.(factory);
}

/** Stands in for the painter until it has come; draws the latest view then. */
export class LatePainter implements Painter {
  #painter: Painter | null = null;
  #latest: readonly [PageView | null, PageActions] | null = null;
  #askedAt = -Infinity;

  /** `bring`: asks for the painter's script. */
  constructor(
    readonly deps: PainterDeps,
    readonly bring: () => void,
  ) {}

  prepare(): void {
    const now = performance.now();
    if (this.#painter || now - this.#askedAt < RETRY) return;
    this.#askedAt = now;
    (globalThis as Slots)[SLOT] = (factory) => {
      const painter = (this.#painter ??= factory(this.deps));
      // In a task of its own: running the script was one already.
      const catchUp = () => {
        if (this.#latest) painter.paint(...this.#latest);
      };
      afterFrame(catchUp, this.deps.signal);
    };
    this.bring();
  }

  paint(view: PageView | null, actions: PageActions): void {
    this.#latest = [view, actions];
    if (this.#painter) this.#painter.paint(view, actions);
    else if (view) this.prepare();
  }

  openCard(field: FieldKey | null, options: { readonly focus: boolean }): void {
    this.#painter?.openCard(field, options);
  }
}
