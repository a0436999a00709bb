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

/** Words that introduce an extension in English, Swedish, Finnish, German, Russian, French and Spanish; `#`, `x` and RFC 3966's `;ext=`. */
const EXTENSION =
  /(?:^|[\s,;.\d)])[\s,;(]*(;ext=|extension|extn|ext|ankn\w*|ank|alanumero|alanro|sisäinen|durchwahl|dw|nebenstelle|nst|добавочный|доб|внутр|вн|poste|anexo|x|#)[.:]?\s*(\d{1,7})(?!\d)/iu;

/** A run of characters that numbers are written with. Commas, semicolons and words end it. */
const RUN = /[+(]*\d(?:[\d\s().\-/]*\d)?/g;
/** Fewer digits than any subscriber number that is written in full. */
const FEWEST_DIGITS = 5;

function digitCount(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Eastern Arabic digits, which NFKC keeps, as the ASCII ones they stand for. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function takeExtension(text: string): { rest: string; extension: string; word: string } {
  const found = EXTENSION.exec(text);
  const word = found?.[1];
  if (!found || word === undefined) return { rest: text, extension: '', word: '' };
  const start = text.indexOf(word, found.index);
  const before = text.slice(0, start).replace(/[\s,;(]+$/, '');
  const rest = `${before} ${text.slice(found.index + found[0].length)}`;
  return { rest: rest.trim(), extension: found[2] ?? '', word: word.replace(/[;=]/g, '').toLowerCase() };
}

/** One run may still hold several numbers: `08-751 06 30 / 070-123 45 67`, `+358… +358…`, `751 06 30/31`. A slash after an area code does not part. */
function partRun(run: string): readonly string[] {
  const parts = run.split(/\s+(?=\+)|\s+\/\s*|\/\s+|\/(?=\d{1,2}$)/).filter((part) => part !== '');
  const [first = ''] = parts;
  return digitCount(first) >= FEWEST_DIGITS ? parts : [run];
}

/** Takes a phone field apart. Any text is fine; nothing is thrown. */
export function takePhoneApart(text: string): PhoneText {
  const clean = asciiDigits(tidy(text)).replace(/^tel:/i, '');
  const { rest, extension, word } = takeExtension(clean);
  const runs = [...rest.matchAll(RUN)];
  const longEnough = runs.filter(([run]) => digitCount(run) >= FEWEST_DIGITS);
  const main = longEnough[0] ?? runs[0];
  if (!main) return { main: '', others: [], extension, extensionWord: word, remark: rest };
  const [first = main[0], ...more] = partRun(main[0]);
  const others = [...more, ...longEnough.slice(1).map(([run]) => run)];
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
