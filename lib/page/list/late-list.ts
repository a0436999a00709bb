/** What reads lists and draws their badges is a script of its own: pages without a list never load it. */
import type { PageChannel } from '../../messages/page-channel';
import type { PainterDeps } from '../late-painter';
import type { ListPlace } from './read-rows';

/** What the script of lists needs of the one that brought it; all of it ends with the signal. */
export interface ListScriptDeps extends PainterDeps {
  readonly channel: PageChannel;
}

/** One list that is watched. */
export interface ListHandle {
  /** The user pressed something: a list that was not there may come. */
  wake(): void;
  /** Asks about every row again: style, dismissals or snoozes changed. */
  refresh(): void;
}

/** Starts watching the list of a place. */
export type ListFactory = (place: ListPlace, deps: ListScriptDeps) => ListHandle;

/** Where the two scripts meet: a global of the extension's own world, which the page cannot see. */
const SLOT = Symbol.for('lintel rows');
type Slots = Partial<Record<typeof SLOT, (factory: ListFactory) => void>>;

/** Called by the script of lists: hands itself to the script that asked for it, if that is still there. */
export function offerRows(factory: ListFactory): void {
  (globalThis as Slots)[SLOT]?.(factory);
}

/** Stands in for the watch of lists until its script has come. One for a frame: what came once is there for the next list. */
export class LateLists {
  #factory: ListFactory | null = null;

  /** `bring`: asks for the script of lists. */
  constructor(readonly bring: () => void) {}

  /** Watches the list of a place from the moment in which the script is there. */
  watch(place: ListPlace, deps: ListScriptDeps): ListHandle {
    let list: ListHandle | null = null;
    const start = (factory: ListFactory) => {
      this.#factory = factory;
      if (!deps.signal.aborted) list ??= factory(place, deps);
    };
    if (this.#factory) start(this.#factory);
    else {
      (globalThis as Slots)[SLOT] = start;
      this.bring();
    }
    return { wake: () => list?.wake(), refresh: () => list?.refresh() };
  }
}
