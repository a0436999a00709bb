import { RE2JS } from 're2js';

/** A pattern that somebody else wrote, safe to run: its time grows with the length of the text, whatever the pattern. */
export interface LinearPattern {
  /** Whether the pattern fits some part of the text; the whole of it where it is written with `^` and `$`. */
  foundIn(text: string): boolean;
}

/** Longer patterns are not read, in characters. */
const MAX_LENGTH = 2000;

/** Patterns of more instructions are not run: reading a value takes at most as many moves as it has characters times the pattern has instructions. */
const MAX_INSTRUCTIONS = 2000;

/** RE2 writes a repeated group out as often as it is repeated: what may come to more characters than this is not even compiled. */
const MAX_WRITTEN_OUT = 200_000;

/** How long a pattern may get once its repeated groups are written out, in characters: never too low for groups, which may be nested. */
function writtenOut(pattern: string): number {
  const times = Array.from(pattern.matchAll(/\)\{(?:\d+,)?(\d+)/g), ([, most]) => Math.max(1, Number(most)));
  return times.reduce((length, most) => length * most, pattern.length);
}

/**
 * Makes a pattern in RE2's syntax (https://github.com/google/re2/wiki/Syntax) safe to run: RE2JS is RE2, automata that never go back.
 * `undefined` for what RE2 does not have (looking ahead or behind, references back), what is no pattern, and what is too large.
 */
export function linearPattern(pattern: string): LinearPattern | undefined {
  if (pattern.length > MAX_LENGTH || writtenOut(pattern) > MAX_WRITTEN_OUT) return undefined;
  try {
    const compiled = RE2JS.compile(pattern);
    return compiled.programSize() > MAX_INSTRUCTIONS ? undefined : { foundIn: (text) => compiled.test(text) };
  } catch {
    // For whatever reason: what cannot be compiled is not run, and is named to the user as skipped.
    return undefined;
  }
}
