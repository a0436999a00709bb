import { tidy } from './text';

/** Letters on the keys of a phone (ITU-T E.161). */
const KEYS = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9';

function key(letter: string): string {
  return /\d/.exec(KEYS.slice(KEYS.indexOf(letter)))?.[0] ?? letter;
}

/** A free or shared-cost prefix followed by a word: elsewhere a word beside digits is a remark, not a number. */
const VANITY = /^(\+?1[\s.-]?)?\(?0?8(?:00|08|33|44|55|66|77|88)\)?[\s.-]*(?=[\d-]*[a-z])[a-z\d][a-z\d\s-]{3,14}$/i;
/** North American numbers have ten digits; letters beyond them are decoration: `1-800-CONTACTS`. */
const NANP_DIGITS = 10;

/** What a number written in letters dials, or `undefined` where the text is not one: `1-800-FLOWERS` → `18003569377`. */
export function vanityDigits(text: string): string | undefined {
  if (!/[a-z\uff21-\uff5a].*[a-z\uff21-\uff5a]/is.test(text)) return undefined; // most texts; wide letters become plain ones
  const clean = tidy(text);
  const letters = clean.match(/[a-z]/gi)?.length ?? 0;
  if (letters < 3 || !VANITY.test(clean)) return undefined;
  const digits = clean
    .toLowerCase()
    .replace(/[a-z]/g, key)
    .replace(/[^\d+]/g, '');
  const long = /^\+?1?8/.exec(digits);
  return long ? digits.slice(0, long[0].length - 1 + NANP_DIGITS) : digits;
}
