import type { createI18n } from '@wxt-dev/i18n';
import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';
import { pluralForm } from '../../lib/messages/plural';
import { sentence, type SentenceContext } from '../../lib/messages/sentence';
import type { FieldKey } from '../../lib/record/record';
import type { Message } from '../../lib/rules/finding';

export type Labels = Readonly<Partial<Record<FieldKey, string>>>;

type Filling = number | readonly string[] | Readonly<Record<string, string>>;

const isList = (filling: Filling): filling is readonly string[] => Array.isArray(filling);

const isNamed = (filling: Filling): filling is Readonly<Record<string, string>> =>
  typeof filling === 'object' && !isList(filling);

function translate(key: string, ...fillings: readonly Filling[]): string {
  const count = fillings.find((one) => typeof one === 'number');
  const params = fillings.find(isList) ?? (count === undefined ? [] : [String(count)]);
  const named = fillings.find(isNamed) ?? {};
  const text = textOf(key, params);
  const form = count === undefined ? text : pluralForm(text, count, textLanguage());
  return Object.entries(named).reduce((filled, [name, word]) => filled.replaceAll(`{${name}}`, () => word), form);
}

/**
 * A text of the locale by its key. Keys, the number of parameters and plural forms are checked by the compiler (`wxt prepare`).
 * Not the library's own function: of plurals it knows English only.
 */
// Its type is the library's, so that every use is checked as if it were.
export const t = translate as ReturnType<typeof createI18n<GeneratedI18nStructure>>['t'];

/** A text by a key that is only known at run time, as rules and consequences name theirs. A key without a text answers itself. */
export function textOf(key: string, params: readonly string[] = []): string {
  return browserText(key, params) || key;
}

/** The same, `''` for a key that is not there: whether it is decides what is shown. */
export const knownText = (key: string): string => browserText(key, []);

function browserText(key: string, params: readonly string[]): string {
  // The generated type lists the keys it knows; here they are known at run time.
  const name = key.replaceAll('.', '_');
  return (browser.i18n.getMessage as (key: string, params: readonly string[]) => string)(name, params);
}

const textLanguage = (): string => knownText('language');

/**
 * The language of the texts, as BCP 47: the one of the reader's own variants that fits (`en-GB` for English), else the
 * plain one. Not the browser's language: a date in Finnish does not belong into an English sentence.
 */
export function language(): string {
  const own = textLanguage();
  return navigator.languages.find((tag) => tag.toLowerCase().split('-')[0] === own) ?? own;
}

/** What sentences need here: the locale, and the labels of the page or account where they are known. */
export function sentenceContext(labels?: Labels): SentenceContext {
  return { language: language(), lookup: textOf, ...(labels && { labels }) };
}

/** A message as a sentence in the reader's language. */
export function tell(message: Message, labels?: Labels): string {
  return sentence(message, sentenceContext(labels));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A moment (ms since 1970) as people say it: the time of day, with the date where it is not within a day of `now`. */
export function momentText(at: number, now: number): string {
  const near = Math.abs(at - now) < DAY_MS;
  const style = near ? ({ timeStyle: 'short' } as const) : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(language(), style).format(at);
}

/** A day (ms since 1970) as people write it. */
export function dayText(at: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(at);
}

/** A list of words as people write it: "a, b and c". */
export function listText(words: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
}

/** A whole number as people write it: "1,243". */
export function numberText(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 0 }).format(value);
}
