/**
 * Words that introduce an extension in English, Swedish, Finnish, German, Russian, Polish, French, Spanish, Portuguese, Dutch and Czech;
 * `#`, `x` and RFC 3966's `;ext=`.
 */
const WORDS = [
  ';ext=',
  'extension',
  'extn',
  'ext',
  'ankn\\w*',
  'ank',
  'alanumero',
  'alanro',
  'sisäinen',
  'durchwahl',
  'dw',
  'nebenstelle',
  'nst',
  'добавочный',
  'доб',
  'внутренний',
  'внутр',
  'вн',
  'wewnętrzny',
  'wewn',
  'poste',
  'anexo',
  'interno',
  'ramal',
  'toestel',
  'klapka',
  'x',
  '#',
];
const EXTENSION = new RegExp(
  `(?:^|[\\s,;.\\d)])[\\s,;(]*(${WORDS.join('|')})[.:]?(?:\\s?(?:nr|no|№)[.:]?)?\\s*(\\d{1,7})(?!\\d)`,
  'iu',
);
/** A text without any of these holds no such word. */
const LETTER_OR_HASH = /[#=\p{L}]/u;

/** A phone field's text with its extension taken out. */
export interface TakenExtension {
  /** What is left of the text. */
  readonly rest: string;
  /** Its digits; `''` where there is none. */
  readonly extension: string;
  /** The word that introduced it, lower case. */
  readonly word: string;
  /** The text with the extension written as the house writes it, ` ext. 12`; the text itself where there is none, or more than one. */
  readonly spelt: string;
}

/** Takes the extension out of a phone field's text, which has to be tidy. Linear in the text's length, which is bounded. */
export function takeExtension(text: string): TakenExtension {
  const found = LETTER_OR_HASH.test(text) ? EXTENSION.exec(text) : null;
  const [all = '', word = '', extension = ''] = found ?? [];
  if (!found) return { rest: text, extension, word, spelt: text };
  const start = text.indexOf(word, found.index);
  const lead = text.slice(0, start);
  const before = lead.replace(/[\s,;(]+$/, '');
  const bracket = lead.slice(before.length).includes('(');
  const after = text.slice(found.index + all.length);
  const rest = `${before} ${after}`.trim();
  return {
    rest,
    extension,
    word: word.replace(/[;=]/g, '').toLowerCase(),
    spelt: EXTENSION.test(rest) ? text : speltOut(before, extension, bracket ? after.replace(/^\s*\)/, '') : after),
  };
}

/** The extension stands after the number: first where nothing comes before it, it moves to the end. */
function speltOut(before: string, extension: string, after: string): string {
  const tail = after.trim();
  if (!/\d/.test(before))
    return `${[before, tail.replace(/^[,;.]+\s*/, '')].filter((part) => part !== '').join(' ')} ext. ${extension}`;
  const gap = tail === '' || /^[,;.)]/.test(tail) ? '' : ' ';
  return `${before} ext. ${extension}${gap}${tail}`;
}
