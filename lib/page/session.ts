import type { CheckAnswer, DraftReport } from '../messages/protocol';
import type { PageChannel } from '../messages/page-channel';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { emptyFields } from './draft';
import { DraftReader, sameShown } from './draft-reader';
import { fieldEvents, type FieldEvent } from './field-events';
import { sameSurface } from './find-surface';
import { latestWins } from './latest-wins';
import { lookAgain } from './look-again';
import type { PageView } from './painter';
import { Quiet } from './quiet';
import { Speaker } from './speaker';
import type { FoundField, Surface } from './surface';
import { composeView, dismissalKey, mergeAnswers, type ViewState } from './view';
import { soon } from './tasks';
import { after, debounce, throttle } from './wait';
import { waker } from './waker';
import { watchRegions } from './watch-regions';

/** A pause in typing after which duplicates are looked for, in ms. */
const PAUSE = 400;
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
  #answer: CheckAnswer | null = null;
  #watching = new AbortController();
  readonly reader: DraftReader;
  readonly state: ViewState = { notes: new Map(), busy: new Set() };
  readonly #speaker;
  readonly #dismissed = new Set<string>();
  readonly #check;
  readonly #findDuplicates;
  readonly #duplicates;
  readonly #again;
  readonly #settle;
  readonly #findSoon;
  readonly #readSoon;
  readonly #reassessSoon;
  readonly #askSoon;
  readonly #paintSoon;
  readonly #events;
  readonly #wake;
  readonly #quiet;

  constructor(
    surface: Surface,
    readonly deps: SessionDeps,
  ) {
    const { channel, signal } = deps;
    this.#surface = surface;
    this.reader = new DraftReader(surface, signal);
    this.#speaker = new Speaker(surface.kind, () => this.paint(), signal);
    const lane = (type: 'checkDraft' | 'findDuplicates') =>
      latestWins(
        async (draft: DraftReport) => {
          const answer = await channel.send(type, draft);
          return answer?.ok ? answer.value : null;
        },
        (answer: CheckAnswer, draft) => this.#take(answer, draft),
        signal,
      );
    this.#check = lane('checkDraft');
    this.#findDuplicates = lane('findDuplicates');
    this.#duplicates = debounce(() => this.#lookForDuplicates(), PAUSE, signal);
    this.#again = lookAgain(() => this.#lookForDuplicates(), signal);
    this.#settle = debounce(() => this.#begin(), SETTLED, signal);
    this.#findSoon = throttle(() => this.#find(), FIND_GAP, signal);
    this.#reassessSoon = throttle(() => deps.onStructure(), FIND_GAP, signal);
    // Reading, asking and drawing apart: together they may hold the page for more than a frame.
    this.#readSoon = throttle(() => this.reread(), 0, signal);
    this.#askSoon = throttle(() => this.reader.draft && this.#check(this.reader.draft), 0, signal);
    this.#paintSoon = throttle(() => this.#draw(), 0, signal);
    this.#quiet = new Quiet(() => this.paint(), signal);
    this.#wake = waker(channel, (snooze) => this.#quiet.hear(snooze), signal);
    this.#events = fieldEvents((event) => this.#hear(event), signal);
  }

  /** Starts reading; ends with the signal. */
  start(): void {
    const { signal, stale } = this.deps;
    signal.addEventListener('abort', () => this.#watching.abort(), { once: true });
    after(stale ? STALE_AT_LAST : SETTLED_AT_LAST, () => this.#begin(), signal);
    after(EMPTY_AT_LAST, () => this.#begin(true), signal);
    this.#watch();
    soon(() => this.#find(), signal);
    if (!stale) this.#settle.later();
  }

  get surface(): Surface {
    return this.#surface;
  }
  get findings(): readonly Finding[] {
    return this.#speaker.state.findings;
  }

  /** Goes on with the same record in containers that may be new. */
  adopt(surface: Surface): void {
    const moved = !sameSurface(surface, this.#surface);
    this.#surface = surface;
    if (moved) soon(() => this.#watch(), this.deps.signal);
    this.#find();
  }

  field(key: FieldKey): FoundField | undefined {
    return this.reader.field(key);
  }

  /** Reads the values again, or the one of a single field; asks if they changed. */
  reread(only?: FoundField): void {
    if (!this.reader.read(only)) return;
    const { draft } = this.reader;
    if (!draft) return;
    if (this.#ready) {
      this.#speaker.hear({ type: 'draft', empty: emptyFields(draft) });
      this.#askSoon();
      this.#duplicates.later();
    } else if (!this.deps.stale || !sameShown(this.deps.stale, draft)) this.#settle.later();
  }

  /** Reads and asks again although nothing changed on the page. */
  refresh(): void {
    this.#find();
    const { draft } = this.reader;
    if (!draft || !this.#ready) return;
    this.#check(draft);
    this.#findDuplicates(draft);
  }

  /** The user told the CRM to save the draft. */
  submit(): void {
    this.#events.flush();
    this.reread();
    if (this.#speaker.hear({ type: 'submit' })) this.paint();
    if (this.reader.draft) void this.deps.channel.send('draftSaved', this.reader.draft);
  }

  /** Keeps a finding out of sight whose dismissal was asked for; answers how to bring it back. */
  hide(finding: Finding): () => void {
    const key = dismissalKey(finding);
    this.#dismissed.add(key);
    this.#hearAnswer();
    return () => {
      this.#dismissed.delete(key);
      this.#hearAnswer();
    };
  }

  /** Has what is known drawn, in a task of its own. */
  paint(): void {
    this.#paintSoon();
  }

  #draw(): void {
    const { fields } = this.reader;
    // An editor just closed: beside what is gone nothing can be drawn, and what is drawn stays until its row is found.
    if (fields.some(({ element }) => !element.isConnected)) {
      this.#findSoon();
      return;
    }
    const silent = !this.#ready || this.#quiet.isOn;
    const { speech } = this.#speaker;
    this.deps.paint(silent ? null : composeView(this.#surface, fields, speech, this.#answer, this.state));
  }

  #watch(): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    const on = {
      structure: () => this.#findSoon(),
      texts: () => this.#readSoon(),
      around: () => this.#reassessSoon(),
      input: (target: Element) => this.#events.note('input', target),
      focus: () => this.#wake(),
      blur: (target: Element) => this.#events.note('blur', target),
    };
    watchRegions(this.#surface, on, this.#watching.signal);
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
  }

  #begin(atLast = false): void {
    const { draft } = this.reader;
    if (this.#ready || !draft || this.deps.signal.aborted) return;
    // A container without fields is still being filled, until that takes too long to be true.
    if (draft.fields.length === 0 && !atLast) return;
    this.#ready = true;
    this.#askSoon();
    soon(() => this.#duplicates.now(), this.deps.signal);
  }

  #lookForDuplicates(): void {
    const { draft } = this.reader;
    if (draft?.fields.some(({ values }) => values.length > 0)) this.#findDuplicates(draft);
  }

  #take(answer: CheckAnswer, draft: DraftReport): void {
    // The page has moved on: a newer question is under way or about to be.
    if (draft !== this.reader.draft) return;
    this.#answer = mergeAnswers(this.#answer, answer);
    this.#again.set(answer.retryAt);
    this.#hearAnswer();
    this.#quiet.hear(answer.snooze);
  }

  #hearAnswer(): void {
    if (!this.#answer) return;
    const findings = this.#answer.findings.filter((finding) => !this.#dismissed.has(dismissalKey(finding)));
    this.#speaker.hear({ type: 'answer', findings, markEverything: this.#answer.markOnOpen === 'everything' });
    this.paint();
  }

  #hear({ type, target, at }: FieldEvent): void {
    const field = this.reader.fieldAt(target);
    if (field && type === 'input') this.#onInput(field, at);
    else if (field) this.#onBlur(field, at);
    else if (type === 'input') this.#findSoon();
  }

  #onInput(field: FoundField, at: number): void {
    // What was said about the value before this one is over.
    const wasNoted = !this.state.busy.has(field.key) && this.state.notes.delete(field.key);
    if (this.#speaker.hear({ type: 'input', field: field.key }, at) || wasNoted) this.paint();
    this.reread(field);
  }

  #onBlur(field: FoundField, at: number): void {
    this.reread(field);
    if (this.#speaker.hear({ type: 'blur', field: field.key }, at)) this.paint();
    // Leaving one may have filled others.
    this.#readSoon();
    if (this.#ready) soon(() => this.#duplicates.flush(), this.deps.signal);
  }
}
