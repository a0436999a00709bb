/** What is wrong with the blanks of a name, the worst first. */
export type SpacingProblem = 'invisible' | 'double' | 'hyphen' | 'edge';

/** A name with the blanks that names have. */
export interface SpacedName {
  readonly problem: SpacingProblem;
  readonly text: string;
  /** No: a hyphen between blanks may part two things. */
  readonly sure: boolean;
}

/** Soft hyphens, bidi controls, zero-width blanks, the byte-order mark, control characters. */
const INVISIBLE = /[\u00ad\u061c\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g;
/** Joiners and direction marks: letters in Arabic, Persian and Indic names, nothing in these three scripts. */
const JOINERS = /[\u200c-\u200f]/g;
const NEEDS_JOINERS = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{L}]|\p{Extended_Pictographic}/u;
/** Every blank but the plain one, and the wide one between Chinese or Japanese names. */
const ODD_BLANK = /[^\S \u3000]/g;
const HYPHEN_BESIDE_BLANK = /(?<=\p{L})(?: +([-‐‑])(?=\p{L})|([-‐‑]) +(?=\p{L}))/gu;
const HYPHEN_BETWEEN_BLANKS = /^(\p{L}[\p{L}\p{M}]*) +([-‐‑]) +(\p{L}[\p{L}\p{M}]*)$/u;
/** `A` and a ring instead of `Å`: looks the same, is found by nobody. */
const LOOSE_MARK = /[\u0300-\u036f]/;
/** No ordinary name has any of this. */
const SUSPECT = /[^\p{L} '’.-]| {2}|^ | $| -|- /u;

function visible(value: string): string {
  const plain = value.replace(INVISIBLE, '');
  const joined = NEEDS_JOINERS.test(plain) ? plain : plain.replace(JOINERS, '');
  return LOOSE_MARK.test(joined) ? joined.normalize('NFC') : joined;
}

/** Straightens the blanks of a name; `undefined` where they are fine. `full`: a hyphen between blanks may part name and company, and is left alone. */
export function spacedName(value: string, full: boolean): SpacedName | undefined {
  if (!SUSPECT.test(value) || !/\p{L}/u.test(value)) return undefined;
  const seen = visible(value);
  const trimmed = seen.replace(ODD_BLANK, ' ').replace(/^[ \u3000]+|[ \u3000]+$/g, '');
  const single = trimmed.replace(/ {2,}/g, ' ');
  const between = full ? single : single.replace(HYPHEN_BETWEEN_BLANKS, '$1$2$3');
  const text = between.replace(HYPHEN_BESIDE_BLANK, '$1$2');
  if (text === value || text === '') return undefined;
  const problem = problemOf(value, seen, single, text);
  return { problem, text, sure: between === single };
}

function problemOf(value: string, seen: string, single: string, text: string): SpacingProblem {
  const inner = value.trim();
  if (seen !== value || inner.replace(ODD_BLANK, ' ') !== inner) return 'invisible';
  if (text !== single) return 'hyphen';
  return inner === text ? 'edge' : 'double';
}
