import type { PageView } from '../../lib/page/painter';
import { after } from '../../lib/page/wait';
import { countsOf, noticeOf, type PillNotice } from './pill';
import type { Texts } from './texts';

/** How long a clean record is said to be clean, in ms (design/README.md: "only for a second"). */
const CLEAN = 1_000;
/** How long a notice is spelled out before it becomes a sign, in ms. */
const SPELLED = 10_000;

/** What the pill shows now; `null`: no pill. */
export interface PillShown {
  readonly notice: PillNotice | null;
  readonly spelled: boolean;
}

/** What the pill has shown of a surface already: praise is given once, a notice is spelled out once. */
export class PillState {
  #wasClean = false;
  #cleanUntil = 0;
  #notice = '';
  #spelledUntil = 0;

  /** `onTime` is called when what is shown changes by itself. */
  constructor(
    readonly onTime: () => void,
    readonly signal: AbortSignal,
  ) {}

  show(view: PageView, texts: Texts): PillShown | null {
    const now = performance.now();
    const notice = noticeOf(view, texts);
    if (notice && notice.text !== this.#notice) {
      this.#notice = notice.text;
      this.spell();
    }
    if (notice || countsOf(view).length > 0 || view.missing.length > 0) {
      this.#wasClean = false;
      return { notice, spelled: now < this.#spelledUntil };
    }
    if (!view.settled) return null;
    // An empty form is no clean record.
    if (!this.#wasClean && view.surface.kind !== 'create') {
      this.#cleanUntil = now + CLEAN;
      this.#later(CLEAN);
    }
    this.#wasClean = true;
    return now < this.#cleanUntil ? { notice: null, spelled: false } : null;
  }

  /** Spells the notice out. */
  spell(): void {
    this.#spelledUntil = performance.now() + SPELLED;
    this.#later(SPELLED);
  }

  #later(ms: number): void {
    after(ms + 1, this.onTime, this.signal);
  }
}
