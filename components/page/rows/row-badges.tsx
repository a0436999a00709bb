/** @jsxImportSource preact */
import { render } from 'preact';
import { placeCard } from '../../../lib/page/geometry';
import type { PainterDeps } from '../../../lib/page/late-painter';
import type { RowActions, RowBadge, RowPainter, RowsView } from '../../../lib/page/list/row-painter';
import { afterFrame, inSlices } from '../../../lib/page/wait';
import { follow } from '../follow';
import { createHost } from '../host';
import styles from './rows.css?inline';
import { moved } from '../lengths';
import { CardState } from '../open-card';
import { Sizes } from '../sizes';
import { Texts } from '../texts';
import { once, same } from '../turns';
import { RowPlaces } from './row-places';
import { RowScene, type RowSceneProps } from './row-scene';

/** What lives as long as one table has badges. */
interface Drawing {
  view: RowsView;
  readonly actions: RowActions;
  readonly end: AbortController;
  readonly stage: ReturnType<typeof createHost>;
  readonly places: RowPlaces;
  readonly texts: Texts;
  readonly lookSoon: () => void;
}

/**
 * Draws a badge in each row with findings, and the card of one, in a shadow root of its own. As on a record, places are
 * looked at after a frame and drawn in a later task.
 */
export class RowBadges implements RowPainter {
  #drawing: Drawing | null = null;
  #stage: ReturnType<typeof createHost> | null = null;
  readonly #sizes = new Sizes(() => this.#moveCard());
  readonly #card = new CardState<string>(() => this.#draw());

  constructor(readonly deps: PainterDeps) {
    deps.signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  paintRows(view: RowsView | null, actions: RowActions): void {
    if (!view || !this.#lives() || (this.#drawing && this.#drawing.view.table !== view.table)) this.#clear();
    if (!view || !this.#lives()) return;
    const drawing = (this.#drawing ??= this.#start(view, actions));
    const before = drawing.view;
    drawing.view = view;
    if (!view.badges.some(({ id }) => id === this.#card.current?.of)) this.#card.close();
    // What is over leaves the next frame; what is new is looked at first.
    if (!looksSame(before, view)) this.#draw();
    drawing.lookSoon();
  }

  #start(view: RowsView, actions: RowActions): Drawing {
    const stage = (this.#stage ??= createHost(this.deps.signal, 'lintel-rows', styles));
    const end = new AbortController();
    const { signal } = end;
    const places = new RowPlaces(stage.host, () => this.#onMove(), signal);
    const onRest = (which: 'all' | 'next') => () => this.#onRest(which);
    follow(view.table, { moved: () => this.#onMove(), settled: onRest('all'), beat: onRest('next') }, signal);
    const options = { signal, capture: true };
    window.addEventListener('keydown', (event) => this.#onKey(event), options);
    const onPress = (event: Event) => event.composedPath().includes(stage.host) || this.#card.close();
    window.addEventListener('pointerdown', onPress, options);
    const lookSoon = once(
      () => this.#look(),
      (work) => afterFrame(work, signal),
    );
    return { view, actions, end, stage, places, lookSoon, texts: new Texts({ fields: [], surface: view }) };
  }

  #clear(): void {
    const drawing = this.#drawing;
    this.#drawing = null;
    this.#card.close();
    if (!drawing) return;
    render(null, drawing.stage.root);
    this.#sizes.end();
    drawing.stage.host.remove();
    drawing.end.abort();
  }

  #onMove(): void {
    const drawing = this.#drawing;
    if (drawing?.places.follow(drawing.view)) this.#draw();
  }

  #onRest(which: 'all' | 'next'): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    drawing.places.suspect(drawing.view, which);
    drawing.lookSoon();
  }

  #look(): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    const done = () => {
      // The page may have thrown our node out together with its own.
      if (drawing.places.follow(drawing.view) || !drawing.stage.host.isConnected) this.#draw();
    };
    inSlices(drawing.places.look(drawing.view), done, drawing.end.signal);
  }

  #draw(): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    const { view, stage, places, texts } = drawing;
    if (!stage.host.isConnected) document.documentElement.append(stage.host);
    const { badges } = view;
    const scene = { badges, texts, stage, places: places.places, card: this.#card, on: this.#on };
    render(<RowScene {...scene} />, stage.root);
    this.#moveCard();
  }

  #moveCard(): void {
    const { element, size } = this.#sizes.card;
    const spot = this.#drawing?.places.places.get(this.#card.current?.of ?? '')?.spot;
    if (!element || !size || !spot) return;
    const { clientWidth: width } = document.documentElement;
    const anchor = { left: spot.x, top: spot.y, width: 16, height: 16 };
    const rtl = getComputedStyle(document.documentElement).direction === 'rtl';
    const { x, y } = placeCard(anchor, size, { width, height: window.innerHeight }, rtl);
    element.style.transform = moved(x, y).transform;
  }

  #onKey(event: KeyboardEvent): void {
    const open = this.#card.current;
    if (event.key !== 'Escape' || !event.isTrusted || !open) return;
    if (open.pinned) event.stopImmediatePropagation();
    this.#card.close(Boolean(this.#drawing?.stage.root.activeElement));
  }

  #press(id: string, byKey: boolean): void {
    const drawing = this.#drawing;
    const open = this.#card.current;
    if (!drawing) return;
    if (open?.pinned && open.of === id) {
      this.#card.close();
      return;
    }
    const { activeElement } = drawing.stage.root;
    this.#card.open(id, { pinned: true, returnTo: activeElement instanceof HTMLElement ? activeElement : null });
    // Giving focus lays the page out: the frame that shows the card does it anyway.
    const giveFocus = () => this.#sizes.card.element?.querySelector('button')?.focus({ preventScroll: true });
    if (byKey) afterFrame(giveFocus, drawing.end.signal);
  }

  #lives(): boolean {
    return !this.deps.signal.aborted && this.deps.isAlive();
  }

  /** One set for all drawings, as in the overlay of a record. */
  readonly #on: RowSceneProps['on'] = {
    press: (id, byKey) => this.#press(id, byKey),
    open: (id) => {
      this.#card.close();
      this.#drawing?.actions.open(id);
    },
    cardElement: (element) => this.#sizes.onCard(element),
  };
}

/** Whether two views have the same badges in the same rows. */
function looksSame(a: RowsView, b: RowsView): boolean {
  const said = ({ badges }: RowsView) => badges.map(({ id, name, findings }) => [id, name, findings]);
  return a.badges.every((badge, at) => sits(badge, b.badges[at])) && same(said(a), said(b));
}

function sits({ element }: RowBadge, other: RowBadge | undefined): boolean {
  return element === other?.element;
}
