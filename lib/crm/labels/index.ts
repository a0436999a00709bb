import type { CrmId, FieldKey, RecordKind } from '../../record/record';
import { DE } from './de';
import { EN } from './en';
import { ES } from './es';
import { FI } from './fi';
import { FR } from './fr';
import type { FieldLabels, LabelScope } from './language-labels';
import { PT } from './pt';
import { RU } from './ru';
import { SV } from './sv';

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

/**
 * The labels under which a CRM shows the fields of a kind of record, in all the languages at once, for nobody says which
 * one the page is in. Keys are as `normaliseLabel` writes them, and no label stands for two fields.
 */
export function shippedLabels(crm: CrmId, kind: RecordKind): Readonly<Record<string, FieldKey>> {
  const scopes: readonly LabelScope[] = ['shared', kind, `${crm}-${kind}`];
  const tables = Object.values(LABEL_LANGUAGES).flatMap((language) => scopes.map((scope) => language[scope] ?? {}));
  const labels = tables.flatMap((table) => [...labelsIn(table)]);
  return Object.fromEntries(labels.filter(([, field]) => kind === 'contact' || !ONLY_OF_PEOPLE.has(field)));
}
