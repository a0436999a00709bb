/**
 * Writes `public/tables/field-labels.json`: the labels under which the CRMs show the fields of a record, in all the languages at once, for nobody
 * says which one a page is in: for whom they hold → label → field. Run: `tsx scripts/tables/field-labels.ts`.
 *
 * Source: our own lists, one file a language (`labels/`), which say where they are from.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LabelScope, LabelTable } from '../../lib/crm/shipped-labels';
import type { FieldKey } from '../../lib/record/record';
import { DE } from './labels/de';
import { EN } from './labels/en';
import { ES } from './labels/es';
import { FI } from './labels/fi';
import { FR } from './labels/fr';
import type { FieldLabels } from './labels/language-labels';
import { PT } from './labels/pt';
import { RU } from './labels/ru';
import { SV } from './labels/sv';

const FILE = new URL('../../public/tables/field-labels.json', import.meta.url);

/** The languages whose labels Lintel knows, by their codes. */
export const LABEL_LANGUAGES = { en: EN, fi: FI, sv: SV, ru: RU, de: DE, es: ES, fr: FR, pt: PT };

/** What only people have: beside a company's own data stand those of its contacts. */
const ONLY_OF_PEOPLE: ReadonlySet<FieldKey> = new Set<FieldKey>([
  ...(['fullName', 'firstName', 'lastName', 'salutation', 'email', 'mobilePhone', 'jobTitle', 'optedOut'] as const),
]);

/** Each label of a table with its field. */
function* labelsIn(table: FieldLabels): Iterable<readonly [label: string, field: FieldKey]> {
  for (const [field, names] of Object.entries(table)) {
    // The table's own keys: every one is a canonical field.
    for (const name of names.split('|')) yield [name, field as FieldKey];
  }
}

/** The labels of one scope; `isFor`: which of the fields. */
function labelsOf(scope: LabelScope, isFor: (field: FieldKey) => boolean): readonly (readonly [string, FieldKey])[] {
  const tables = Object.values(LABEL_LANGUAGES).map((language) => language[scope] ?? {});
  return tables.flatMap((table) => [...labelsIn(table)]).filter(([, field]) => isFor(field));
}

/** The table: the same lists always give the same one. Keys are as `normaliseLabel` writes them, and no label of a record stands for two fields. */
export function labelTable(): LabelTable {
  const [isOfPeople, isOfAll] = [(field: FieldKey) => ONLY_OF_PEOPLE.has(field), () => true];
  const isShared = (field: FieldKey) => !isOfPeople(field);
  const lists = {
    shared: labelsOf('shared', isShared),
    contact: [...labelsOf('shared', isOfPeople), ...labelsOf('contact', isOfAll)],
    company: labelsOf('company', isShared),
    'hubspot-contact': labelsOf('hubspot-contact', isOfAll),
    'hubspot-company': labelsOf('hubspot-company', isShared),
    'pipedrive-contact': labelsOf('pipedrive-contact', isOfAll),
    'pipedrive-company': labelsOf('pipedrive-company', isShared),
  };
  // By the type of the lists: every scope is there.
  return Object.fromEntries(
    Object.entries(lists).map(([scope, labels]) => [scope, Object.fromEntries(labels)]),
  ) as LabelTable;
}

/** The file's text: one label a line, as the formatter has it. */
export function labelTableText(): string {
  return `${JSON.stringify(labelTable(), null, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, labelTableText());
