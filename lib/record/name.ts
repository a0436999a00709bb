import { isPlaceholder } from './placeholder';
import { firstValue, type FieldValues } from './record';
import { fold, tidy } from './text';

/** A person's name, ready to compare: every part folded (see text.ts), without hyphens, apostrophes and particles. */
export interface NameReading {
  readonly first: string;
  /** Further given names and initials. */
  readonly middle: readonly string[];
  readonly last: string;
  /** `jr`, `sr`, `ii`, …: father and son share everything else. */
  readonly generation: string;
}

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor herr frau hr fr herra rouva sir dipl ing'.split(' '),
);
const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};
/** Little words of surnames: written, dropped and moved at will. */
const PARTICLES: ReadonlySet<string> = new Set(
  'von van der den de del della di da do dos das du la le af av zu zum zur ten ter al el bin ibn'.split(' '),
);

/** A name part as a key: `Jean-Luc`, `Jean Luc` and `JeanLuc` are one; `Müller` and `Mueller` are one. Idempotent. */
export function nameKey(text: string): string {
  const letters = fold(text).replace(/[^\p{L}\p{N}]/gu, '');
  return letters.replace(/([aou])e+/g, '$1');
}

function words(text: string): readonly string[] {
  return fold(text)
    .replace(/[,()"“”«»]/g, ' ')
    .split(/[\s.]+/)
    .filter((word) => word !== '');
}

interface Parts {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** `Berg, Anna` turns the order round; else the last word is the surname, with the particles before it. */
function splitFull(full: string): Parts {
  const [before = '', after = ''] = full.split(',', 2);
  const generationOnly = words(after).every((word) => word in GENERATIONS);
  if (after !== '' && !generationOnly) return { given: words(after), family: words(before) };
  const all = words(full);
  const plain = all.filter((word) => !(word in GENERATIONS) && !TITLES.has(word));
  const generation = all.filter((word) => word in GENERATIONS);
  if (plain.length < 2) return { given: plain, family: generation };
  const particle = plain.findIndex((word, index) => index > 0 && PARTICLES.has(word));
  const cut = particle > 0 ? particle : plain.length - 1;
  return { given: plain.slice(0, cut), family: [...plain.slice(cut), ...generation] };
}

function known(fields: FieldValues, key: 'firstName' | 'lastName' | 'fullName'): string {
  const value = tidy(firstValue(fields, key)).slice(0, 200);
  return isPlaceholder(value) ? '' : value;
}

/** First and last name as written; a full name is split where the parts are not known. `''` for what is blank or a placeholder. */
export function nameParts(fields: FieldValues): { readonly firstName: string; readonly lastName: string } {
  const firstName = known(fields, 'firstName');
  const lastName = known(fields, 'lastName');
  const full = known(fields, 'fullName');
  if (firstName !== '' || lastName !== '' || full === '') return { firstName, lastName };
  const comma = full.indexOf(',');
  if (comma > 0) return { firstName: full.slice(comma + 1).trim(), lastName: full.slice(0, comma).trim() };
  const cut = full.indexOf(' ');
  return cut < 0 ? { firstName: full, lastName: '' } : { firstName: full.slice(0, cut), lastName: full.slice(cut + 1) };
}

/** Reads a person's name out of a record. Parts that are blank or placeholders come out as `''`. */
export function readName(fields: FieldValues): NameReading {
  const { given, family } = givenAndFamily(fields);
  const generation = [...family, ...given].map((word) => GENERATIONS[word]).find((word) => word !== undefined) ?? '';
  const surname = family.filter((word) => !(word in GENERATIONS));
  const core = surname.filter((word) => !PARTICLES.has(word));
  const [first = '', ...middle] = given.filter((word) => !TITLES.has(word) && !(word in GENERATIONS));
  return {
    first: nameKey(first),
    middle: middle.map(nameKey),
    last: nameKey((core.length > 0 ? core : surname).join('')),
    generation,
  };
}

function givenAndFamily(fields: FieldValues): Parts {
  const firstName = known(fields, 'firstName');
  const lastName = known(fields, 'lastName');
  if (firstName === '' && lastName === '') return splitFull(known(fields, 'fullName'));
  return { given: words(firstName), family: words(lastName) };
}
