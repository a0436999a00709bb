import type { CheckAnswer, DraftReport, Snooze } from '../messages/protocol';
import type { PageChannel } from '../messages/page-channel';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import { emptyFields } from './draft';
import { DraftReader, sameShown } from './draft-reader';
import { sameSurface } from './find-surface';
import { latestWins } from './latest-wins';
import { lookAgain } from './look-again';
import type { PageView } from './painter';
import { Speaker } from './speaker';
import type { FoundField, Surface } from './surface';
import { composeView, mergeAnswers, type ViewState } from './view';
import { debounce, throttle } from './wait';
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
/** A worker falls asleep after 30 s: a focus wakes it again when it may have. */
const WAKE_GAP = 20_000;

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
  #snooze: Snooze = { until: null, tab: false };
  #watching = new AbortController();
  #lastWake = -Infinity;
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

  constructor(
    surface: Surface,
    readonly deps: SessionDeps,
  ) {
    const { channel, signal } = deps;
    this.#surface = surface;
    this.reader = new DraftReader(surface);
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
    this.#readSoon = throttle(() => this.reread(), 0, signal);
  }

  /** Starts reading; ends with the signal. */
  start(): void {
    const { signal, stale } = this.deps;
    signal.addEventListener('abort', () => this.#watching.abort(), { once: true });
    setTimeout(() => this.#begin(), stale ? STALE_AT_LAST : SETTLED_AT_LAST);
    setTimeout(() => this.#begin(true), EMPTY_AT_LAST);
    this.#watch();
    this.#find();
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
    if (moved) this.#watch();
    this.#find();
  }

  field(key: FieldKey): FoundField | undefined {
    return this.reader.field(key);
  }

  /** Reads the values again; asks if they changed. */
  reread(): void {
    const { draft: before } = this.reader;
    if (!this.reader.read()) return;
    const { draft } = this.reader;
    if (!draft || draft === before) return;
    if (this.#ready) {
      this.#speaker.hear({ type: 'draft', empty: emptyFields(draft) });
      this.#check(draft);
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

  paint(): void {
    if (this.deps.signal.aborted) return;
    const { until, tab } = this.#snooze;
    const silent = !this.#ready || tab || (until !== null && until > Date.now());
    const { speech } = this.#speaker;
    this.deps.paint(silent ? null : composeView(this.#surface, this.reader.fields, speech, this.#answer, this.state));
  }

  /** When Lintel keeps quiet, as the background says. */
  hearSnooze(snooze: Snooze): void {
    if (snooze.tab === this.#snooze.tab && snooze.until === this.#snooze.until) return;
    this.#snooze = snooze;
    if (snooze.until !== null) setTimeout(() => this.paint(), Math.max(0, snooze.until - Date.now()) + 1);
    this.paint();
  }

  #watch(): void {
    this.#watching.abort();
    this.#watching = new AbortController();
    const on = {
      structure: () => this.#findSoon(),
      texts: () => this.#readSoon(),
      around: () => this.#reassessSoon(),
      input: (target: Element) => this.#onInput(target),
      focus: () => this.#wake(),
      blur: (target: Element) => this.#onBlur(target),
    };
    watchRegions(this.#surface, on, this.#watching.signal);
  }

  #find(): void {
    this.reader.find(this.#surface);
    // An editor that closed took the focus with it, and no event says so.
    const typing = this.#speaker.state.typing?.field;
    if (typing !== undefined && !this.field(typing)?.control) this.#speaker.hear({ type: 'blur', field: typing });
    this.reread();
    this.paint();
  }

  #begin(atLast = false): void {
    const { draft } = this.reader;
    if (this.#ready || !draft || this.deps.signal.aborted) return;
    // A container without fields is still being filled, until that takes too long to be true.
    if (draft.fields.length === 0 && !atLast) return;
    this.#ready = true;
    this.#check(draft);
    this.#duplicates.now();
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
    this.hearSnooze(answer.snooze);
  }

  #hearAnswer(): void {
    if (!this.#answer) return;
    const findings = this.#answer.findings.filter((finding) => !this.#dismissed.has(dismissalKey(finding)));
    this.#speaker.hear({ type: 'answer', findings, markEverything: this.#answer.markOnOpen === 'everything' });
    this.paint();
  }

  #onInput(target: Element): void {
    const field = this.reader.fieldAt(target);
    if (!field) {
      this.#findSoon();
      return;
    }
    // What was said about the value before this one is over.
    const wasNoted = !this.state.busy.has(field.key) && this.state.notes.delete(field.key);
    if (this.#speaker.hear({ type: 'input', field: field.key }) || wasNoted) this.#paintSoon();
    this.#readSoon();
  }

  #paintSoon(): void {
    setTimeout(() => this.paint(), 0);
  }

  #onBlur(target: Element): void {
    const field = this.reader.fieldAt(target);
    if (!field) return;
    this.reread();
    if (this.#speaker.hear({ type: 'blur', field: field.key })) this.#paintSoon();
    if (this.#ready) this.#duplicates.flush();
  }

  #wake(): void {
    const now = performance.now();
    if (now - this.#lastWake < WAKE_GAP) return;
    this.#lastWake = now;
    void this.deps.channel.send('wake', null).then((answer) => {
      if (answer?.ok && !this.deps.signal.aborted) this.hearSnooze(answer.value.snooze);
    });
  }
}

function dismissalKey({ rule, field, value, candidateId }: Finding): string {
  return [rule, field, candidateId ?? value].join(' ');
}
