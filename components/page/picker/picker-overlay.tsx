/** @jsxImportSource preact */
import { render } from 'preact';
import type { PainterDeps } from '../../../lib/page/late-painter';
import { candidateAt, candidatesOn, shownAt, type Candidate } from '../../../lib/page/picker/candidates';
import type { Picker, PickSite } from '../../../lib/page/picker/picking';
import type { FieldKey } from '../../../lib/record/record';
import { createHost } from '../host';
import { Texts } from '../texts';
import { aim, swallowKeyUp } from './aim';
import { PickerScene, type PickerState } from './picker-scene';
import styles from './picker.css?inline';

/** How long a last word stays, in ms. */
const LAST_WORD = 6_000;

/** One conversation about missing fields, from the first press to its end. */
interface Talk {
  readonly site: PickSite;
  readonly end: AbortController;
  readonly texts: Texts;
  readonly returnTo: Element | null;
  state: PickerState;
  /** What can be chosen, while somebody aims. */
  candidates: readonly Candidate[];
  aiming: AbortController;
}

/** Says which fields are missing, and has the rep point at them; in a host of its own over everything else. */
export class PickerOverlay implements Picker {
  readonly #stage;
  #talk: Talk | null = null;

  constructor(readonly deps: PainterDeps) {
    this.#stage = createHost(deps.signal, 'lintel-picker', styles);
    deps.signal.addEventListener('abort', () => this.#close(), { once: true });
  }

  toggle(site: PickSite, byKey: boolean): void {
    const isOpen = this.#talk !== null && this.#talk.state.mode !== 'said';
    this.#close();
    if (isOpen || site.signal.aborted || !this.deps.isAlive()) return;
    const end = new AbortController();
    const { signal } = end;
    const talk: Talk = {
      ...{ site, end, texts: new Texts({ fields: site.fields() }), returnTo: document.activeElement },
      ...{ candidates: [], aiming: new AbortController() },
      state: { mode: 'asking', missing: site.missing(), failed: false },
    };
    this.#talk = talk;
    site.signal.addEventListener('abort', () => this.#close(), { signal });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !event.isTrusted || talk.state.mode !== 'asking') return;
      event.stopImmediatePropagation();
      swallowKeyUp();
      this.#close();
    };
    window.addEventListener('keydown', onKey, { signal, capture: true });
    this.#draw();
    if (byKey) this.#focus('button.small:not(.quiet)');
  }

  #close(): void {
    const talk = this.#talk;
    if (!talk) return;
    this.#talk = null;
    talk.end.abort();
    talk.aiming.abort();
    const { host, root } = this.#stage;
    const hadFocus = root.activeElement !== null;
    render(null, root);
    host.remove();
    if (hadFocus) giveBack(talk.returnTo);
  }

  #say(state: PickerState): void {
    if (!this.#talk) return;
    this.#talk.state = state;
    this.#draw();
  }

  #draw(): void {
    if (!this.#talk || !this.deps.isAlive()) return;
    const { state, texts } = this.#talk;
    const { host, root } = this.#stage;
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    if (!host.isConnected) document.documentElement.append(host);
    render(<PickerScene {...{ state, texts, rtl }} stage={this.#stage} on={this.#on} />, root);
  }

  #focus(selector: string): void {
    this.#stage.root.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  readonly #on = {
    show: (field: FieldKey, byKey: boolean) => this.#aim(field, byKey),
    absent: (field: FieldKey, byKey: boolean) => void this.#keepAbsent(field, byKey),
    stop: () => this.#close(),
  };

  #aim(field: FieldKey, byKey: boolean): void {
    const talk = this.#talk;
    if (!talk) return;
    const target = (candidate: Candidate | null) => this.#say({ mode: 'aiming', field, candidate });
    const at = (element: Element | null) => (element && this.#candidateAt(element)) ?? null;
    const current = () => (talk.state.mode === 'aiming' ? talk.state.candidate : null);
    talk.candidates = candidatesOn(talk.site.surface(), talk.site.fields());
    target(null);
    if (byKey) this.#focus('.bar');
    const on = {
      over: (element: Element | null) => {
        const candidate = at(element);
        if (candidate !== current()) target(candidate);
      },
      press: (element: Element | null) => {
        // The pill under the shield: a second press on it stops.
        if (element?.localName === 'lintel-overlay') this.#close();
        else void this.#choose(field, at(element));
      },
      step: (by: 1 | -1) => target(next(talk, current(), by)),
      choose: () => void this.#choose(field, current()),
      stop: () => this.#close(),
      moved: () => this.#draw(),
    };
    aim(this.#stage.host, on, talk.aiming.signal);
  }

  /** The page may have drawn others since they were looked for. */
  #candidateAt(element: Element): Candidate | undefined {
    const talk = this.#talk;
    if (!talk) return undefined;
    const known = candidateAt(element, talk.candidates);
    if (known?.element.isConnected) return known;
    if (talk.candidates.every((each) => each.element.isConnected)) return undefined;
    talk.candidates = candidatesOn(talk.site.surface(), talk.site.fields());
    return candidateAt(element, talk.candidates);
  }

  async #choose(field: FieldKey, candidate: Candidate | null): Promise<void> {
    const talk = this.#talk;
    // What is another field already stays that one; the bar says so.
    if (!talk || !candidate || candidate.takenBy !== undefined) return;
    const shown = shownAt(candidate, field, talk.site.surface());
    talk.aiming.abort();
    const isKept = shown !== undefined && (await talk.site.keep(shown));
    this.#lastWord(isKept ? 'picker.kept' : 'picker.failed', field, talk);
  }

  async #keepAbsent(field: FieldKey, byKey: boolean): Promise<void> {
    const talk = this.#talk;
    if (talk?.state.mode !== 'asking') return;
    const { missing } = talk.state;
    const isKept = await talk.site.keep({ field, label: '', path: null });
    if (this.#talk !== talk) return;
    const left = missing.filter((each) => each !== field);
    if (!isKept) this.#say({ mode: 'asking', missing, failed: true });
    else if (left.length === 0) this.#lastWord('picker.waved', field, talk);
    else {
      this.#say({ mode: 'asking', missing: left, failed: false });
      if (byKey) this.#focus('button.small:not(.quiet)');
    }
  }

  #lastWord(text: string, field: FieldKey, talk: Talk): void {
    if (this.#talk !== talk) return;
    const hadFocus = this.#stage.root.activeElement !== null;
    this.#say({ mode: 'said', text: talk.texts.of(text, talk.texts.label(field)) });
    if (hadFocus) giveBack(talk.returnTo);
    setTimeout(() => this.#talk === talk && this.#close(), LAST_WORD);
  }
}

/** The next candidate in the page's order, brought into view. */
function next({ candidates }: Talk, current: Candidate | null, by: 1 | -1): Candidate | null {
  const there = candidates.filter(({ element }) => element.isConnected);
  const at = there.findIndex(({ element }) => element === current?.element);
  const start = at < 0 && by < 0 ? 0 : at;
  const found = there.at((start + by) % there.length) ?? null;
  found?.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return found;
}

function giveBack(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
}
