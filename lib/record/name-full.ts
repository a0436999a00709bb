import { isKnownGivenName, isPatronymic, PARTICLES } from './name-words';

/** A full name that was found where a part belongs; the parts where nobody has to guess them. */
export interface FullName {
  readonly parts?: { readonly first: string; readonly last: string };
}

/** Names of other scripts are split by rules of their own; in Vietnam (and its letters) a given name has two or three words. */
const OTHER_NAMING = /[^\p{Script=Latin}\p{Script=Cyrillic}’‘'ʼ.‐‑\s\p{M}-]|[ăđơưẠ-ỹ]/iu;
/** More words are a sentence. */
const MOST_WORDS = 8;
const INITIAL = /^\p{Lu}{1,2}\.?$/u;

/** `Сидоров Иван Петрович` or `Иван Петрович Сидоров`: the patronymic stands behind the given name. */
function byPatronymic(words: readonly string[]): FullName | undefined {
  const at = words.findIndex((word, index) => index > 0 && isPatronymic(word));
  if (at < 0) return undefined;
  // A given name and a patronymic are no full name.
  if (words.length === 2) return undefined;
  if (at === 2 && words.length === 3) {
    return { parts: { first: `${words[1] ?? ''} ${words[2] ?? ''}`, last: words[0] ?? '' } };
  }
  if (at === 1) return { parts: { first: words.slice(0, 2).join(' '), last: words.slice(2).join(' ') } };
  return {};
}

/** Where the surname begins: at its particle, else at the last word if all before it are given names or initials. */
function cutOf(words: readonly string[]): number | undefined {
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.has(word.toLowerCase()));
  if (particle > 0) return particle === 1 ? particle : undefined;
  if (words.length === 2) return 1;
  const given = words.slice(0, -1);
  return given.every((word) => INITIAL.test(word) || isKnownGivenName(word)) ? words.length - 1 : undefined;
}

/** A text in the field of given names that holds a surname too. Double given names (`Juha Pekka`), initials and patronymics do not. */
export function fullNameInFirst(value: string): FullName | undefined {
  const words = value.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (
    words.length < 2 ||
    words.length > MOST_WORDS ||
    OTHER_NAMING.test(value) ||
    !words.every((word) => /^\p{L}[\p{L}\p{M}'’‘ʼ.‐‑-]*$/u.test(word))
  )
    return undefined;
  if (words.some((word, index) => index > 0 && isPatronymic(word))) return byPatronymic(words);
  // `María del Carmen`, `Juha Pekka`, `Aino K.`; `Ursula von` is not finished.
  if (isKnownGivenName(last) || INITIAL.test(last) || last.length < 2 || PARTICLES.has(last.toLowerCase()))
    return undefined;
  const cut = cutOf(words);
  return cut === undefined ? {} : { parts: { first: words.slice(0, cut).join(' '), last: words.slice(cut).join(' ') } };
}

/** A given name in front of the surname: `Aino Virtanen` in the field of surnames. Only where the given name is a common one. */
export function fullNameInLast(value: string): FullName | undefined {
  const words = value.trim().split(/\s+/);
  const [first = '', ...rest] = words;
  if (words.length !== 2 || !isKnownGivenName(first) || PARTICLES.has(first.toLowerCase())) return undefined;
  const last = rest.join(' ');
  return isKnownGivenName(last) ? undefined : { parts: { first, last } };
}
