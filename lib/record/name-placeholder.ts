import { isPlaceholder } from './placeholder';
import { fold } from './text';

/** How surely a word stands in for a name. *sure*: in any field; *word*: no given name, but perhaps a surname; *short*: a name as well, unless its neighbour is a stand-in too. */
export type StandIn = 'sure' | 'word' | 'short';

/** As written and folded: names are many, and folding each of them would cost more than the look-up. */
const setOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => [word.toLowerCase(), fold(word)]));

/** Said of nobody, in the five languages of the house (English, Finnish, Swedish, German, Russian). */
const SURE = setOf([
  ...'asd asdf qwe abc abcd abcde noname nonamed firstname lastname surname etunimi sukunimi förnamn efternamn vorname nachname имя фамилия'.split(
    ' ',
  ),
  ...'blah blabla foobar placeholder anonymous абв абвг'.split(' '),
  ...['no name', 'no last name', 'no first name', 'no surname', 'name unknown', 'first name', 'last name', 'full name'],
  ...['ei nimeä', 'ei nimi', 'nimi puuttuu', 'ei sukunimeä', 'ei etunimeä', 'nimetön', 'inget namn', 'namn saknas'],
  ...[
    'inget efternamn',
    'kein name',
    'ohne namen',
    'name unbekannt',
    'kein nachname',
    'kein vorname',
    'без имени',
    'нет имени',
  ],
  ...['имя неизвестно', 'без фамилии', 'нет фамилии', 'test test', 'тест тест', 'foo bar', 'lorem ipsum'],
]);
const WORDS = setOf(
  (
    'test testi testing tester teste testaaja testare testperson testkund testaccount testuser testinen testsson testkunde ' +
    'тест тестов тестовый тестовая тестович проба name user dummy fake customer contact kontakt asiakas клиент контакт'
  ).split(' '),
);
const SHORT = setOf(
  'null nil na no ng nn none ei ej oy nej nein нет x xx namn nimi demo admin sample foo bar'.split(' '),
);
/** Fingers that ran over the keys, on the keyboards of the five languages; a number and nothing else. */
const KEYS = /^(?:asdf|sdfg|dfgh|fghj|qwert|qwer$|zxcv|yxcv|hjkl|фыва|йцук|ячсм|ывап|\d{1,6}$)/;
/** People whom everybody knows from forms, folded. Somebody may really be called so. */
const FAMOUS = setOf([
  'John Doe',
  'Jane Doe',
  'Max Mustermann',
  'Maxi Mustermann',
  'Erika Mustermann',
  'Matti Meikäläinen',
  'Maija Meikäläinen',
  'Вася Пупкин',
  'Василий Пупкин',
  'Mickey Mouse',
  'Donald Duck',
  'Aku Ankka',
  'Kalle Anka',
]);

/** The same letter three times and more is nobody; `III` is a number of kings. */
function isRepeated(word: string): boolean {
  return /^(\p{L})\1{2,}$/u.test(word) && word !== 'iii';
}

const KINDS: ReadonlyMap<string, StandIn> = new Map([
  ...Array.from(SHORT, (word) => [word, 'short'] as const),
  ...Array.from(WORDS, (word) => [word, 'word'] as const),
  ...Array.from(SURE, (word) => [word, 'sure'] as const),
]);
/** Longer texts are no stand-ins. */
const LONGEST = 40;
/** How the words for "nothing known" begin (placeholder.ts): asking about every name would cost too much. */
const MAY_SAY_NOTHING =
  /^(?:n\/|n\.|н\/|t\.?b|k\.|\(|[.?*_]|unknown|not |to be|none|undefined|ei |tuntem|puuttuu|okän|ej |vet ej|saknas|uppgift|keine |unbekannt|nicht |не|нет |descon|sin |inconnu|non |não )/;

/** Whether one part of a name, or a whole one, may stand in for the real one. Blank texts and dashes, which CRMs show for nothing, are none. */
export function standInOfName(text: string): StandIn | undefined {
  if (text.length > LONGEST) return undefined;
  const whole = text.trim().toLowerCase();
  const word = KINDS.get(whole);
  if (word !== undefined || whole === '') return word;
  if (KEYS.test(whole) || isRepeated(whole)) return 'sure';
  if (/^test\d{1,6}$/.test(whole)) return 'word';
  return MAY_SAY_NOTHING.test(whole) && isPlaceholder(whole) ? 'sure' : undefined;
}

/** Whether a full name is that of the person on sample forms. */
export function isFamousStandIn(fullName: string): boolean {
  return FAMOUS.has(fullName.trim().toLowerCase());
}
