import table from '../../../public/tables/field-labels.json';
import type { CrmId, RecordKind } from '../../record/record';
import { labelsIn, readLabelTable, type ShippedLabels } from '../shipped-labels';

const labels = readLabelTable(table);

/** The labels that ship with the extension, without fetching them. */
export function packagedLabels(crm: CrmId, kind: RecordKind): ShippedLabels {
  return labelsIn(labels, { crm, kind });
}
