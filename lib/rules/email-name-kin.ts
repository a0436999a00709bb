import { nameKey } from '../record/name';

/** A given name, folded → the short forms people use for it, folded. */
export type Nicknames = ReadonlyMap<string, readonly string[]>;

/** Sounds that are spelt one way or another when a name changes alphabet or country: Sergei, Sergey; Aleksandr, Alexander; Jevgeni, Evgeny. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|ch|zh|tz|ts|cz/g, 's'],
  [/kh|gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/[jy]/g, 'i'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/** How a name sounds, roughly: equal for most spellings of one name. */
function soundOf(name: string): string {
  return SOUNDS.reduce((text, [sound, plain]) => text.replace(sound, plain), nameKey(name));
}

/** Letters that must be changed, added or left out to make one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** So long a common start makes names kin: `Alex` and `Alexandra`, `Elena` and `Eleonora`. */
const START = 3;
/** The share of letters that may differ. */
const SLACK = 0.4;
/** Names in addresses are short; longer words are none. */
const LONGEST = 40;

function soundAlike(one: string, other: string): boolean {
  const [a, b] = [soundOf(one), soundOf(other)];
  if (a.slice(0, START) === b.slice(0, START) || a.includes(b) || b.includes(a)) return true;
  return distance(a, b) <= Math.max(a.length, b.length) * SLACK;
}

/** Whether one may be another form of the other: a nickname, an initial, a spelling, a transliteration, a part. Both folded. Generous. */
export function areKin(one: string, other: string, nicknames: Nicknames): boolean {
  if (one.length > LONGEST || other.length > LONGEST) return true;
  if (one.startsWith(other) || other.startsWith(one)) return true;
  const [forms, others] = [nicknames.get(one) ?? [], nicknames.get(other) ?? []];
  if (forms.includes(other) || others.includes(one) || forms.some((form) => others.includes(form))) return true;
  return soundAlike(one, other);
}

const sets = new WeakMap<Nicknames, ReadonlySet<string>>();

/** Whether a word, folded, is a given name or a short form of one. */
export function isGivenName(word: string, nicknames: Nicknames): boolean {
  if (nicknames.has(word)) return true;
  let all = sets.get(nicknames);
  if (!all) {
    all = new Set([...nicknames.values()].flat());
    sets.set(nicknames, all);
  }
  return all.has(word);
}
