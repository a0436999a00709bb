import { browser } from 'wxt/browser';
import { ask } from '../../components/app/channel';
import type { Trouble } from '../../components/app/failure-text';
import { CrmError } from '../../lib/crm/errors';
import type { ValueSource } from '../../lib/merge/merge-plan';
import type { MergeChoice, MergeOutcome, MergeView, PairRequest } from '../../lib/messages/protocol';
import { POLICY_READ } from '../../lib/messages/house';
import type { CrmId, FieldKey } from '../../lib/record/record';
import { mergeTrouble, planTrouble } from './review-failure';
import { requestedTab, reviewedTab } from './review-tab';

type Confirmed = Extract<MergeOutcome, { readonly status: 'confirmed' }>;
type Changed = Extract<MergeOutcome, { readonly status: 'changed' }>;

/** What the panel shows. */
export type Panel =
  | { readonly kind: 'loading' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }
  /** `planning`: a choice was made, and its result is not there yet. */
  | { readonly kind: 'compare'; readonly view: MergeView; readonly state: 'ready' | 'planning' | 'merging' }
  | { readonly kind: 'changed'; readonly changes: Changed['changes'] }
  | { readonly kind: 'merged'; readonly view: MergeView; readonly outcome: Confirmed }
  /** Nobody can tell whether it happened. */
  | { readonly kind: 'asked'; readonly trouble: Trouble };

/** Shows a panel. `crm`: the one the records are in, where records were asked for. */
export type Show = (panel: Panel, crm: CrmId | undefined) => void;

/** What the user does. */
export interface ReviewSession {
  readonly choose: (field: FieldKey, source: ValueSource) => void;
  /** The other record survives. Choices are dropped: they name sides. */
  readonly swap: () => void;
  /** Once: while one merge runs, another call does nothing. */
  readonly merge: () => void;
  readonly again: () => void;
}

type Choice = Pick<MergeChoice, 'choices'> & { readonly survivorId?: string };

function outcomePanel(outcome: MergeOutcome, view: MergeView): Panel {
  switch (outcome.status) {
    case 'confirmed':
      return { kind: 'merged', view, outcome };
    case 'changed':
      return { kind: 'changed', changes: outcome.changes };
    case 'did-not-happen':
      return { kind: 'trouble', trouble: mergeTrouble(outcome.failure, view.plan.survivor.ref.crm, Date.now()) };
    case 'asked':
      return { kind: 'asked', trouble: { message: { key: 'review.asked' }, detail: outcome.failure.detail } };
  }
}

/** One review after the other, one question at a time: an answer that a newer question has overtaken is dropped. */
class Reviewing implements ReviewSession {
  #tabId: number | undefined;
  #pair: PairRequest | null = null;
  #choice: Choice = { choices: {} };
  #shown: MergeView | undefined;
  #merging = false;
  #question = 0;

  constructor(
    readonly draw: Show,
    readonly signal: AbortSignal,
  ) {}

  readonly show = (panel: Panel) => this.draw(panel, this.#pair?.crm);

  readonly choose: ReviewSession['choose'] = (field, source) => {
    this.#replan({ ...this.#choice, choices: { ...this.#choice.choices, [field]: source } });
  };
  readonly swap = () => {
    if (this.#shown) this.#replan({ survivorId: this.#shown.plan.loser.ref.id, choices: {} });
  };
  readonly again = () => {
    if (!this.#merging) void this.load();
  };
  readonly merge = () => {
    const [view, pair, tabId] = [this.#shown, this.#pair, this.#tabId];
    if (this.#merging || !view || !pair || tabId === undefined) return;
    this.#merging = true;
    this.#shown = undefined;
    this.#question++;
    this.show({ kind: 'compare', view, state: 'merging' });
    void merged(view, { ...pair, choices: this.#choice.choices }, tabId).then((panel) => {
      this.#merging = false;
      if (!this.signal.aborted) this.show(panel);
    });
  };

  /** Looks again where the tab in front is the one a review was asked for. */
  async follow(requested: number): Promise<void> {
    if (!this.#merging && requested === (await reviewedTab())) await this.load();
  }

  async load(): Promise<void> {
    const own = ++this.#question;
    const overtaken = () => own !== this.#question || this.signal.aborted;
    this.show({ kind: 'loading' });
    this.#shown = undefined;
    this.#choice = { choices: {} };
    try {
      const tabId = await reviewedTab();
      const pair = tabId === undefined ? null : await ask('reviewTarget', { tabId });
      if (overtaken()) return;
      [this.#tabId, this.#pair] = [tabId, pair];
      await this.#plan();
    } catch (error) {
      if (!overtaken()) this.show({ kind: 'trouble', trouble: planTrouble(error, Date.now()) });
    }
  }

  #replan(next: Choice): void {
    if (!this.#shown) return;
    this.#choice = next;
    this.show({ kind: 'compare', view: this.#shown, state: 'planning' });
    void this.#plan();
  }

  async #plan(): Promise<void> {
    const own = ++this.#question;
    const panel = this.#pair ? await planned({ ...this.#pair, ...this.#choice }) : ({ kind: 'nothing' } as const);
    if (own !== this.#question || this.signal.aborted) return;
    this.#shown = panel.kind === 'compare' ? panel.view : undefined;
    this.show(panel);
  }
}

async function planned(choice: MergeChoice): Promise<Panel> {
  try {
    const answer = await ask('planMerge', choice);
    if (!answer.ok) throw new CrmError(answer.failure);
    return { kind: 'compare', view: answer.value, state: 'ready' };
  } catch (error) {
    return { kind: 'trouble', trouble: planTrouble(error, Date.now()) };
  }
}

async function merged(view: MergeView, choice: MergeChoice, tabId: number): Promise<Panel> {
  // Named outright: what the button says is what is sent.
  const survivorId = view.plan.survivor.ref.id;
  try {
    return outcomePanel(await ask('runMerge', { ...choice, survivorId, fingerprint: view.fingerprint, tabId }), view);
  } catch {
    // The worker died or the message was lost: the journal knows more than we do.
    return { kind: 'asked', trouble: { message: { key: 'review.lost' } } };
  }
}

/** Reviews the pair that was asked for on the tab in front, and the next one whenever one is asked for, until `signal` aborts. */
export function startReview(show: Show, signal: AbortSignal): ReviewSession {
  const reviewing = new Reviewing(show, signal);
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    // What may be done with the two has changed; a merge under way goes on.
    if (POLICY_READ in changes) reviewing.again();
    const requested = requestedTab(changes);
    if (requested !== undefined) void reviewing.follow(requested);
  };
  browser.storage.session.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(onChanged));
  void reviewing.load();
  return reviewing;
}
