import { readLegalForm } from '../record/legal-forms';

/** Legal forms as a house writes them, by any spelling of them: `inc` → `Inc`. */
export type WantedForms = Readonly<Record<string, string>>;

const plainKey = (word: string): string => word.toLowerCase().replace(/[./]/g, '');

/** The legal forms of a house by what their spellings have in common; read once a house. */
interface HouseForms {
  readonly byKey: ReadonlyMap<string, string>;
  readonly right: ReadonlySet<string>;
}

const houses = new WeakMap<WantedForms, HouseForms>();

function houseForms(forms: WantedForms): HouseForms {
  const known = houses.get(forms);
  if (known) return known;
  const wanted = Object.entries(forms).filter(([from, to]) => from !== '' && to !== '');
  const read = {
    byKey: new Map(wanted.map(([from, to]) => [plainKey(from), to])),
    right: new Set(wanted.map(([, to]) => to)),
  };
  houses.set(forms, read);
  return read;
}

/** The way to write one word of a name, where it is a legal form that is written otherwise. */
export function houseForm(word: string, words: readonly string[], forms: WantedForms): string | undefined {
  const { byKey, right } = houseForms(forms);
  if (right.has(word)) return undefined;
  const own = byKey.get(plainKey(word));
  if (own !== undefined) return own;
  const form = readLegalForm(word);
  if (!form || form.right) return undefined;
  // Both names of a bilingual Finnish company: `Oy Karl Fazer Ab`.
  return form.key === 'ab' && words.some((other) => plainKey(other) === 'oy') ? 'Ab' : form.usual;
}

const isForm = (word: string, forms: WantedForms): boolean =>
  readLegalForm(word) !== undefined || houseForms(forms).byKey.has(plainKey(word));

/** What stands between forms: `GmbH & Co. KG`, `AB (publ)`. */
export const BETWEEN = /^(?:&|\+|und|co\.?|\(publ\))$/i;

/** Where a name's legal forms stand: at its end, and a few at its beginning; never all of it, and no unit after a number (`10 kg`). */
export function formPlaces(words: readonly string[], forms: WantedForms): readonly number[] {
  const places: number[] = [];
  for (let at = words.length - 1; at > 0; at--) {
    const word = words[at] ?? '';
    if (isForm(word, forms)) places.push(at);
    else if (!BETWEEN.test(word)) break;
  }
  const kept = places.filter((at) => /\p{L}/u.test(words[at - 1] ?? '') || BETWEEN.test(words[at - 1] ?? ''));
  const [first = ''] = words;
  const leads = words.length > 1 && readLegalForm(first)?.before === true && first !== 'TMI';
  return leads ? [...kept, 0] : kept;
}
