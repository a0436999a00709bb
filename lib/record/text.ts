/** Small text tools that every kind of normalisation shares. */

/** Bidi marks, isolates and zero-width characters: they come in with pasted text and mean nothing. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * Text that is tidy already, as nearly every value is: ASCII, Latin and Cyrillic letters that no compatibility form stands for
 * (so not `ĳ`, `ŀ`, `ŉ`, `ſ`), single spaces between words. Marks of their own are not among them: they may join the letter before.
 */
const TIDY = /^[!-~À-ıĴ-ľŁ-ňŊ-žЀ-џ]+(?: [!-~À-ıĴ-ľŁ-ňŊ-žЀ-џ]+)*$/;

/** Text as a person sees it: compatibility forms folded, invisible characters gone, every blank a single space, every dash `-`. Idempotent. */
export function tidy(text: string): string {
  if (TIDY.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

/** Letters that NFKD leaves whole although people write them with plain Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** Cyrillic by sound, as passports spell it (ICAO Doc 9303, without its doubled letters, so that both usual spellings stay near). */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

function foldAny(text: string): string {
  const lower = tidy(text).toLowerCase().normalize('NFC');
  const latin = Array.from(lower, (letter) => CYRILLIC[letter] ?? letter).join('');
  // A sign such as `‗` is a blank with a mark: what is left of it is no word's.
  const bare = latin.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ {2,}/g, ' ').trim();
  return Array.from(bare, (letter) => LATIN[letter] ?? CYRILLIC[letter] ?? letter).join('');
}

/** The letters of tidy texts fold one by one, whatever stands beside them: a few hundred at most. */
const foldedLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const folded = foldAny(letter);
  foldedLetters.set(letter, folded);
  return folded;
}

const BEYOND_ASCII = /[^\0-\x7f]/g;

/** Lower case without marks, Cyrillic spelt in Latin: `Åkerström` → `akerstrom`, `Юлия` → `yuliya`. For comparing, never for showing. Idempotent. */
export function fold(text: string): string {
  return TIDY.test(text) ? text.replace(BEYOND_ASCII, foldLetter).toLowerCase() : foldAny(text);
}
