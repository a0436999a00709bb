import english from '../../locales/en.json' with { type: 'json' };
import finnish from '../../locales/fi.json' with { type: 'json' };
import russian from '../../locales/ru.json' with { type: 'json' };
import swedish from '../../locales/sv.json' with { type: 'json' };

/** The languages that Lintel speaks, with the words that a test presses by. */
export const LANGUAGES = { en: english, fi: finnish, sv: swedish, ru: russian } as const;
export type Language = keyof typeof LANGUAGES;

interface Tree {
  readonly [key: string]: string | Tree;
}

function* sentencesOf(tree: Tree, path = ''): Generator<readonly [string, string], void, undefined> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [`${path}.${key}`, value];
    else yield* sentencesOf(value, `${path}.${key}`);
  }
}

/** English texts of more than one word, without gaps, that another language says otherwise. */
export function englishLeftBy(language: Language): ReadonlySet<string> {
  const own = new Map(sentencesOf(LANGUAGES[language]));
  const said = [...sentencesOf(english)].filter(
    ([key, text]) => own.get(key) !== text && /^[^${}|]+ [^${}|]+$/.test(text),
  );
  return new Set(said.map(([, text]) => text));
}
