import { isPlaceholder } from './placeholder';
import { fold, tidy } from './text';

/** What makes of two words something else than a first and a last name: titles, particles, generations, and words of companies. Folded. */
const OTHER_WORDS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor herr frau hr fr herra rouva sir dame lord lady dipl ing jr sr ii iii iv junior senior ' +
    'von van der den de del della di da do dos das du la le af av zu zum zur ten ter al el bin ibn abu mac mc st ' +
    'oy ab oyj abp ag gmbh kg ltd llc inc corp plc as aps bv nv sa srl ooo oao pao zao ip ky tmi hb kb group the and und ja och ' +
    'info sales office team support admin test kontakt contact customer asiakas kund kunde klient'
  ).split(' '),
);

/** One word of a name: letters, with hyphens and apostrophes inside. */
const PLAIN = /^\p{L}[\p{L}\p{M}]*(?:['’ʼ‑-]\p{L}[\p{L}\p{M}]*)*$/u;
/** Russian fathers' names, folded: *Иван Петрович* has no surname. */
const PATRONYMIC = /(?:ovich|evich|ovna|evna|ichna)$/;
/** Endings of Slavic surnames, folded: *Иванов Иван* may well be written surname first. */
const SURNAME_FIRST = /(?:ov|ev|in|yn|ova|eva|ina|yna|skii|skaya|tskii|tskaya|enko|chuk|uk|ko|yan|dze|shvili)$/;

/**
 * A full name of exactly two plain words, as first and last name; `undefined` where there are more or fewer words, a title, a particle, a
 * comma, a father's name, or an order that is not sure. As written.
 */
export function twoPartName(full: string): { readonly firstName: string; readonly lastName: string } | undefined {
  if (full.length > 80 || isPlaceholder(full)) return undefined;
  const [firstName = '', lastName = '', ...more] = full.trim().split(/\s+/);
  if (more.length > 0 || !isNameWord(firstName) || !isNameWord(lastName)) return undefined;
  const [first, last] = [fold(firstName), fold(lastName)];
  if (first === last || PATRONYMIC.test(last)) return undefined;
  return /\p{Script=Cyrillic}/u.test(full) && SURNAME_FIRST.test(first) ? undefined : { firstName, lastName };
}

function isNameWord(word: string): boolean {
  // In scripts without case, and in Chinese, Japanese and Korean, the family name comes first.
  const hasCase = word.toLowerCase() !== word.toUpperCase();
  return word.length > 1 && hasCase && PLAIN.test(tidy(word)) && PLAIN.test(word) && !OTHER_WORDS.has(fold(word));
}
