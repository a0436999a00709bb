import type { CanonicalField, FieldKey } from '../record/record';
import type { Message, MessageParam } from '../rules/finding';
import { perLanguage } from './per-language';
import { pluralForm } from './plural';

/** Looks a key up in the locale and fills its `$1`, `$2`, …; answers `''` for a key it does not know. */
export type Lookup = (key: string, params: string[]) => string;

/** What a sentence needs beside its message: the reader's language (BCP 47), the locale, and the account's own labels. */
export interface SentenceContext {
  readonly language: string;
  readonly lookup: Lookup;
  readonly labels?: Readonly<Partial<Record<FieldKey, string>>>;
}

/** A field's name for people: the label the page or the account gives it, else Lintel's own. */
export function fieldLabel(field: FieldKey, context: SentenceContext): string {
  const own = context.labels?.[field];
  if (own) return own;
  if (field.startsWith('custom:')) return field.slice('custom:'.length);
  return context.lookup(`fields.${field as CanonicalField}`, []) || field;
}

const dates = perLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }));
const countries = perLanguage((language) => new Intl.DisplayNames(language, { type: 'region' }));

/** Steps that make the first sentence in a language as quick as the next one; each is worth a moment of its own. */
export function warmUps(language: string): readonly (() => void)[] {
  // The cheapest first: it also pays for what all formats share.
  return [() => void dates(language).format(0), () => void countries(language)];
}

function word(param: MessageParam, context: SentenceContext): string {
  if (typeof param !== 'object') return String(param);
  if ('field' in param) return fieldLabel(param.field, context);
  if ('date' in param) return dates(context.language).format(param.date);
  return countries(context.language).of(param.country) ?? param.country;
}

/**
 * Turns a message into a sentence in the reader's language; its first number chooses the plural form. A key without a text answers
 * the key, so that it is seen.
 */
export function sentence({ key, params = [] }: Message, context: SentenceContext): string {
  const words = params.map((param) => word(param, context));
  const text = context.lookup(key, words);
  const count = params.find((param) => typeof param === 'number');
  return (count === undefined ? text : pluralForm(text, count, context.language)) || key;
}
