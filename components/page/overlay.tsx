/** @jsxImportSource preact */
import { render } from 'preact';
import { applyFix } from '../../lib/page/fix';
import type { PageActions, PageView, Painter } from '../../lib/page/painter';
import type { PainterDeps } from '../../lib/page/late-painter';
import { afterFrame } from '../../lib/page/wait';
import type { PlaceId } from '../../lib/page/placed';
import { Announcer } from './announcer';
import { CardControl } from './card-control';
import type { Drawing, PillDrawn } from './drawing';
import { follow } from './follow';
import { createHost } from './host';
import { PillState } from './pill-state';
import { Placing } from './placing';
import { Scene, type SceneProps } from './scene';
import { Sizes } from './sizes';
import { Texts, warmTexts } from './texts';
import { once, oneByOne, whenIdle } from './turns';
import { findingsOf, heardIn, looksSame } from './views';

/**
 * Draws markers, cards and the pill over a page, in one shadow root of its own that is there only while something is or may
 * be any moment. Its work is cut into short tasks, and nothing is read of the page after something was drawn in the same
 * one: the browser would have to lay out the whole page at once. Where a mark is to come is looked up before it is due.
 */
export class Overlay implements Painter {
  #drawing: Drawing | null = null;
  /** The first view of a surface: it is taken up in a task of its own. */
  #wanted: readonly [PageView, PageActions] | null = null;
  #stage: ReturnType<typeof createHost> | null = null;
  #isThere = false;
  /** The first drawing takes longer: it has a task of its own. */
  #hasDrawn = false;
  /** Whether what was drawn is not laid out yet. */
  #isFresh = false;
  readonly #sizes;
  readonly #card;

  /** `isAlive` is asked while something is drawn, so that nothing of a dead extension stays. */
  constructor(readonly deps: PainterDeps) {
    const { signal } = deps;
    this.#sizes = new Sizes(() => this.#onSize());
    this.#card = new CardControl(this.#sizes, { drawing: () => this.#drawing, draw: () => this.#draw() });
    signal.addEventListener('abort', () => this.#clear(), { once: true });
    // In tasks of their own, before the first view comes: the first text brings all of them into the page.
    setTimeout(() => this.prepare(), 0);
    setTimeout(() => new Texts({ fields: [] }).of('pill.next'), 0);
    whenIdle(() => oneByOne(warmTexts(), signal), signal);
  }

  prepare(): void {
    this.#stage ??= createHost(this.deps.signal);
  }

  paint(view: PageView | null, actions: PageActions): void {
    if (!view || !this.#lives()) {
      this.#clear();
      return;
    }
    if (this.#drawing?.actions !== actions) this.#clear();
    const drawing = this.#drawing;
    if (!drawing) {
      if (!this.#wanted) setTimeout(() => this.#begin(), 0);
      this.#wanted = [view, actions];
      return;
    }
    drawing.view = view;
    // Known places need no look: a mark that is due is in the very next frame, and one that is over leaves it.
    if (this.#hasDrawn && drawing.placing.knows(view) && this.#takeView(drawing)) this.#drawMarks();
    drawing.lookSoon();
  }

  #begin(): void {
    if (!this.#wanted || !this.#lives()) return;
    this.#drawing = this.#start(...this.#wanted);
    this.#wanted = null;
    this.#drawing.lookSoon();
  }

  readonly fix = applyFix;

  openCard(place: PlaceId | null, { focus }: { readonly focus: boolean }): void {
    this.#card.ask(place, focus);
  }

  #start(view: PageView, actions: PageActions): Drawing {
    const stage = (this.#stage ??= createHost(this.deps.signal));
    const end = new AbortController();
    const { signal } = end;
    const onRest = (suspect: 'all' | 'next') => () => this.#onRest(suspect);
    follow(view.surface.root, { moved: () => this.#onMove(), settled: onRest('all'), beat: onRest('next') }, signal);
    const framed = (work: () => void) => afterFrame(work, signal);
    const options = { signal, capture: true };
    window.addEventListener('keydown', (event) => this.#card.onKey(event), options);
    const onPress = (event: Event) => event.composedPath().includes(stage.host) || this.#card.close();
    window.addEventListener('pointerdown', onPress, options);
    return {
      actions,
      end,
      stage,
      view,
      texts: new Texts(view),
      drawn: null,
      placing: new Placing(stage.host, () => this.#onClip(), signal),
      pill: new PillState(() => this.#draw(), signal),
      announcer: new Announcer(() => this.#draw(), signal),
      lookSoon: once(() => this.#look(), framed),
      measureSoon: once(() => this.#measure(), setTimeout),
      drawSoon: once(() => this.#drawMarks(), setTimeout),
      drawPillSoon: once(() => this.#draw(), framed),
      pillDrawn: null,
    };
  }

  #clear(): void {
    const drawing = this.#drawing;
    this.#drawing = null;
    this.#wanted = null;
    this.#card.state.close();
    if (!drawing) return;
    render(null, drawing.stage.root);
    this.#sizes.end();
    drawing.stage.host.remove();
    drawing.end.abort();
  }

  #onMove(): void {
    const drawing = this.#drawing;
    if (drawing?.placing.follow(drawing.view, this.#card.state.current?.of)) this.#draw();
  }

  /** A field was scrolled out of or into sight. A page that keeps rewriting its fields seems to do that all the time. */
  #onClip(): void {
    if (!this.#drawing?.view.resting) this.#onMove();
  }

  /** What lies around fields may have changed: around every one, or one after the other. */
  #onRest(suspect: 'all' | 'next'): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    // The page is busy enough: what still stands beside its fields is followed, and no more.
    if (drawing.view.resting) {
      this.#onMove();
      return;
    }
    drawing.placing.suspect(drawing.view, this.#card.state.current?.of, suspect);
    this.#look();
  }

  /** Looks closely at a field where one is due; the rest follows in the next tasks. */
  #look(): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    if (this.#isFresh || drawing.placing.look(drawing.view, this.#card.state.current?.of)) drawing.lookSoon();
    if (!this.#isFresh) drawing.measureSoon();
  }

  /** Measures where things are and takes in what is new; what has changed is drawn in the next task. */
  #measure(): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    // Most answers say what the one before said: nothing is drawn for them.
    const isNews = this.#takeView(drawing);
    const moved = drawing.placing.measure(drawing.view, this.#card.state.current?.of);
    this.#chooseCorner(drawing);
    // The page may have thrown our node out together with its own.
    if (isNews || moved || (this.#isThere && !drawing.stage.host.isConnected)) drawing.drawSoon();
  }

  /** Answers whether the newest view says something else than what is drawn. */
  #takeView(drawing: Drawing): boolean {
    const { view, drawn } = drawing;
    if (drawn === view || (drawn && looksSame(drawn, view))) return false;
    drawing.drawn = view;
    drawing.texts = new Texts(view);
    const open = this.#card.state.current;
    if (open && findingsOf(view, open.of).length === 0 && !view.notes.has(open.of)) this.#card.close();
    const [items, say] = heardIn(drawing);
    drawing.announcer.hear(items, (fresh) => (this.#lives() ? say(fresh) : ''));
    return true;
  }

  #chooseCorner({ placing, drawSoon }: Drawing): void {
    placing.corner.choose(this.#sizes.pill.size, placing.viewport, drawSoon);
  }

  /** The browser has laid out what was drawn: within the same frame the card goes to its place. */
  #onSize(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.#chooseCorner(drawing);
    this.#moveCard(drawing);
  }

  #moveCard({ placing }: Drawing): void {
    const { card, pill } = this.#sizes;
    const open = this.#card.state.current;
    if (card.element && card.size && open) placing.moveCard(card.element, open.of, card.size, pill.size);
  }

  /** Texts come from the extension: once it is gone, whatever asks for them throws. Asking makes the owner take everything away. */
  #lives(): boolean {
    return !this.deps.signal.aborted && this.deps.isAlive();
  }

  /** Draws marks at once and the pill a frame later. */
  #drawMarks(): void {
    const drawing = this.#drawing;
    if (!drawing) return;
    this.#draw({ pill: drawing.pillDrawn });
    drawing.drawPillSoon();
  }

  /** `pill`: the one that is there already, where marks are not to wait for a new one. */
  #draw({ pill = this.#newPill() }: { readonly pill?: PillDrawn | null } = {}): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    const { view, actions, texts, placing, stage } = drawing;
    drawing.pillDrawn = pill;
    // A mark that may be due any moment finds the host there: its styles are worked out by then.
    const { marks, coming, notes } = view;
    this.#isThere = marks.length + coming.length + notes.size > 0 || pill !== null || this.#card.state.current !== null;
    if (this.#isThere && !stage.host.isConnected) document.documentElement.append(stage.host);
    render(
      <Scene
        {...{ view, actions, texts, pill, card: this.#card.state, places: placing.places, whys: this.#card.whys }}
        stage={stage}
        announcement={drawing.announcer.text}
        on={this.#on}
      />,
      stage.root,
    );
    this.#moveCard(drawing);
    if (!this.#isThere) stage.host.remove();
    this.#hasDrawn ||= view.marks.length > 0;
    this.#isFresh = true;
    afterFrame(() => (this.#isFresh = false), this.deps.signal);
  }

  /** The pill comes last: it waits for its corner. */
  #newPill(): PillDrawn | null {
    if (!this.#drawing || !this.#lives()) return null;
    const { view, texts, placing, pill } = this.#drawing;
    const corner = placing.corner.current;
    const shown = corner && pill.show(view, texts);
    return shown && { ...shown, corner, view };
  }

  /** One set for all drawings: an element's own callback is called when it comes and goes, not whenever it is drawn. */
  readonly #on: SceneProps['on'] = {
    mark: (place, byKey) => this.#card.press(place, byKey),
    why: (rule) => this.#card.toggleWhy(rule),
    spell: () => {
      this.#drawing?.pill.spell();
      this.#draw();
    },
    next: (byKey) => this.#card.next(byKey),
    cardElement: (element) => this.#sizes.onCard(element),
    pillElement: (element) => this.#sizes.onPill(element),
  };
}
