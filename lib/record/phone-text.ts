import { takeExtension } from './phone-extension-text';
import { tidy } from './text';

/** A phone field taken apart before any number is parsed. */
export interface PhoneText {
  /** The part that looks like one number, as written: digits, blanks, brackets, hyphens, a leading plus. `''` where there is none. */
  readonly main: string;
  /** Other parts that have the look of a number of their own. */
  readonly others: readonly string[];
  /** Digits of an extension. */
  readonly extension: string;
  /** The word that introduced the extension, lower case: `ext`, `ank`, `доб`. */
  readonly extensionWord: string;
  /** What is left: words and signs that belong to neither. `''` where there are none. */
  readonly remark: string;
}

/** A run of characters that numbers are written with. Commas, semicolons and words end it. */
const RUN = /[+(]*\d(?:[\d\s().\-/]*\d)?/g;
/** Fewer digits than any subscriber number that is written in full. */
const FEWEST_DIGITS = 5;
/** Days (`12.5.2026`, `2026-05-12`) and hours (`8.00-16.00`) beside a number are remarks, not numbers. */
const DAY_OR_HOURS =
  /(?<![\d./-])(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d-[01]\d-[0-3]\d|(?:[01]?\d|2[0-4])\.[0-5]\d\s?-\s?(?:[01]?\d|2[0-4])\.[0-5]\d)(?![\d/-]|\.\d)/g;
/** Nothing but a number: no words to look for. */
const PLAIN = /^[+(]*\d(?:[\d ().-]*\d)?$/;

/** The text with days and hours blacked out, each sign in its place; the text itself where no number would be left. */
function withoutTimes(text: string): string {
  const dark = text.replace(DAY_OR_HOURS, (time) => '*'.repeat(time.length));
  return digitCount(dark) >= FEWEST_DIGITS ? dark : text;
}

function digitCount(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Eastern Arabic digits, which NFKC keeps, as the ASCII ones they stand for. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** A phone field's text as a person reads it: tidy, its digits ASCII, without the scheme of a link. */
export function tidyPhone(text: string): string {
  return asciiDigits(tidy(text)).replace(/^tel:/i, '');
}

/** One run may still hold several numbers: `08-751 06 30 / 070-123 45 67`, `+358… +358…`, `751 06 30/31`. A slash after an area code does not part. */
function partRun(run: string): readonly string[] {
  const parts = run.split(/\s+(?=\+)|\s+\/\s*|\/\s+|\/(?=\d{1,2}$)/).filter((part) => part !== '');
  const [first = ''] = parts;
  return digitCount(first) >= FEWEST_DIGITS ? parts : [run];
}

/** Takes a phone field apart. Any text is fine; nothing is thrown. */
export function takePhoneApart(text: string): PhoneText {
  if (PLAIN.test(text) && text.search(DAY_OR_HOURS) < 0)
    return { main: text, others: [], extension: '', extensionWord: '', remark: '' };
  const { rest, extension, word } = takeExtension(tidyPhone(text));
  const runs = [...withoutTimes(rest).matchAll(RUN)];
  const longEnough = runs.filter(([run]) => digitCount(run) >= FEWEST_DIGITS);
  const main = longEnough[0] ?? runs[0];
  if (!main) return { main: '', others: [], extension, extensionWord: word, remark: rest };
  const [first = main[0], ...more] = partRun(main[0]);
  const others = [...more, ...longEnough.slice(1).flatMap(([run]) => partRun(run))];
  const around = longEnough.reduceRight((kept, run) => cut(kept, run), rest);
  const remark = longEnough.length > 0 ? around : cut(rest, main);
  return { main: first, others, extension, extensionWord: word, remark: trimRemark(remark) };
}

function cut(text: string, run: RegExpExecArray): string {
  return `${text.slice(0, run.index)} ${text.slice(run.index + run[0].length)}`;
}

/** Brackets and separators that stood between number and words are no words. `?` and `!` are: they say that somebody doubts. */
function trimRemark(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.()/|+-]+|[\s,;:.()/|+-]+$/g, '')
    .trim();
}
