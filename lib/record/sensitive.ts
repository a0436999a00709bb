import { isCardNumber } from './card-number';
import { ibanLength, isIban } from './iban';
import { MASK } from './masked';
import { isAmericanCode, isDanishCode, isFinnishCode, isNorwegianCode, isSwedishCode } from './personal-code';

/** Kinds of codes that must not stand in a record's text. */
export const SENSITIVE_KINDS = ['finnish', 'swedish', 'norwegian', 'danish', 'american', 'card', 'iban'] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/** A code inside a text. */
export interface SensitiveCode {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
  /** Nothing else looks like it. Else it may as well be an order or customer number that passes by chance: it takes a word beside it. */
  readonly certain: boolean;
}

/** Longer texts are not looked at beyond this (UTF-16 units). */
export const MAX_SENSITIVE = 20_000;

interface Shape {
  readonly kind: SensitiveKind;
  readonly pattern: RegExp;
  /** `undefined`: none; else whether it is certain. `code` has neither blanks nor hyphens where `bare`. */
  readonly judge: (found: string, bare: string) => boolean | undefined;
}

/** No letter, digit or sign of a longer number before or after: `+358…`, `FI12…`, `1.234`. */
const BEFORE = String.raw`(?<![\p{L}\p{N}+/_.:-]|\p{N}[ -])`;
const AFTER = String.raw`(?![\p{L}\p{N}_]|[.:/-]\p{N})`;
const shape = (pattern: string): RegExp => new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, 'giu');
const certainly = (is: boolean, certain = true): boolean | undefined => (is ? certain : undefined);

const SHAPES: readonly Shape[] = [
  {
    kind: 'finnish',
    pattern: shape(String.raw`[0-3]\d[01]\d{3}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y]`),
    // A third of them end in a digit: a date and a serial number, if there is no letter.
    judge: (found) => certainly(isFinnishCode(found.toUpperCase()), /[A-Z]/i.test(found)),
  },
  {
    kind: 'swedish',
    pattern: shape(String.raw`(?:1[89]|20)?\d\d[01]\d{3}[-+]?\d{4}`),
    // Order numbers are a date and a serial number too, but of days that businesses have computers for: those born between 1940 and 1994 are sure.
    judge: (found, bare) =>
      certainly(isSwedishCode(bare.slice(-10)), /^(?:19)?(?:[4-8]\d|9[0-4])\d{4}-|\+/.test(found)),
  },
  {
    kind: 'danish',
    pattern: shape(String.raw`[0-3]\d[01]\d{3}-\d{4}`),
    // A day and four digits: only what stands around it can tell.
    judge: (_, bare) => certainly(isDanishCode(bare), false),
  },
  {
    kind: 'norwegian',
    pattern: shape(String.raw`[0-7]\d[01]\d{3} ?\d{5}`),
    judge: (_, bare) => certainly(isNorwegianCode(bare)),
  },
  {
    kind: 'american',
    pattern: shape(String.raw`\d{3}-\d{2}-\d{4}`),
    // Finnish, Swedish and German numbers begin with 0 and are cut like this too.
    judge: (_, bare) => certainly(isAmericanCode(bare), !bare.startsWith('0')),
  },
  {
    kind: 'card',
    pattern: shape(String.raw`\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|3\d{3}([ -])\d{6}\2\d{4,5}|\d{14,16}|\d{19}`),
    judge: (found, bare) => certainly(isCardNumber(bare), found !== bare),
  },
];

/** Whether a text may hold a code at all: nine digits with hardly anything between them. Cheap, and no for nearly every value. */
const MAY_HOLD = /(?:\d[ +A-Za-z-]?){9}/;

/** `false`: no code stands in the text. */
export function mayHoldSensitive(text: string): boolean {
  return MAY_HOLD.test(text);
}

const BARE = /[^\p{L}\p{N}]/gu;

function matches(text: string, { kind, pattern, judge }: Shape): readonly SensitiveCode[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const certain = judge(found, found.replace(BARE, ''));
    return certain === undefined ? [] : [{ kind, start: index, end: index + found.length, certain }];
  });
}

const IBAN_START = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z\d]{4})/giu;

/** An account number of so many signs, single blanks or hyphens between them. */
const ibanOf = Array.from(
  { length: 40 },
  (_, length) => new RegExp(String.raw`^(?:[A-Z\d][ -]?){${Math.max(length - 1, 0)}}[A-Z\d](?![\p{L}\p{N}])`, 'iu'),
);

/** Account numbers: the country says how many signs to read. */
function ibansIn(text: string): readonly SensitiveCode[] {
  return [...text.matchAll(IBAN_START)].flatMap(({ 0: head, index }): readonly SensitiveCode[] => {
    const length = ibanLength(head.slice(0, 2).toUpperCase()) ?? 0;
    const found = length > 0 ? ibanOf[length]?.exec(text.slice(index, index + length * 2))?.[0] : undefined;
    if (found === undefined || !isIban(found.replace(BARE, '').toUpperCase())) return [];
    return [{ kind: 'iban', start: index, end: index + found.length, certain: true }];
  });
}

/** Whether a code is one in that text. */
export type IsWanted = (code: SensitiveCode, text: string) => boolean;

/** Identity codes, card and account numbers in a text, in their order; of two that overlap the surer one. Linear. */
export function findSensitive(text: string, isWanted: IsWanted = () => true): readonly SensitiveCode[] {
  if (!mayHoldSensitive(text)) return [];
  const judged = text.slice(0, MAX_SENSITIVE);
  const all = [...ibansIn(judged), ...SHAPES.flatMap((one) => matches(judged, one))].filter((code) =>
    isWanted(code, text),
  );
  const chosen: SensitiveCode[] = [];
  for (const code of all.toSorted((a, b) => Number(b.certain) - Number(a.certain))) {
    if (chosen.every(({ start, end }) => code.end <= start || code.start >= end)) chosen.push(code);
  }
  return chosen.toSorted((a, b) => a.start - b.start);
}

/** One code may hide another beside it; nobody writes more than that. */
const MAX_ROUNDS = 10;

/** Writes something else in place of codes, until none is left. */
export function replaceCodes(text: string, by: string, isWanted?: IsWanted): string {
  let now = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const codes = findSensitive(now, isWanted);
    if (codes.length === 0) break;
    now = codes.reduceRight((rest, { start, end }) => rest.slice(0, start) + by + rest.slice(end), now);
  }
  return now;
}

/**
 * The text with every code as `•••`: for logs, caches and indexes. It hides what only may be a code as well, so it is not for phone
 * numbers and business ids, which are to be found again. What lies beyond `MAX_SENSITIVE` is cut off, never let through. Idempotent.
 */
export function maskSensitive(text: string): string {
  const judged = text.length > MAX_SENSITIVE ? text.slice(0, MAX_SENSITIVE) : text;
  return replaceCodes(judged, MASK);
}
