/**
 * The painter is a script of its own, brought into the page only where a record is shown: most CRM pages and frames
 * never draw anything and never load it.
 */
import type { RowActions, RowPainter, RowsView } from './list/row-painter';
import type { PageActions, PageView, Painter } from './painter';
import type { PlaceId } from './placed';
import { afterFrame } from './wait';

/** What a painter needs of the script that feeds it. */
export interface PainterDeps {
  readonly signal: AbortSignal;
  /** Whether the extension still runs; once it does not, `signal` is expected to end. */
  readonly isAlive: () => boolean;
}
/** What the painter's script brings. */
export interface Painters {
  readonly record: Painter;
  readonly rows: RowPainter;
}
export type PainterFactory = (deps: PainterDeps) => Painters;

/** Where the two scripts meet: a global of the extension's own world, which the page cannot see. */
const SLOT = Symbol.for('lintel painter');
type Slots = Partial<Record<typeof SLOT, (factory: PainterFactory) => void>>;
/** Bringing the painter failed: not tried again sooner than this, in ms. */
const RETRY = 2_000;

/** Called by the painter's script: hands itself to the script that asked for it, if that is still there. */
export function offerPainter(factory: PainterFactory): void {
  (globalThis as Slots)[SLOT]?.(factory);
}

/** Stands in for the painters until they have come; draws the latest views then. */
export class LatePainter implements Painter, RowPainter {
  #painters: Painters | null = null;
  /** What is to be drawn once they have come; what is not wanted any more is not kept. */
  #latest: readonly [PageView, PageActions] | null = null;
  #latestRows: readonly [RowsView, RowActions] | null = null;
  #askedAt = -Infinity;

  /** `bring`: asks for the painter's script. */
  constructor(
    readonly deps: PainterDeps,
    readonly bring: () => void,
  ) {}

  prepare(): void {
    const now = performance.now();
    if (this.#painters || now - this.#askedAt < RETRY) return;
    this.#askedAt = now;
    (globalThis as Slots)[SLOT] = (factory) => {
      const { record, rows } = (this.#painters ??= factory(this.deps));
      // In a task of its own: running the script was one already.
      const catchUp = () => {
        if (this.#latest) record.paint(...this.#latest);
        if (this.#latestRows) rows.paintRows(...this.#latestRows);
        this.#latest = null;
        this.#latestRows = null;
      };
      afterFrame(catchUp, this.deps.signal);
    };
    this.bring();
  }

  paint(view: PageView | null, actions: PageActions): void {
    this.#latest = this.#painters || !view ? null : [view, actions];
    if (this.#painters) this.#painters.record.paint(view, actions);
    else if (view) this.prepare();
  }

  paintRows(view: RowsView | null, actions: RowActions): void {
    this.#latestRows = this.#painters || !view ? null : [view, actions];
    if (this.#painters) this.#painters.rows.paintRows(view, actions);
    else if (view) this.prepare();
  }

  openCard(place: PlaceId | null, options: { readonly focus: boolean }): void {
    this.#painters?.record.openCard(place, options);
  }
}
