import type { CheckAnswer, DraftReport } from '../messages/protocol';
import type { PageChannel } from '../messages/page-channel';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { emptyFields } from './draft';
import { DraftReader, sameShown } from './draft-reader';
import { fieldEvents, type FieldEvents } from './field-events';
import type { FieldKnowledge } from './field-knowledge';
import { isRenamed, sameSurface } from './find-surface';
import { hearField } from './hear-field';
import { HintLearner } from './learn-hints';
import type { PageView } from './painter';
import { askBackground } from './questions';
import { SessionView } from './session-view';
import { Speaker } from './speaker';
import type { FoundField, Surface } from './surface';
import type { ViewState } from './view';
import { soon } from './tasks';
import { after, debounce, throttle } from './wait';
import { waker } from './waker';
import { SurfaceWatch } from './watch-surface';

/** Fields are found again at most this often, in ms. */
const FIND_GAP = 100;
/** A page that is being filled is left alone until it has rested this long, but not for ever (ms). */
const SETTLED = 60;
const SETTLED_AT_LAST = 1_000;
/** How long a container that still shows the record before this one is given to change, in ms. */
const STALE_AT_LAST = 5_000;
/** After this long (ms) a container that shows no field is said to show none. */
const EMPTY_AT_LAST = 8_000;

export interface SessionDeps {
  readonly channel: PageChannel;
  readonly signal: AbortSignal;
  readonly knowledge: FieldKnowledge;
  paint(view: PageView | null): void;
  /** The surface's containers may have come or gone. */
  onStructure(): void;
  /** What the same container showed for the record before this one: nothing is believed until it changes. */
  readonly stale: DraftReport | null;
}

/** One surface from its appearance to its end: reads, asks, and says what is to be drawn. */
export class Session {
  #surface: Surface;
  #ready = false;
  /** The draft that the findings are about. */
  checked: DraftReport | null = null;
  readonly reader: DraftReader;
  readonly #speaker;
  readonly #ask;
  readonly #settle;
  readonly #findSoon;
  readonly #readSoon;
  readonly #reassessSoon;
  readonly #events;
  readonly #wake;
  readonly #watch;
  readonly learner;
  readonly #view;

  constructor(
    surface: Surface,
    readonly deps: SessionDeps,
  ) {
    const { channel, signal } = deps;
    this.#surface = surface;
    this.reader = new DraftReader(surface, signal);
    this.#speaker = new Speaker(surface.kind, () => this.paint(), signal);
    this.#ask = askBackground({ draft: () => this.reader.draft, take: this.#take.bind(this) }, channel, signal);
    // Labels come a moment later, and fields with them.
    this.#settle = debounce(() => this.learner.isTold && this.#begin(), SETTLED, signal);
    // The end of a rest asks for them anyway.
    this.#findSoon = throttle(() => this.#watch.isResting || this.#find(), FIND_GAP, signal);
    this.#reassessSoon = throttle(() => deps.onStructure(), FIND_GAP, signal);
    // Reading, asking and drawing apart: together they may hold the page for more than a frame.
    this.#readSoon = throttle(() => this.reread(), 0, signal);
    this.learner = this.#createLearner(deps);
    this.#view = this.#createView(deps);
    this.#wake = waker(channel, (snooze) => this.#view.quiet.hear(snooze), signal);
    this.#events = this.#hearFields(signal);
    this.#watch = this.#startWatch(signal);
  }

  /** Starts reading; ends with the signal. */
  start(): void {
    const { signal, stale } = this.deps;
    after(stale ? STALE_AT_LAST : SETTLED_AT_LAST, () => this.#begin(), signal);
    after(EMPTY_AT_LAST, () => this.#begin(true), signal);
    this.#watch.follow(this.#surface);
    soon(() => this.#find(), signal);
    void this.learner.learnLabels();
    if (!stale) this.#settle.later();
  }

  #createLearner(deps: SessionDeps): HintLearner {
    return new HintLearner(this.reader, {
      ...deps,
      surface: () => this.#surface,
      onLabels: () => {
        this.#find();
        this.#settle.later();
      },
      onValues: () => this.#find(),
      onMissing: () => this.paint(),
    });
  }

  #createView(deps: SessionDeps): SessionView {
    const source = {
      reader: this.reader,
      speaker: this.#speaker,
      surface: () => this.#surface,
      isReady: () => this.#ready,
      isResting: () => this.#watch.isResting,
      onLost: () => this.#findSoon(),
      missing: () => this.learner.missing,
      paint: (view: PageView | null) => deps.paint(view),
    };
    return new SessionView(source, deps.signal);
  }

  get surface(): Surface {
    return this.#surface;
  }
  /** How many fields it shows, where those are too few to be all; `null` where it shows enough, or is not read yet. */
  get fieldsIfPoor(): number | null {
    return this.learner.fieldsIfPoor;
  }
  get state(): ViewState {
    return this.#view.state;
  }
  get findings(): readonly Finding[] {
    return this.#speaker.state.findings;
  }

  /** Goes on with the same record in containers that may be new. */
  adopt(surface: Surface): void {
    const moved = !sameSurface(surface, this.#surface);
    // Who passes the very same one asks for its fields; the others may wait for the end of a rest.
    const waits = this.#watch.isResting && !moved && surface !== this.#surface;
    this.#surface = surface;
    if (moved) soon(() => this.#watch.follow(this.#surface), this.deps.signal);
    if (!waits) this.#find();
  }

  field(key: FieldKey): FoundField | undefined {
    return this.reader.field(key);
  }

  /** Reads the values again, or the one of a single field; asks if they changed. */
  reread(only?: FoundField): void {
    // Another record in the same place: its values must not go under the name of the one before.
    if (isRenamed(this.#surface)) {
      this.#reassessSoon();
      return;
    }
    if (!this.reader.read(only)) return;
    const { draft } = this.reader;
    if (!draft) return;
    if (this.#ready) {
      this.#speaker.hear({ type: 'draft', empty: emptyFields(draft) });
      this.#ask.checkSoon();
      this.#ask.duplicates.later();
    } else if (!this.deps.stale || !sameShown(this.deps.stale, draft)) this.#settle.later();
  }

  /** Reads and asks again although nothing changed on the page. */
  refresh(): void {
    void this.learner.learnLabels();
    const { draft } = this.reader;
    if (!draft || !this.#ready) return;
    this.#ask.check(draft);
    this.#ask.findDuplicates(draft);
  }

  /** Asks again whether the draft keeps the rules: more is known of it. */
  recheck(): void {
    if (this.#ready) this.#ask.checkSoon();
  }

  /** The user told the CRM to save the draft. */
  submit(): void {
    this.#events.flush();
    this.reread();
    if (this.#speaker.hear({ type: 'submit' })) this.paint();
    if (this.reader.draft) void this.deps.channel.send('draftSaved', this.reader.draft);
  }

  /** Keeps a finding out of sight whose dismissal was asked for; answers how to bring it back. */
  hide(finding: Finding, as?: 'postponed'): () => void {
    return this.#view.hide(finding, as);
  }

  /** Has what is known drawn, in a task of its own. */
  paint(): void {
    this.#view.paint();
  }

  #startWatch(signal: AbortSignal): SurfaceWatch {
    const on = {
      structure: () => this.#findSoon(),
      texts: () => this.#readSoon(),
      around: () => this.#reassessSoon(),
      resting: () => {
        this.reader.stopFinding();
        this.#view.rest();
      },
      rested: () => {
        this.#view.endRest();
        this.#findSoon();
      },
      input: (target: Element) => this.#events.note('input', target),
      focus: () => this.#wake(),
      blur: (target: Element) => this.#events.note('blur', target),
    };
    return new SurfaceWatch(on, signal);
  }

  #hearFields(signal: AbortSignal): FieldEvents {
    const hearer = {
      reader: this.reader,
      speaker: this.#speaker,
      state: () => this.state,
      reread: (field: FoundField) => this.reread(field),
      paint: () => this.paint(),
      onUnknown: () => this.#findSoon(),
      onLeft: () => {
        // Leaving one may have filled others.
        this.#readSoon();
        if (this.#ready) soon(() => this.#ask.duplicates.flush(), signal);
      },
    };
    return fieldEvents((event) => hearField(event, hearer), signal);
  }

  #find(): void {
    this.reader.find(this.#surface, () => this.#found());
  }

  #found(): void {
    // An editor that closed took the focus with it, and no event says so.
    const typing = this.#speaker.state.typing?.field;
    if (typing !== undefined && !this.field(typing)?.control) this.#speaker.hear({ type: 'blur', field: typing });
    this.#readSoon();
    this.paint();
    this.learner.look();
  }

  #begin(atLast = false): void {
    const { draft } = this.reader;
    if (this.#ready || !draft || this.deps.signal.aborted) return;
    // A container without fields is still being filled, until that takes too long to be true.
    if (draft.fields.length === 0 && !atLast) return;
    this.#ready = true;
    this.#ask.checkSoon();
    soon(() => this.#ask.duplicates.now(), this.deps.signal);
  }

  #take(answer: CheckAnswer, draft: DraftReport): void {
    // The page has moved on: a newer question is under way or about to be.
    if (draft !== this.reader.draft) return;
    this.checked = draft;
    this.#ask.again.set(answer.retryAt);
    this.#view.take(answer);
  }
}
