import type { LabelScope } from '../../../lib/crm/shipped-labels';
import type { CanonicalField } from '../../../lib/record/record';

/** Field → its labels, `|` between synonyms, each as `normaliseLabel` writes it. */
export type FieldLabels = Readonly<Partial<Record<CanonicalField, string>>>;

/**
 * What the CRMs call the fields in one language. A word that may as well be something else (a status, a place of work, a
 * signature) is in none of the tables: a field that is not marked does less harm than a wrong one.
 */
export type LanguageLabels = Readonly<Partial<Record<LabelScope, FieldLabels>>>;
