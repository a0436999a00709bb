import { isWord } from './chars';
import { parsePattern, type Place } from './parse';
import { programOf, type Program } from './program';
import { Unsupported } from './source';

/** A pattern that somebody else wrote, safe to run: its time grows with the length of the text, whatever the pattern. */
export interface LinearPattern {
  /** Whether the pattern fits some part of the text; the whole of it where it is written with `^` and `$`. */
  foundIn(text: string): boolean;
}

/** The character before and after the place where one stands; -1 at the ends. */
interface Between {
  readonly before: number;
  readonly after: number;
}

const NONE = -1;
const NEWLINE = 10;

function holds(place: Place, { before, after }: Between): boolean {
  switch (place) {
    case 'start':
      return before === NONE;
    case 'end':
      return after === NONE;
    case 'lineStart':
      return before === NONE || before === NEWLINE;
    case 'lineEnd':
      return after === NONE || after === NEWLINE;
    case 'word':
      return isWord(before) !== isWord(after);
    case 'notWord':
      return isWord(before) === isWord(after);
  }
}

/** Every state the program can be in at one place of the text, each once: so no text can make it try a way twice. */
class States {
  readonly #program: Program;
  #reached: Uint32Array;
  #round = 0;
  /** Steps that wait for a character. */
  waiting: number[] = [];
  found = false;

  constructor(program: Program) {
    this.#program = program;
    this.#reached = new Uint32Array(program.steps.length);
  }

  begin(): void {
    this.#round++;
    this.waiting = [];
  }

  /** Follows everything that needs no character. */
  enter(first: number, between: Between): void {
    const open = [first];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (this.#reached[at] === this.#round) continue;
      this.#reached[at] = this.#round;
      const step = this.#program.steps[at];
      if (step?.op === 'char') this.waiting.push(at);
      else if (step?.op === 'either') open.push(step.other, step.next);
      else if (step?.op === 'found') this.found = true;
      else if (step && holds(step.place, between)) open.push(step.next);
    }
  }
}

function isFound(program: Program, text: string): boolean {
  const codes = Array.from(text, (char) => char.codePointAt(0) ?? 0);
  const states = new States(program);
  let ready: readonly number[] = [];
  for (let at = 0; at <= codes.length; at++) {
    const [before = NONE, after = NONE] = [codes[at - 1], codes[at]];
    states.begin();
    for (const step of ready) states.enter(step, { before, after });
    // It may begin at any place.
    states.enter(program.start, { before, after });
    if (states.found) return true;
    ready = states.waiting.flatMap((index) => {
      const step = program.steps[index];
      return step?.op === 'char' && after !== NONE && step.test(after) ? [step.next] : [];
    });
  }
  return false;
}

/**
 * Makes a pattern in RE2's syntax (https://github.com/google/re2/wiki/Syntax) safe to run: a Thompson automaton, without going back.
 * `undefined` for what RE2 does not have, what is no pattern, and what is too large.
 */
export function linearPattern(pattern: string): LinearPattern | undefined {
  if (pattern.length > 2000) return undefined;
  try {
    const program = programOf(parsePattern(pattern));
    return { foundIn: (text) => isFound(program, text) };
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
