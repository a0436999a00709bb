import { fold } from './text';

/**
 * What people and CRMs write where nothing is known, folded (see text.ts). HubSpot shows `--`, Pipedrive `-`; the words are English,
 * Finnish, Swedish, German, Russian, Spanish, French and Portuguese. Only texts that can mean nothing else in any field:
 * `no`, `null`, `na` and `ei` are surnames as well.
 */
const NOTHING_KNOWN: ReadonlySet<string> = new Set(
  [
    'n/a',
    'n.a.',
    'tbd',
    't.b.d.',
    'tba',
    'tbc',
    'to be defined',
    'to be determined',
    'to be confirmed',
    'unknown',
    'not known',
    'not known yet',
    'not available',
    'not applicable',
    'not provided',
    'not specified',
    'not known (yet)',
    'no value',
    'no data',
    'no owner',
    'unassigned',
    'to follow',
    'none',
    'undefined',
    '(empty)',
    '(blank)',
    '(none)',
    '(unknown)',
    '[empty]',
    'ei tiedossa',
    'ei tietoa',
    'ei tiedetä',
    'ei saatavilla',
    'ei ole',
    'ei ole tiedossa',
    'ei vielä tiedossa',
    'ei tiedossa vielä',
    'ei annettu',
    'ei ilmoitettu',
    'ei määritelty',
    'ei määritetty',
    'ei omistajaa',
    'ei arvoa',
    'tieto puuttuu',
    'täydennetään myöhemmin',
    'selvitetään',
    'tuntematon',
    'puuttuu',
    'okänd',
    'okänt',
    'ej känd',
    'ej känt',
    'inte känt',
    'ej angivet',
    'ej angiven',
    'inte angivet',
    'inte angiven',
    'ej tillgänglig',
    'ej tillgängligt',
    'ingen uppgift',
    'ingen ägare',
    'inget värde',
    'vet ej',
    'vet inte',
    'kompletteras senare',
    'saknas',
    'uppgift saknas',
    'uppgift saknas ännu',
    'k. A.',
    'k.A.',
    'keine Angabe',
    'keine Angaben',
    'ohne Angabe',
    'unbekannt',
    'nicht bekannt',
    'noch nicht bekannt',
    'noch offen',
    'nicht angegeben',
    'nicht vorhanden',
    'nicht verfügbar',
    'nicht zugewiesen',
    'kein Wert',
    'kein Besitzer',
    'wird nachgereicht',
    'folgt noch',
    'не указано',
    'не указан',
    'не указана',
    'неизвестно',
    'не известно',
    'неизвестен',
    'неизвестна',
    'не задано',
    'не заполнено',
    'не определено',
    'не назначен',
    'отсутствует',
    'нет данных',
    'нет информации',
    'уточняется',
    'уточнить',
    'н/д',
    'desconocido',
    'sin datos',
    'inconnu',
    'non renseigné',
    'desconhecido',
    'não informado',
  ].map(fold),
);

/** Russian words whose folded form is a word of its own in Latin letters: *net*, *N.D.* (North Dakota). Lower case, as written. */
const AS_WRITTEN: ReadonlySet<string> = new Set(['нет', 'н.д.', 'нд']);

/** No entry of the lists is longer: what is longer says something. */
const LONGEST = 40;

function read(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return NOTHING_KNOWN.has(fold(text)) || AS_WRITTEN.has(text.trim().toLowerCase());
}

/** Nearly every rule asks about the same few values: each is read once. Two generations, so that a file of new values never empties it. */
const GENERATION = 1000;
let remembered = new Map<string, boolean>();
let older: ReadonlyMap<string, boolean> = new Map();

/** Whether a text stands for "nothing known": blank, only punctuation, or a word such as *TBD*, *ei tiedossa*, *okänd*. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return text.trim() === '';
  // No entry of the lists has a digit: numbers, most addresses and postcodes are not looked up.
  if (/\d/.test(text)) return false;
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const answer = older.get(text) ?? read(text);
  if (remembered.size >= GENERATION) {
    older = remembered;
    remembered = new Map();
  }
  remembered.set(text, answer);
  return answer;
}

/** The values of a list that say something, as written. */
export function meaningful(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).filter((value) => !isPlaceholder(value));
}
