/** Tells whether a character (a code point) belongs to a set. */
export type CharTest = (code: number) => boolean;

/** A character set while it is read: first and last code point of each range. */
export type Range = readonly [number, number];

export function inRanges(ranges: readonly Range[]): CharTest {
  return (code) => ranges.some(([first, last]) => first <= code && code <= last);
}

export const not =
  (test: CharTest): CharTest =>
  (code) =>
    !test(code);

export const anyOf =
  (tests: readonly CharTest[]): CharTest =>
  (code) =>
    tests.some((test) => test(code));

const ranges = (...pairs: readonly string[]): readonly Range[] =>
  pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(pair.length - 1)] as const);

const DIGIT = ranges('09');
const WORD = ranges('09', 'AZ', 'az', '_');
const BLANK = ranges('\t\n', '\f\r', ' ');

/** `\d`, `\w` and `\s` know ASCII only, as RE2 has it (https://github.com/google/re2/wiki/Syntax, 2026-11). */
export const PERL_SETS: Readonly<Record<string, CharTest>> = {
  d: inRanges(DIGIT),
  D: not(inRanges(DIGIT)),
  w: inRanges(WORD),
  W: not(inRanges(WORD)),
  s: inRanges(BLANK),
  S: not(inRanges(BLANK)),
};

export const isWord: CharTest = inRanges(WORD);

/** `[[:alpha:]]` and the like, ASCII (same source). */
export const POSIX_SETS: Readonly<Record<string, CharTest>> = {
  alnum: inRanges(ranges('09', 'AZ', 'az')),
  alpha: inRanges(ranges('AZ', 'az')),
  ascii: inRanges([[0, 0x7f]]),
  blank: inRanges(ranges('\t', ' ')),
  cntrl: inRanges([
    [0, 0x1f],
    [0x7f, 0x7f],
  ]),
  digit: inRanges(DIGIT),
  graph: inRanges(ranges('!~')),
  lower: inRanges(ranges('az')),
  print: inRanges(ranges(' ~')),
  punct: inRanges(ranges('!/', ':@', '[`', '{~')),
  space: inRanges(ranges('\t\r', ' ')),
  upper: inRanges(ranges('AZ')),
  word: inRanges(WORD),
  xdigit: inRanges(ranges('09', 'AF', 'af')),
};

/** A general category (`L`, `Lu`) or a script (`Greek`), by the engine's own tables: one character at a time is linear in any engine. */
export function unicodeSet(name: string): CharTest | undefined {
  const property = /^[A-Z][a-z]?$/.test(name) ? name : `Script=${name}`;
  if (!/^[A-Za-z_=]+$/.test(property)) return undefined;
  try {
    const one = new RegExp(`^\\p{${property}}$`, 'u');
    return (code) => one.test(String.fromCodePoint(code));
  } catch {
    return undefined;
  }
}

/** Upper and lower case of a character, itself included. */
function casesOf(code: number): ReadonlySet<number> {
  const char = String.fromCodePoint(code);
  const cases = [char, char.toLowerCase(), char.toUpperCase(), char.toUpperCase().toLowerCase()];
  const single = cases.filter((one) => one.length === String.fromCodePoint(one.codePointAt(0) ?? 0).length);
  return new Set(single.map((one) => one.codePointAt(0) ?? code));
}

/** The set whatever the case: `(?i)`. */
export function ignoringCase(test: CharTest): CharTest {
  return (code) => [...casesOf(code)].some(test);
}
