import type { PageChannel } from '../messages/page-channel';
import { samePlace, readAddress, type Place } from './address';
import { createActions } from './actions';
import { clickedRecord, findSurface, sameRecord, sameSurface } from './find-surface';
import type { PageTable } from './page-table';
import type { Painter, PageActions } from './painter';
import { Session } from './session';
import type { Surface } from './surface';
import { soon } from './tasks';
import { after, lookUntil } from './wait';
import { watchAddress } from './watch-address';

/** How long a record's container may take to appear after its address, in ms. */
const ARRIVAL = 20_000;
/** How long a preview or form may take to appear after the click that opens it, in ms. */
const OPENING = 5_000;
/** How long a tab or card may take to show more of the record after a click, in ms. */
const UNFOLDING = 1_500;
/** Cards of a record that load later than its container are looked for at these times, in ms. */
const LATER = [1_000, 3_000, 8_000];

export interface PageDeps {
  readonly window: Window;
  readonly tables: readonly PageTable[];
  readonly channel: PageChannel;
  readonly painter: Painter;
  readonly signal: AbortSignal;
}

/** Watches one document: finds the surface its address promises, and follows it from record to record. */
export class PageWatch {
  #place: Place | null = null;
  #atPlace = new AbortController();
  #session: Session | null = null;
  #actions: PageActions | null = null;
  #inSession = new AbortController();
  #looking = new AbortController();
  #clickedId: string | undefined;

  constructor(readonly deps: PageDeps) {}

  /** Starts watching; ends with the signal. */
  start(): void {
    const { window, channel, signal } = this.deps;
    watchAddress(window, () => this.#arrive(), signal);
    window.addEventListener('pagehide', () => this.#close(), { signal });
    // A page that comes back from the browser's cache comes back without a load.
    window.addEventListener('pageshow', (event) => event.persisted && this.#arrive(true), { signal });
    signal.addEventListener('abort', () => this.#leave(), { once: true });
    channel.receive({
      refresh: () => this.#session?.refresh(),
      showField: ({ field }) => this.#actions?.goTo(field),
      fixField: ({ field, rule, value }) => this.#fixFromPopup(field, rule, value),
      openCard: () => this.#openCard(),
    });
    soon(() => this.#arrive(), signal);
  }

  #arrive(again = false): void {
    const { window, tables } = this.deps;
    const place = readAddress(window.location, tables);
    if (!again && samePlace(place, this.#place)) return;
    const before = this.#session;
    this.#leave();
    this.#place = place;
    if (!place) return;
    this.#atPlace = new AbortController();
    const { signal } = this.#atPlace;
    const options = { signal, capture: true, passive: true };
    window.addEventListener('click', (event) => this.#onPress(event, place), options);
    window.addEventListener('keydown', (event) => this.#onKey(event, place), { signal, capture: true });
    if (place.surface === 'list') return;
    for (const ms of LATER) after(ms, () => this.#reassess(place), signal);
    soon(() => void this.#look(place, ARRIVAL, before), signal);
  }

  /** Looks for the surface, and for another one than the one there is. */
  async #look(place: Place, ms: number, before: Session | null = null): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const signal = AbortSignal.any([this.#atPlace.signal, this.#looking.signal]);
    const found = await lookUntil(
      () => {
        const surface = findSurface(document, place, this.#clickedId);
        return surface && !(this.#session && sameSurface(surface, this.#session.surface)) ? surface : null;
      },
      ms,
      signal,
    );
    if (found) soon(() => this.#open(found, place, before), signal);
  }

  /** The containers changed: the same record may be in new ones, another may be there, or none. */
  #reassess(place: Place): void {
    const surface = findSurface(document, place, this.#clickedId);
    const current = this.#session;
    if (!current) return;
    if (surface && sameRecord(surface, current.surface)) {
      current.adopt(surface);
      return;
    }
    this.#close();
    if (surface) this.#open(surface, place, current);
    else if (place.surface !== 'list') void this.#look(place, ARRIVAL);
  }

  #open(surface: Surface, place: Place, before: Session | null): void {
    if (this.#session && sameRecord(surface, this.#session.surface)) {
      this.#session.adopt(surface);
      return;
    }
    this.#close();
    const { channel, painter } = this.deps;
    this.#inSession = new AbortController();
    const { signal } = this.#inSession;
    soon(() => painter.prepare(), signal);
    const session: Session = new Session(surface, {
      channel,
      signal,
      stale: before?.surface.root === surface.root ? before.reader.draft : null,
      paint: (view) => painter.paint(view, actions),
      onStructure: () => this.#reassess(place),
    });
    const actions = createActions(session, painter);
    this.#session = session;
    this.#actions = actions;
    soon(() => session.start(), signal);
  }

  #close(): void {
    if (!this.#session) return;
    this.#inSession.abort();
    if (this.#actions) this.deps.painter.paint(null, this.#actions);
    this.#session = null;
    this.#actions = null;
    void this.deps.channel.send('surfaceClosed', null);
  }

  #leave(): void {
    this.#atPlace.abort();
    this.#clickedId = undefined;
    this.#close();
  }

  /** A click may open a preview, a form or a tab with more of the record, or press Create. */
  #onPress(event: MouseEvent, place: Place): void {
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    // Read before the page hears of the click: it may empty the form.
    if (this.#session && event.target.closest(place.table.createButton)) this.#session.submit();
    this.#lookAfter(event.target, place);
  }

  #onKey(event: KeyboardEvent, place: Place): void {
    // Asked of every key that is typed: little, and what tells most of them off first.
    if (event.key === 'Enter') {
      if (event.isTrusted) this.#lookAfter(event.target, place);
    } else if (event.altKey && isOpenKey(event) && this.#session) {
      event.preventDefault();
      this.#openCard();
    }
  }

  #lookAfter(target: EventTarget | null, place: Place): void {
    this.#clickedId = clickedRecord(target, place.table) ?? this.#clickedId;
    const mayOpen = !this.#session || place.opens !== undefined;
    soon(() => void this.#look(place, mayOpen ? OPENING : UNFOLDING), this.#atPlace.signal);
  }

  #openCard(): void {
    if (!this.#session || !document.hasFocus()) return;
    const field = document.activeElement ? this.#session.reader.fieldAt(document.activeElement) : undefined;
    this.deps.painter.openCard(field?.key ?? null, { focus: true });
  }

  #fixFromPopup(field: string, rule: string, value: string): void {
    const finding = this.#session?.findings.find(
      (each) => each.field === field && each.rule === rule && each.value === value,
    );
    if (finding) this.#actions?.use(finding);
  }
}

/** Alt+Shift+L, wherever the keyboard has its L. */
function isOpenKey({ isTrusted, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return isTrusted && shiftKey && !ctrlKey && !metaKey && code === 'KeyL';
}
