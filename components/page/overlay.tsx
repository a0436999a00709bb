/** @jsxImportSource preact */
import { render } from 'preact';
import type { PageActions, PageView, Painter } from '../../lib/page/painter';
import type { PainterDeps } from '../../lib/page/late-painter';
import { findingKey } from '../../lib/page/timing';
import { afterFrame } from '../../lib/page/wait';
import type { FieldKey } from '../../lib/record/record';
import { Announcer } from './announcer';
import { follow } from './follow';
import { createHost } from './host';
import { CardState } from './open-card';
import { PillState } from './pill-state';
import { Placing } from './placing';
import { findingsOf, Scene } from './scene';
import { Texts } from './texts';

/** What lives as long as one surface is drawn. */
interface Drawing {
  readonly actions: PageActions;
  readonly end: AbortController;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly placing: Placing;
  readonly pill: PillState;
  readonly announcer: Announcer;
  view: PageView;
  texts: Texts;
}

/** Draws markers, cards and the pill over a page, in one shadow root of its own that is there only while something is. */
export class Overlay implements Painter {
  #drawing: Drawing | null = null;
  #isDrawn = false;
  #whys: ReadonlySet<string> = new Set();
  #cardElement: HTMLElement | null = null;
  #pillElement: HTMLElement | null = null;
  readonly #card = new CardState(() => this.#draw());

  /** `isAlive` is asked while something is drawn, so that nothing of a dead extension stays. */
  constructor(readonly deps: PainterDeps) {
    deps.signal.addEventListener('abort', () => this.#clear(), { once: true });
  }

  prepare(): void {
    // Nothing is mounted before there is something to draw.
  }

  paint(view: PageView | null, actions: PageActions): void {
    if (!view || !this.#lives()) {
      this.#clear();
      return;
    }
    if (this.#drawing?.actions !== actions) this.#clear();
    const isNew = this.#drawing === null;
    this.#drawing ??= this.#start(view, actions);
    const before = this.#drawing.view;
    this.#drawing.view = view;
    // Most answers say what the one before said: nothing is laid out for them.
    if (!isNew && looksSame(before, view)) return;
    this.#drawing.texts = new Texts(view);
    const open = this.#card.current;
    if (open && findingsOf(view, open.field).length === 0 && !view.notes.has(open.field)) this.#close();
    this.#announce(this.#drawing);
    this.#measure();
    this.#draw();
  }

  openCard(field: FieldKey | null, { focus }: { readonly focus: boolean }): void {
    if (!this.#drawing) return;
    const { view } = this.#drawing;
    const has = (each: FieldKey) => findingsOf(view, each).length > 0;
    const wanted = field === null || !has(field) ? this.#fieldsWithFindings()[0] : field;
    // Asked for a field without findings: there is nothing to open, and another field's card would surprise.
    if (wanted === undefined || (field !== null && wanted !== field && !focus)) return;
    this.#open(wanted, focus);
  }

  #start(view: PageView, actions: PageActions): Drawing {
    const end = new AbortController();
    const { signal } = end;
    const { host, root } = createHost(signal);
    const movements = { moved: () => this.#onMove(), settled: () => this.#onSettled() };
    follow(view.surface.root, movements, signal);
    const options = { signal, capture: true };
    window.addEventListener('keydown', (event) => this.#onKey(event), options);
    window.addEventListener('pointerdown', (event) => this.#onPress(event), options);
    return {
      actions,
      end,
      host,
      root,
      view,
      texts: new Texts(view),
      placing: new Placing(host, () => this.#onMove(), signal),
      pill: new PillState(() => this.#draw(), signal),
      announcer: new Announcer(() => this.#draw(), signal),
    };
  }

  #clear(): void {
    const drawing = this.#drawing;
    this.#drawing = null;
    this.#card.close();
    if (!drawing) return;
    render(null, drawing.root);
    drawing.end.abort();
  }

  #announce({ view, texts, announcer }: Drawing): void {
    const items = view.marks.flatMap(({ field, findings }) => findings.map((finding) => ({ field, finding })));
    const words = new Map(
      items.map(({ field, finding }) => [
        findingKey(finding),
        texts.of('marker', texts.label(field.key), texts.title(finding)),
      ]),
    );
    for (const [field, note] of view.notes) words.set(`${field} ${note.kind}`, texts.note(note));
    announcer.hear([...words.keys()], (fresh) => fresh.map((key) => words.get(key)).join('. '));
  }

  #onMove(): void {
    if (this.#measure()) this.#draw();
  }

  #onSettled(): void {
    if (!this.#lives() || !this.#drawing) return;
    const { placing, view, host } = this.#drawing;
    placing.suspect(view, this.#card.current?.field);
    // The page may have thrown our node out together with its own.
    if (this.#measure() || (this.#isDrawn && !host.isConnected)) this.#draw();
  }

  /** Answers whether anything moved; goes on in a later task while there is more to look at. */
  #measure(): boolean {
    if (!this.#drawing) return false;
    const { placing, view, end } = this.#drawing;
    const { moved, pending } = placing.measure(view, this.#card.current?.field);
    if (pending) afterFrame(() => this.#onMove(), end.signal);
    return moved;
  }

  /** Texts come from the extension: once it is gone, whatever asks for them throws. Asking makes the owner take everything away. */
  #lives(): boolean {
    return !this.deps.signal.aborted && this.deps.isAlive();
  }

  #draw(): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#lives()) return;
    const { view, actions, texts, root, host, placing } = drawing;
    const open = this.#card.current;
    const pill = drawing.pill.show(view, texts);
    this.#isDrawn = view.marks.length + view.notes.size > 0 || pill !== null || open !== null;
    if (this.#isDrawn && !host.isConnected) document.documentElement.append(host);
    render(
      <Scene
        {...{ view, actions, texts, pill, card: this.#card, places: placing.places, whys: this.#whys }}
        stage={{ root }}
        announcement={drawing.announcer.text}
        on={{
          mark: (field, byKey) => this.#onMark(field, byKey),
          why: (rule) => this.#toggleWhy(rule),
          spell: () => {
            drawing.pill.spell();
            this.#draw();
          },
          next: (byKey) => this.#next(byKey),
          cardElement: (element) => (this.#cardElement = element),
          pillElement: (element) => (this.#pillElement = element),
        }}
      />,
      root,
    );
    if (this.#pillElement) placing.movePill(this.#pillElement);
    if (this.#cardElement && open) placing.moveCard(this.#cardElement, open.field, this.#pillElement);
    if (!this.#isDrawn) host.remove();
  }

  #onMark(field: FieldKey, byKey: boolean): void {
    const open = this.#card.current;
    if (open?.pinned && open.field === field) this.#close();
    else this.#open(field, byKey);
  }

  #open(field: FieldKey, focus: boolean): void {
    const found = this.#drawing?.view.fields.find(({ key }) => key === field);
    this.#card.open(field, { pinned: true, returnTo: this.#focused() });
    this.#measure();
    if (found && !this.#drawing?.placing.places.has(field)) {
      found.row.scrollIntoView({ block: 'center', inline: 'nearest' });
      this.#measure();
    }
    this.#draw();
    if (focus) this.#cardElement?.querySelector('button')?.focus({ preventScroll: true });
  }

  /** The pill was pressed: the next field with findings, the first after the last. */
  #next(byKey: boolean): void {
    const fields = this.#fieldsWithFindings();
    const current = this.#card.current?.field;
    const at = current === undefined ? 0 : (fields.indexOf(current) + 1) % fields.length;
    const field = fields[at];
    if (field !== undefined) this.#open(field, byKey);
  }

  #fieldsWithFindings(): readonly FieldKey[] {
    if (!this.#drawing) return [];
    const { marks, quiet, unplaced } = this.#drawing.view;
    return [...new Set([...marks.map(({ field }) => field.key), ...[...quiet, ...unplaced].map(({ field }) => field)])];
  }

  #toggleWhy(rule: string): void {
    const whys = new Set(this.#whys);
    if (!whys.delete(rule)) whys.add(rule);
    this.#whys = whys;
    this.#draw();
  }

  #onKey(event: KeyboardEvent): void {
    const open = this.#card.current;
    if (event.key !== 'Escape' || !event.isTrusted || !open) return;
    // Escape in a card the user opened is meant for the card, not for the field under edit.
    if (open.pinned) event.stopImmediatePropagation();
    this.#close();
  }

  #onPress(event: PointerEvent): void {
    if (this.#drawing && !event.composedPath().includes(this.#drawing.host)) this.#close();
  }

  #close(): void {
    this.#card.close(this.#drawing !== null && this.#drawing.root.activeElement !== null);
  }

  #focused(): HTMLElement | null {
    const inside = this.#drawing?.root.activeElement;
    const element = inside ?? document.activeElement;
    // From one card to the next, the focus still returns to where it was before the first.
    if (inside && this.#cardElement?.contains(inside)) return this.#card.current?.returnTo ?? null;
    return element instanceof HTMLElement ? element : null;
  }
}

/** Whether two views draw the same: same findings beside the same elements, same notes, same pill. */
function looksSame(a: PageView, b: PageView): boolean {
  const places = ({ marks }: PageView) => marks.map(({ field }) => field.element);
  const [before, now] = [places(a), places(b)];
  if (before.length !== now.length || before.some((element, at) => element !== now[at])) return false;
  const said = (view: PageView) =>
    JSON.stringify([
      view.marks.map(({ field, findings }) => [field.label, field.editable, findings]),
      [view.quiet, view.unplaced, view.candidates],
      [view.duplicates, view.retryAt, view.settled, view.fields.length, [...view.notes], [...view.busy]],
    ]);
  return said(a) === said(b);
}
