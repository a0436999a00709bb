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
    'none',
    'undefined',
    '(empty)',
    '(blank)',
    'ei tiedossa',
    'ei tietoa',
    'ei tiedetä',
    'ei saatavilla',
    'ei ole',
    'tuntematon',
    'puuttuu',
    'okänd',
    'okänt',
    'ej känd',
    'ej känt',
    'vet ej',
    'saknas',
    'uppgift saknas',
    'k. A.',
    'k.A.',
    'keine Angabe',
    'keine Angaben',
    'unbekannt',
    'nicht bekannt',
    'не указано',
    'не указан',
    'не указана',
    'неизвестно',
    'нет данных',
    'н/д',
    'desconocido',
    'sin datos',
    'inconnu',
    'non renseigné',
    'desconhecido',
    'não informado',
  ].map(fold),
);

/** Whether a text stands for "nothing known": blank, only punctuation, or a word such as *TBD*, *ei tiedossa*, *okänd*. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 40) return text.trim() === '';
  return !/[\p{L}\p{N}]/u.test(text) || NOTHING_KNOWN.has(fold(text));
}

/** The values of a list that say something, as written. */
export function meaningful(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).filter((value) => !isPlaceholder(value));
}
