/** How words are capitalised once they are no longer all capitals: English and German titles, or a sentence as in Finnish, Swedish and Russian. */
export const TEXT_FORMS = ['title', 'sentence'] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/** A word of so many letters in capitals is hardly an acronym; shorter ones only if they are known words. */
const LONG_WORD = 6;
const SHORT_WORDS: ReadonlySet<string> = new Set(
  (
    'sales owner chief chef head lead buyer agent clerk board staff nurse partner trade brand team area group legal ' +
    'johto osto myynti vastaava säljare inköp chefen ägare vd-assistent leiter vorstand einkauf leitung inhaber ' +
    'глава отдел зам директор юрист'
  ).split(' '),
);
/** Little words inside a title. */
const SMALL: ReadonlySet<string> = new Set(
  'of and the for in to at on with by ja sekä och för på av i und der die das des für im von zu и в по на с у к de la du et y'.split(
    ' ',
  ),
);
/** Words of three letters that are no acronyms. */
const PLAIN_SHORT: ReadonlySet<string> = new Set('key new web art law tax car key pre non co ex зам гл'.split(' '));
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const ROMAN = /^(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))$/;

const isLong = (word: string): boolean => /^\p{Lu}+$/u.test(word) && word.length >= LONG_WORD;

/** Whether a text is written in capitals although it is no acronym. `keep`: what stays in capitals. */
export function isInCapitals(text: string, keep: ReadonlySet<string>): boolean {
  if (text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  const words = text.match(WORD) ?? [];
  return words.some((word) => !keep.has(word) && (isLong(word) || SHORT_WORDS.has(word.toLowerCase())));
}

/** Whether a word of a text in capitals is an acronym or a numeral. */
function staysAsIs(word: string, keep: ReadonlySet<string>): boolean {
  const lower = word.toLowerCase();
  if (keep.has(word) || ROMAN.test(word) || /\p{N}/u.test(word)) return true;
  return word.length <= 3 && !SMALL.has(lower) && !PLAIN_SHORT.has(lower);
}

/** Writes a text of capitals as words. */
export function inForm(form: TextForm, text: string, keep: ReadonlySet<string>): string {
  return text.replace(WORD, (word, at: number) => {
    if (staysAsIs(word, keep)) return word;
    const lower = word.toLowerCase();
    if (at > 0 && (form === 'sentence' || SMALL.has(lower))) return lower;
    const [first = ''] = lower;
    return first.toUpperCase() + lower.slice(first.length);
  });
}
