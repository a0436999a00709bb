/**
 * The painter is a script of its own, brought into the page only where a record is shown: most CRM pages and frames
 * never draw anything and never load it.
 */
import type { Finding } from '../rules/finding';
import type { FixSite } from './fix';
import type { Note, PageActions, PageView, Painter } from './painter';
import type { PlaceId } from './placed';
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
  /** What is to be drawn once it has come; what is not wanted any more is not kept. */
  #latest: readonly [PageView, PageActions] | null = null;
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
        this.#latest = null;
      };
      afterFrame(catchUp, this.deps.signal);
    };
    this.bring();
  }

  paint(view: PageView | null, actions: PageActions): void {
    this.#latest = this.#painter || !view ? null : [view, actions];
    if (this.#painter) this.#painter.paint(view, actions);
    else if (view) this.prepare();
  }

  /** Nobody can ask for a fix before it is drawn, but the popup: then the user types it. */
  fix(finding: Finding, site: FixSite): Promise<Note | null> {
    return this.#painter?.fix(finding, site) ?? Promise.resolve({ kind: 'type-it-yourself' });
  }

  openCard(place: PlaceId | null, options: { readonly focus: boolean }): void {
    this.#painter?.openCard(place, options);
  }
}
