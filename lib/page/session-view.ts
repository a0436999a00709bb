import type { CheckAnswer } from '../messages/protocol';
import type { FieldKey } from '../record/record';
import type { Finding } from '../rules/finding';
import type { DraftReader } from './draft-reader';
import type { PageView } from './painter';
import { Quiet } from './quiet';
import type { Speaker } from './speaker';
import { speechOf, Standing } from './standing';
import type { FoundField, Surface } from './surface';
import type { Speech } from './timing';
import { composeView, dismissalKey, mergeAnswers, postponementKey, type ViewState } from './view';
import { throttle } from './wait';

/** Where a view comes from. */
export interface ViewSource {
  readonly reader: DraftReader;
  readonly speaker: Speaker;
  surface(): Surface;
  /** Whether what the page shows is believed to be the record. */
  isReady(): boolean;
  isResting(): boolean;
  /** Fields that are expected and not there. */
  missing(): readonly FieldKey[];
  /** Elements of fields have gone, and others have come. */
  onLost(): void;
  paint(view: PageView | null): void;
}

/** What is to be drawn of one surface: the newest answer, less what was dismissed since, and nothing while Lintel keeps quiet. */
export class SessionView {
  #answer: CheckAnswer | null = null;
  #standing = new Standing();
  readonly state: ViewState = { notes: new Map(), busy: new Set() };
  /** Whether Lintel keeps quiet here. */
  readonly quiet;
  /** Has what is known drawn, in a task of its own. */
  readonly paint: () => void;
  readonly #dismissed = new Set<string>();

  constructor(
    readonly of: ViewSource,
    signal: AbortSignal,
  ) {
    this.paint = throttle(() => this.#draw(), 0, signal);
    this.quiet = new Quiet(() => this.paint(), signal);
  }

  /** Takes a newer answer in. */
  take(answer: CheckAnswer): void {
    this.#answer = mergeAnswers(this.#answer, answer);
    this.#forgetHeard(answer);
    this.#hearAnswer();
    this.quiet.hear(answer.snooze);
  }

  /** Keeps a finding out of sight; answers how to bring it back. */
  hide(finding: Finding, as?: 'postponed'): () => void {
    const key = as === 'postponed' ? postponementKey(finding) : dismissalKey(finding);
    this.#dismissed.add(key);
    this.#hearAnswer();
    return () => {
      this.#dismissed.delete(key);
      this.#hearAnswer();
    };
  }

  /** The page is left alone: only what still stands there stays drawn. */
  rest(): void {
    const { reader, speaker } = this.of;
    if (this.#standing.look(this.of.surface(), reader, speaker.state.findings)) this.paint();
  }

  /** The page is followed again. */
  endRest(): void {
    this.#standing = new Standing();
  }

  /** The background has heard of what it does not say any more: taken back there, it may be said again. */
  #forgetHeard({ findings }: CheckAnswer): void {
    const said = findings.flatMap((finding) => [dismissalKey(finding), postponementKey(finding)]);
    for (const key of this.#dismissed) if (!said.includes(key)) this.#dismissed.delete(key);
  }

  #hearAnswer(): void {
    if (!this.#answer) return;
    const isShown = (finding: Finding) =>
      !finding.postponed &&
      !this.#dismissed.has(dismissalKey(finding)) &&
      !this.#dismissed.has(postponementKey(finding));
    const findings = this.#answer.findings.filter(isShown);
    this.of.speaker.hear({ type: 'answer', findings, markEverything: this.#answer.markOnOpen === 'everything' });
    this.paint();
  }

  #draw(): void {
    const { reader, speaker } = this.of;
    const { speech } = speaker;
    if (this.of.isResting()) {
      const { standing } = this.#standing;
      this.#show(true, standing, speechOf(speech, standing));
      return;
    }
    // An editor just closed: beside what is gone nothing can be drawn, and what is drawn stays until its row is found.
    if (reader.fields.some(({ element }) => !element.isConnected)) {
      this.of.onLost();
      return;
    }
    this.#show(this.of.isReady(), reader.fields, speech);
  }

  #show(ready: boolean, fields: readonly FoundField[], speech: Speech): void {
    const silent = !ready || this.quiet.isOn;
    const state = { ...this.state, resting: this.of.isResting(), missing: this.of.missing() };
    this.of.paint(silent ? null : composeView(this.of.surface(), fields, speech, this.#answer, state));
  }
}
