import { perLanguage } from './per-language';

/** What stands between the forms of a text that counts something. */
const BETWEEN = ' | ';
/** Unicode's plural categories, in its own order (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
/** Every language shows all its categories of whole numbers up to here. */
const ENOUGH = 200;

/** The categories that whole numbers have in a language: *one, other* in English, *one, few, many* in Russian. */
const plurals = perLanguage((language) => {
  const rules = new Intl.PluralRules(language);
  const used = new Set(Array.from({ length: ENOUGH }, (_, count) => rules.select(count)));
  return { rules, categories: CATEGORIES.filter((category) => used.has(category)) };
});

/** How many forms a counting text has in a language (BCP 47), one for none at all not counted. */
export const pluralForms = (language: string): number => plurals(language).categories.length;

/**
 * The form of a text for a whole number. The forms stand in the order of Unicode's categories, divided by ` | `; one more in
 * front is for none at all. A text of one form is answered as it is.
 */
export function pluralForm(text: string, count: number, language: string): string {
  const forms = text.split(BETWEEN);
  if (forms.length === 1) return text;
  const { rules, categories } = plurals(language);
  const [none] = forms;
  const own = forms.slice(-categories.length);
  if (count === 0 && none !== undefined && forms.length > categories.length) return none;
  return own[categories.findIndex((category) => category === rules.select(count))] ?? own.at(-1) ?? text;
}
