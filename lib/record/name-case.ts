import { CAPITAL_AT_START, PARTICLES } from './name-words';

/** What is wrong with the case of a name. */
export type CaseProblem = 'lower' | 'capitals';

/** A name in the case that names have. */
export interface CasedName {
  readonly text: string;
  /** Whether every word has one case only. No: particles, `Mc`, apostrophes, and what else families write as they like. */
  readonly sure: boolean;
  /** Other ways to write it, where families differ: `Macleod` beside `MacLeod`. */
  readonly alternatives: readonly string[];
}

/** Shorter names in capitals may be initials: `JP`, `TJ`. */
const FEWEST_CAPITALS = 4;
const APOSTROPHES = "'’‘ʼʻ`´";
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`);
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}${APOSTROPHES}.]+`, 'gu');
/** Letters of scripts that have no case, or (Georgian) do not use it for names. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}ʼʻ\P{L}]/u;
const VOWEL = /[aeiouyåäöüæøéèáíóúàаеёиоуыэюяіїєαεηιουω]/iu;

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Initials written together, and numerals of kings and popes, are capitals by right. */
function isWordInCapitals(token: string): boolean {
  return lettersIn(token) >= FEWEST_CAPITALS && !/^[IVX]+$/.test(token);
}

function isNameInLower(value: string): boolean {
  const words = value.match(WORD)?.filter((word) => lettersIn(word) > 1) ?? [];
  return words.some((word) => !PARTICLES.has(word) && VOWEL.test(word));
}

/** Whether a name is written in small letters only, or in capitals only. Mixed case, initials, a particle alone and scripts without case are fine. */
export function caseProblem(value: string): CaseProblem | undefined {
  const lower = value.toLowerCase();
  if (value === lower) {
    const fine = value === value.toUpperCase() || OTHER_SCRIPT.test(value) || !isNameInLower(value);
    return fine ? undefined : 'lower';
  }
  if (value !== value.toUpperCase() || OTHER_SCRIPT.test(value)) return undefined;
  const tokens = value.split(/[\s.,]+/);
  const onlyParticles = tokens.every((token) => PARTICLES.has(token.toLowerCase()));
  return !onlyParticles && tokens.some(isWordInCapitals) ? 'capitals' : undefined;
}

/** Scottish and Irish names in Mac- that have a capital within or not, as the family likes. Others (Machado, Macron, Mackevičius) have none. */
const MAC =
  /^mac(?:allister|arthur|askill|aulay|beth|bride|callum|cormack|donald|donnell|dougall?|duff|farlane|gregor|innes|intosh|intyre|iver|kay|kenna|kenzie|kinnon|lachlan|laren|lean|lennan|leod|mahon|manus|millan|nab|namara|neill?|pherson|queen|rae|taggart|tavish)$/;
/** Beginnings that some families follow with a capital: FitzGerald, VanDyke, DeShawn, LaToya, LeBron. */
const INNER_CAPITAL = /^(?:fitz|vand|vanh|vanw|vonn|desh|deandr|dela[cr]|deluc|delor|dicap|dimag|lebr|latoy|lash|laqu)/;
/** What stands before an apostrophe and leaves the next letter its capital. */
const BEFORE_APOSTROPHE: ReadonlySet<string> = new Set('o d l m n dell dall nell all sant о д'.split(' '));
const WRITTEN: Readonly<Record<string, string>> = { ii: 'II', iii: 'III', iv: 'IV', phd: 'PhD', mba: 'MBA' };

/** One word of a name as it may be written, the likeliest first. */
interface CasedWord {
  readonly forms: readonly [string, ...string[]];
  readonly sure: boolean;
}

/** Case in one language: Turkish has two letters i. */
interface Letters {
  readonly lower: (text: string) => string;
  readonly capital: (text: string) => string;
}

function lettersOf(turkish: boolean): Letters {
  const locale = turkish ? 'tr' : 'en';
  return {
    lower: (text) => text.toLocaleLowerCase(locale),
    capital: (text) => {
      const [first = ''] = text;
      return first.toLocaleUpperCase(locale) + text.slice(first.length);
    },
  };
}

const unsure = (...forms: readonly [string, ...string[]]): CasedWord => ({ forms, sure: false });

/** `o'neill`, `d'artagnan`, `'t`: the letter after the apostrophe is large after a prefix only (`Лук'яненко`). */
function withApostrophe(lower: string, at: number, { capital }: Letters): CasedWord {
  const [before, mark, after] = [lower.slice(0, at), lower.charAt(at), lower.slice(at + 1)];
  if (before === '') return unsure(mark + (after.length > 1 ? capital(after) : after));
  if (!BEFORE_APOSTROPHE.has(before) || lettersIn(after) < 2) return unsure(capital(lower));
  const large = `${capital(before)}${mark}${capital(after)}`;
  return before === 'd' || before === 'д' ? unsure(before + mark + capital(after), large) : unsure(large);
}

/** Two letters may be a name (`Bo`) or initials (`JP`). */
function shortWord(word: string, lower: string, { capital }: Letters): CasedWord {
  const isShortened = /^(?:mr|ms|dr|jr|sr|st|др)\.$/.test(lower);
  return isShortened || VOWEL.test(lower) ? unsure(capital(lower)) : unsure(word);
}

/** `j.r.r.`, `st.john`: a capital after every period. */
function withPeriods(lower: string, { capital }: Letters): CasedWord {
  return unsure(lower.split('.').map(capital).join('.'));
}

function casedWord(word: string, place: { readonly first: boolean; readonly last: boolean }, by: Letters): CasedWord {
  const lower = by.lower(word);
  const count = lettersIn(word);
  const at = word.search(APOSTROPHE);
  if (count < 2) return unsure(lower === 'y' && !place.first && !place.last ? lower : word.toUpperCase());
  if (lower.slice(0, -1).includes('.')) return withPeriods(lower, by);
  if (!place.first && Object.hasOwn(WRITTEN, lower)) return unsure(WRITTEN[lower] ?? word);
  if (PARTICLES.has(lower)) return unsure(place.first && CAPITAL_AT_START.has(lower) ? by.capital(lower) : lower);
  if (at >= 0) return withApostrophe(lower, at, by);
  if (count === 2) return shortWord(word, lower, by);
  if (/^mc\p{L}{3}/u.test(lower)) return unsure(`Mc${by.capital(lower.slice(2))}`);
  if (MAC.test(lower)) return unsure(`Mac${by.capital(lower.slice(3))}`, by.capital(lower));
  if (/^ij[^aeiouyäöåü]/u.test(lower)) return unsure(`IJ${lower.slice(2)}`);
  return { forms: [by.capital(lower)], sure: !mayDiffer(word, lower) };
}

/** Capitals hide what small letters tell: ß, Greek accents; and some names have a capital within. */
function mayDiffer(word: string, lower: string): boolean {
  return (
    INNER_CAPITAL.test(lower) ||
    (word !== lower && (/ss(?!on)/.test(lower) || /\p{Script=Greek}/u.test(lower))) ||
    /[.\p{N}]/u.test(word)
  );
}

/** Two alternatives at most: more would be a guess. */
const MOST_FORMS = 3;

/** Writes a name that is all small or all capital as names are written. `turkish`: the person's country says so; Turkish letters say it too. */
export function withNameCase(value: string, turkish = false): CasedName {
  const isTurkish = turkish || /[İığĞ]/.test(value);
  const by = lettersOf(isTurkish);
  const words = [...value.matchAll(WORD)];
  const cased = words.map(([word], index) =>
    casedWord(word, { first: index === 0, last: index === words.length - 1 }, by),
  );
  const most = Math.min(MOST_FORMS, Math.max(1, ...cased.map(({ forms }) => forms.length)));
  const written = Array.from({ length: most }, (_, form) => {
    let next = 0;
    return value.replace(WORD, (word) => {
      const forms = cased[next++]?.forms ?? [word];
      return forms[form] ?? forms[0];
    });
  });
  const [text = value, ...alternatives] = new Set(written);
  return { text, sure: !isTurkish && cased.every(({ sure }) => sure), alternatives };
}
