import { dayText, knownText, language, listText, sentenceContext, tell, textOf } from '../../components/app/text';
import { fieldLabel } from '../../lib/messages/sentence';
import type { GuideWords } from '../../lib/style/guide-words';

/** The style guide's words in the reader's language. */
export function readerWords(): GuideWords {
  const tag = language();
  const countries = new Intl.DisplayNames(tag, { type: 'region' });
  const either = new Intl.ListFormat(tag, { type: 'disjunction' });
  const dates = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' });
  return {
    text: textOf,
    known: knownText,
    sentence: (message) => tell(message),
    field: (field) => fieldLabel(field, sentenceContext()),
    country: (code) => countries.of(code) ?? code,
    day: dayText,
    date: (day) => dates.format(Date.parse(day)),
    all: listText,
    any: (words) => either.format(words),
  };
}
