/** The four languages say the same things: same keys, same gaps, as many plural forms as each language has. */
import { describe, expect, test } from 'vitest';
import { pluralForms } from '../lib/messages/plural';
import english from '../locales/en.json';
import finnish from '../locales/fi.json';
import russian from '../locales/ru.json';
import swedish from '../locales/sv.json';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Between the forms of a text that counts. */
const BETWEEN = ' | ';
/** A text that counts, as the files of languages with two forms have it: `{ "1": …, "n": … }`, with `0` where none is said apart. */
const isCounted = (keys: readonly string[]) => keys.length > 0 && keys.every((key) => /^[01n]$/.test(key));

/** Every text by its key; the forms of one that counts divided as the package has them. */
function* textsOf(tree: Tree, path = ''): Generator<readonly [key: string, text: string], void, undefined> {
  for (const [key, value] of Object.entries(tree)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') yield [at, value];
    else if (isCounted(Object.keys(value))) yield [at, Object.values(value).map(String).join(BETWEEN)];
    else yield* textsOf(value, at);
  }
}

const gapsIn = (text: string): readonly string[] => [...new Set(text.match(/\$\d|\{\w+\}/g))].sort();

const source = new Map(textsOf(english));
const LANGUAGES = { en: english, fi: finnish, sv: swedish, ru: russian } as const satisfies Record<string, Tree>;

/** The same in English and in another language, and rightly: names, examples, and texts made of gaps alone. */
const isNoWord = (text: string) =>
  /^(?:Lintel|HubSpot|Pipedrive|LinkedIn|[^a-zåäöа-я]*)$/i.test(text.replace(/\$\d|\{\w+\}/g, '')) ||
  /[@\d]|\.com\b|https?:/.test(text.replace(/\$\d/g, ''));

describe.each(Object.entries(LANGUAGES))('%s', (language, tree) => {
  const texts = new Map(textsOf(tree));

  test('has every text and no other', () => {
    expect([...texts.keys()].sort()).toEqual([...source.keys()].sort());
    expect(texts.get('language')).toBe(language);
  });

  test('leaves the same gaps in every text', () => {
    const wrong = [...source].filter(([key, text]) => gapsIn(texts.get(key) ?? '').join() !== gapsIn(text).join());
    expect(wrong.map(([key]) => `${key}: ${texts.get(key)}`)).toEqual([]);
  });

  test('counts in as many forms as the language has, each with all gaps', () => {
    for (const [key, text] of source) {
      const own = (texts.get(key) ?? '').split(BETWEEN);
      const forms = text.split(BETWEEN);
      if (forms.length > 1) expect(own.length, key).toBe(pluralForms(language) + forms.length - pluralForms('en'));
      // A text may need forms where English does not.
      else expect([1, pluralForms(language)], key).toContain(own.length);
      // The form for one is also that for 21 in some languages: it needs the number as well.
      const counting = own.slice(-pluralForms(language)).map((form) => gapsIn(form).join());
      expect(new Set(counting).size, `${key}: ${own.join(BETWEEN)}`).toBe(1);
    }
  });

  test('is clean: no blank text, no doubled blank, nobody is shouted at', () => {
    const unclean = [...texts].filter(([, text]) => text.trim() !== text || text === '' || / {2}|!/.test(text));
    expect(unclean).toEqual([]);
  });
});

describe.each(['fi', 'sv', 'ru'] as const)('%s', (language) => {
  test('says little as English does', () => {
    const same = [...textsOf(LANGUAGES[language])].filter(([key, text]) => text === source.get(key) && !isNoWord(text));
    // Words that are the same in both ("Fax", "Info") are few.
    expect(same.length, same.map(([key, text]) => `${key}: ${text}`).join('\n')).toBeLessThanOrEqual(12);
  });
});
