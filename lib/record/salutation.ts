/** How a house writes titles before a name: `Mr`, `Mr.`, or both as people like. */
export const SALUTATION_STYLES = ['either', 'short', 'dotted'] as const;
export type SalutationStyle = (typeof SALUTATION_STYLES)[number];

/** Titles that are shortened: lower case without period → how they are written short. Full words only where they mean the very same. */
const SHORTENED: Readonly<Record<string, string>> = {
  mr: 'Mr',
  mister: 'Mr',
  mrs: 'Mrs',
  ms: 'Ms',
  mx: 'Mx',
  dr: 'Dr',
  doctor: 'Dr',
  prof: 'Prof',
  professor: 'Prof',
  hr: 'Hr',
};
/** Titles that are words, never with a period. Finnish, Swedish and Russian write them small as well. */
const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  'Miss Herr Frau Herra Rouva Neiti Fru Fröken Tohtori Господин Госпожа Madame Monsieur Señor Señora'
    .split(' ')
    .map((word) => [word.toLowerCase(), word]),
);
const SMALL_TOO: ReadonlySet<string> = new Set(
  'herr herra rouva neiti fru fröken tohtori господин госпожа madame monsieur'.split(' '),
);
/** Where full words stay what they are, only these are shortened forms already. */
const FULL_WORDS: ReadonlySet<string> = new Set(['mister', 'doctor', 'professor']);

function wordIn(style: SalutationStyle, word: string): string | undefined {
  const key = word.toLowerCase().replace(/[.,]+$/, '');
  const full = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
  if (full !== undefined) return SMALL_TOO.has(key) && word === key ? word : full;
  const short = Object.hasOwn(SHORTENED, key) ? SHORTENED[key] : undefined;
  if (short === undefined) return undefined;
  if (style === 'short') return short;
  if (style === 'dotted') return `${short}.`;
  if (FULL_WORDS.has(key)) return key.charAt(0).toUpperCase() + key.slice(1);
  return /\.,*$/.test(word) ? `${short}.` : short;
}

/** There are few salutations and many records: what was read once is kept. */
const MOST_KEPT = 500;
const kept = new Map<string, string | undefined>();

function written(style: SalutationStyle, text: string): string | undefined {
  const words = text
    .trim()
    .split(/\s+/)
    .map((word) => wordIn(style, word));
  return words.includes(undefined) ? undefined : words.join(' ');
}

/** A salutation as the house writes it; `undefined` where a word of it is not known. No language is put into another. Idempotent. */
export function salutationIn(style: SalutationStyle, text: string): string | undefined {
  const key = `${style} ${text}`;
  if (kept.has(key)) return kept.get(key);
  const found = written(style, text);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}
