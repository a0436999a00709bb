import { isAlive, type PageChannel } from '../messages/page-channel';
import type { DraftReport } from '../messages/protocol';
import { standsFor } from '../record/masked';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { samePlace, readAddress, type Place } from './address';
import { createActions } from './actions';
import { FieldKnowledge } from './field-knowledge';
import { clickedRecord, sameRecord, sameSurface } from './find-surface';
import { isList, type ListPlace } from './list/read-rows';
import { LateLists, type ListHandle } from './list/late-list';
import type { PageTable } from './page-table';
import type { Note, Painter, PageActions } from './painter';
import { LatePicker } from './picker/late-picker';
import { placeIdAt } from './placed';
import { Session } from './session';
import type { Surface } from './surface';
import { SurfaceFinder } from './surface-finder';
import { soon } from './tasks';
import { after, lookUntil } from './wait';
import { watchAddress } from './watch-address';
import { watchPresses } from './watch-presses';

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
  #list: ListHandle | null = null;
  readonly #lists: LateLists;
  #actions: PageActions | null = null;
  #inSession = new AbortController();
  #looking = new AbortController();
  #clickedId: string | undefined;
  #finder: SurfaceFinder | null = null;
  readonly #knowledge: FieldKnowledge;
  readonly #picker: LatePicker;

  constructor(readonly deps: PageDeps) {
    const { channel, signal } = deps;
    this.#knowledge = new FieldKnowledge(channel);
    this.#lists = new LateLists(() => void channel.send('bring', 'rows'));
    this.#picker = new LatePicker({ signal, isAlive }, () => void channel.send('bring', 'picker'));
  }

  /** Starts watching; ends with the signal. */
  start(): void {
    const { window, channel, signal } = this.deps;
    watchAddress(window, () => this.#arrive(), signal);
    window.addEventListener('pagehide', () => this.#close(), { signal });
    // A page that comes back from the browser's cache comes back without a load.
    window.addEventListener('pageshow', (event) => event.persisted && this.#arrive(true), { signal });
    signal.addEventListener('abort', () => this.#leave(), { once: true });
    channel.receive({
      refresh: () => {
        this.#knowledge.forget();
        this.#session?.refresh();
        this.#list?.refresh();
      },
      recheck: () => {
        this.#session?.recheck();
        this.#list?.refresh();
      },
      showField: ({ field, value }) => this.#goToFromPopup(field, value),
      fixField: ({ chosen, ...of }) => this.#use(this.#meant(of), chosen),
      fillField: (finding) => this.#use(finding),
      postponeField: (of) => {
        const finding = this.#meant(of);
        if (finding) this.#actions?.postpone(finding);
      },
      openCard: () => void this.#openCard(),
    });
    soon(() => this.#arrive(), signal);
  }

  #arrive(again = false): void {
    const { window, tables } = this.deps;
    const place = readAddress(window.location, tables);
    if (!again && samePlace(place, this.#place)) return;
    const before = this.#session && shownBy(this.#session);
    this.#leave();
    this.#place = place;
    if (!place) return;
    this.#atPlace = new AbortController();
    const { signal } = this.#atPlace;
    const on = {
      create: () => this.#session?.submit(),
      press: (target: EventTarget | null) => this.#lookAfter(target, place),
      openKey: () => this.#openCard(),
    };
    watchPresses(window, place, on, signal);
    this.#finder = this.#finderOf(place, signal);
    if (isList(place)) this.#watchList(place, signal);
    if (place.surface === 'list') return;
    // Asked before there is anything to read: the answer is there when the record is.
    if (place.kind) void this.#knowledge.labels({ crm: place.table.crm, account: place.account, record: place.kind });
    this.#finder.guessLater();
    for (const ms of LATER) after(ms, () => this.#reassess(place), signal);
    soon(() => void this.#look(place, ARRIVAL, before), signal);
  }

  #finderOf(place: Place, signal: AbortSignal): SurfaceFinder {
    return new SurfaceFinder(place, {
      knowledge: this.#knowledge,
      signal,
      fieldsShown: () => (this.#session ? this.#session.fieldsIfPoor : 0),
      onGuess: () => this.#reassess(place),
    });
  }

  #watchList(place: ListPlace, signal: AbortSignal): void {
    this.#list = this.#lists.watch(place, { channel: this.deps.channel, isAlive, signal });
  }

  /** Looks for the surface, and for another one than the one there is. */
  async #look(place: Place, ms: number, before: Shown | null = null): Promise<void> {
    this.#looking.abort();
    this.#looking = new AbortController();
    const signal = AbortSignal.any([this.#atPlace.signal, this.#looking.signal]);
    const found = await lookUntil(
      () => {
        const surface = this.#finder?.find(this.#clickedId) ?? null;
        return surface && !(this.#session && sameSurface(surface, this.#session.surface)) ? surface : null;
      },
      ms,
      signal,
    );
    if (found) soon(() => this.#open(found, place, before), signal);
  }

  /** The containers changed: the same record may be in new ones, another may be there, or none. */
  #reassess(place: Place): void {
    const surface = this.#finder?.find(this.#clickedId) ?? null;
    const current = this.#session;
    if (!current) return;
    if (surface && sameRecord(surface, current.surface)) {
      current.adopt(surface);
      return;
    }
    this.#close();
    if (surface) this.#open(surface, place, shownBy(current));
    else if (place.surface !== 'list') void this.#look(place, ARRIVAL);
  }

  #open(surface: Surface, place: Place, before: Shown | null): void {
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
      knowledge: this.#knowledge,
      stale: before?.root.deref() === surface.root ? before.draft : null,
      paint: (view) => painter.paint(view, actions),
      onStructure: () => this.#reassess(place),
    });
    const actions = createActions(session, painter, this.#picker);
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
    this.#list = null;
    this.#close();
  }

  /** A press may open a preview, a form or a tab with more of the record. */
  #lookAfter(target: EventTarget | null, place: Place): void {
    this.#clickedId = clickedRecord(target, place.table) ?? this.#clickedId;
    this.#list?.wake();
    const mayOpen = !this.#session || place.opens !== undefined;
    soon(() => void this.#look(place, mayOpen ? OPENING : UNFOLDING), this.#atPlace.signal);
  }

  /** Answers whether there is a record to open a card of. */
  #openCard(): boolean {
    if (!this.#session) return false;
    // Of several frames the one with the focus opens it.
    if (!document.hasFocus()) return true;
    const at = document.activeElement;
    const field = at ? this.#session.reader.fieldAt(at) : undefined;
    this.deps.painter.openCard(at && field ? placeIdAt(field, at) : null, { focus: true });
    return true;
  }

  #goToFromPopup(field: FieldKey, value: string | undefined): void {
    const isMeant = (each: Finding) => each.field === field && (value === undefined || standsFor(value, each.value));
    this.#actions?.goTo(this.#session?.findings.find(isMeant) ?? { field, index: 0, value: '' });
  }

  /** Writes a fix from the popup; `null` where there is nothing more to fix. */
  #use(finding: Finding | undefined, chosen?: string): Promise<Note | null> {
    return new Promise((told) => {
      if (finding && this.#actions) this.#actions.use(finding, chosen, told);
      else told(null);
    });
  }

  /** The finding that the popup speaks of, if it is still there. */
  #meant({ field, rule, value }: NamedFinding): Finding | undefined {
    const isMeant = (each: Finding) =>
      each.field === field && each.rule === rule && (value === undefined || standsFor(value, each.value));
    return this.#session?.findings.find(isMeant);
  }
}

/** A finding as the popup names it: what it must not keep of the value is masked. */
type NamedFinding = Pick<Finding, 'field' | 'rule'> & Partial<Pick<Finding, 'value'>>;

/** What a session showed last. It does not keep the container: the page lets go of it when it likes. */
interface Shown {
  readonly root: WeakRef<HTMLElement>;
  readonly draft: DraftReport | null;
}

function shownBy({ surface, reader }: Session): Shown {
  return { root: new WeakRef(surface.root), draft: reader.draft };
}
