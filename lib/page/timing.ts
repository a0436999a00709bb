/**
 * When a finding is spoken of, as a pure state machine: complain on leaving a field or after a rest, praise at once.
 * Events go in with their time; what is marked, what stays in the pill and when to look again come out.
 */
import type { FieldKey } from '../record/record';
import type { Finding, RuleId } from '../rules/finding';
import type { SurfaceKind } from './surface';

/** How long the field being typed in must rest before a new finding on it is spoken, in ms. */
export const REST = 1_000;

/** Caused by another record, not by what is being typed: never waits, and is no lesser finding. */
const DUPLICATE: RuleId = 'possible-duplicate';
/** About what is *not* there, or a word for it: only leaving the field, or asking to save, makes it a fact. */
const isAbsence = ({ value, notYet }: Finding) => value === '' || notYet !== undefined;

export type TimingEvent =
  | { readonly type: 'answer'; readonly findings: readonly Finding[]; readonly markEverything: boolean }
  /** The draft says something else than the one the findings are about. `empty`: the fields that hold nothing. */
  | { readonly type: 'draft'; readonly empty: ReadonlySet<FieldKey> }
  | { readonly type: 'input'; readonly field: FieldKey }
  | { readonly type: 'blur'; readonly field: FieldKey }
  | { readonly type: 'submit' }
  | { readonly type: 'tick' };

export interface TimingState {
  readonly surface: SurfaceKind;
  readonly findings: readonly Finding[];
  /** Whether the findings are about an older draft: none of them is newly spoken then. */
  readonly outdated: boolean;
  readonly markEverything: boolean;
  /** The field under the user's fingers, and the time of the last stroke. */
  readonly typing: { readonly field: FieldKey; readonly at: number } | null;
  readonly edited: ReadonlySet<FieldKey>;
  /** Fields left since they were last typed in. */
  readonly left: ReadonlySet<FieldKey>;
  readonly submitted: boolean;
  /** Findings there before anything was edited. */
  readonly inherited: ReadonlySet<string>;
  /** Findings that have become due and are still true. */
  readonly spoken: ReadonlySet<string>;
}

/** What to draw, and what may have to be any moment (`waiting`). `dueAt`: when a waiting finding becomes due by itself. */
export interface Speech {
  readonly marked: readonly Finding[];
  readonly quiet: readonly Finding[];
  readonly waiting: readonly Finding[];
  readonly dueAt: number | null;
}

/** One finding across answers: its value may change while it stays the same problem. */
export function findingKey({ rule, field, index }: Finding): string {
  return `${rule} ${field} ${index}`;
}

/** The state of a surface nobody has touched. */
export function startTiming(surface: SurfaceKind): TimingState {
  const none: ReadonlySet<never> = new Set();
  return {
    surface,
    findings: [],
    outdated: false,
    markEverything: false,
    typing: null,
    edited: none,
    left: none,
    submitted: false,
    inherited: none,
    spoken: none,
  };
}

/** The state after an event at a time (ms). */
export function hear(state: TimingState, event: TimingEvent, at: number): TimingState {
  // What fell due before the event was spoken before it, even if the timer was late.
  const before = event.type === 'answer' ? state : speakDue(state, at);
  return speakDue(apply(before, event, at), at);
}

/** What to draw in a state. */
export function speech(state: TimingState): Speech {
  const spoken = state.findings.filter((finding) => state.spoken.has(findingKey(finding)));
  const isQuiet = (finding: Finding) =>
    !state.markEverything &&
    state.inherited.has(findingKey(finding)) &&
    !state.edited.has(finding.field) &&
    finding.severity !== 'error' &&
    finding.rule !== DUPLICATE;
  const waiting = state.findings.filter((finding) => !state.spoken.has(findingKey(finding)));
  const waits = waiting.some((each) => !isAbsence(each) && each.field === state.typing?.field);
  return {
    marked: spoken.filter((finding) => !isQuiet(finding)),
    quiet: spoken.filter(isQuiet),
    waiting,
    // While the findings are outdated the next answer decides, not the clock.
    dueAt: waits && !state.outdated && state.typing ? state.typing.at + REST : null,
  };
}

function apply(state: TimingState, event: TimingEvent, at: number): TimingState {
  switch (event.type) {
    case 'answer':
      return hearAnswer(state, event);
    case 'draft':
      return isNextForm(state, event.empty) ? startTiming(state.surface) : { ...state, outdated: true };
    case 'input': {
      const { field } = event;
      const left = new Set([...state.left].filter((other) => other !== field));
      return { ...state, typing: { field, at }, edited: new Set([...state.edited, field]), left };
    }
    case 'blur': {
      const typing = state.typing?.field === event.field ? null : state.typing;
      return { ...state, typing, left: new Set([...state.left, event.field]) };
    }
    case 'submit':
      return { ...state, typing: null, submitted: true };
    case 'tick':
      return state;
  }
}

/** *Create and add another* empties the form for somebody else: nothing of it was touched yet, or asked to be saved. */
function isNextForm({ surface, submitted, edited }: TimingState, empty: ReadonlySet<FieldKey>): boolean {
  return surface === 'create' && submitted && edited.size > 0 && [...edited].every((field) => empty.has(field));
}

function hearAnswer(
  state: TimingState,
  { findings, markEverything }: Extract<TimingEvent, { readonly type: 'answer' }>,
): TimingState {
  const keys = new Set(findings.map(findingKey));
  const untouched = state.surface !== 'create' && state.edited.size === 0;
  return {
    ...state,
    findings,
    outdated: false,
    markEverything,
    // No longer true: forgotten at once, so that it waits again if it comes back.
    spoken: new Set([...state.spoken].filter((key) => keys.has(key))),
    inherited: untouched ? keys : state.inherited,
  };
}

function speakDue(state: TimingState, at: number): TimingState {
  if (state.outdated) return state;
  const due = state.findings.filter((finding) => isDue(state, finding, at)).map(findingKey);
  return due.every((key) => state.spoken.has(key)) ? state : { ...state, spoken: new Set([...state.spoken, ...due]) };
}

function isDue(state: TimingState, finding: Finding, at: number): boolean {
  if (finding.rule === DUPLICATE) return true;
  const typedIn = state.typing !== null && state.typing.field === finding.field;
  if (isAbsence(finding)) {
    if (state.submitted && !typedIn) return true;
    return !typedIn && (state.left.has(finding.field) || state.inherited.has(findingKey(finding)));
  }
  return !typedIn || at - state.typing.at >= REST;
}
