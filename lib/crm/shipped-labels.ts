import * as v from 'valibot';
import { isFieldKey, type CrmId, type FieldKey, type RecordKind } from '../record/record';

/** Labels, as `normaliseLabel` writes them, and the fields they stand for. */
export type ShippedLabels = Readonly<Record<string, FieldKey>>;

/** Whom labels hold for: everybody, one kind of record, or one kind in one CRM. */
export type LabelScope = 'shared' | RecordKind | `${CrmId}-${RecordKind}`;

/** The labels that CRMs ship, in every language Lintel knows: `public/tables/field-labels.json`. */
export type LabelTable = Readonly<Record<LabelScope, ShippedLabels>>;

const labels = v.record(
  v.string(),
  v.custom<FieldKey>((input) => typeof input === 'string' && isFieldKey(input)),
);
const labelTable = v.strictObject({
  ...{ shared: labels, contact: labels, company: labels },
  ...{ 'hubspot-contact': labels, 'hubspot-company': labels },
  ...{ 'pipedrive-contact': labels, 'pipedrive-company': labels },
});

/** Reads the table's JSON. Throws a `ValiError` where it is not what `scripts/tables/field-labels.ts` writes. */
export function readLabelTable(json: unknown): LabelTable {
  return v.parse(labelTable, json);
}

/** The labels under which a CRM shows the fields of a kind of record. No label stands for two fields. */
export function labelsIn(table: LabelTable, { crm, kind }: { crm: CrmId; kind: RecordKind }): ShippedLabels {
  return { ...table.shared, ...table[kind], ...table[`${crm}-${kind}`] };
}
