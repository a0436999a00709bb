import { labelsIn, readLabelTable, type LabelTable, type ShippedLabels } from '../../lib/crm/shipped-labels';
import { fetchPackaged } from '../../lib/packaged/fetch-packaged';
import type { RecordRef } from '../../lib/record/record';
import { warn } from './trouble';

/** The labels under which a CRM shows the fields of a kind of record; `undefined` where the package's table cannot be read. */
export type LabelsOf = (of: Pick<RecordRef, 'crm' | 'kind'>) => Promise<ShippedLabels | undefined>;

/** Labels from the package: fetched when they are first asked for, and again only if that failed. Never rejects. */
export function createShippedLabels(): LabelsOf {
  let loading: Promise<LabelTable> | undefined;
  return async (of) => {
    loading ??= fetchPackaged('field-labels').then(readLabelTable);
    try {
      return labelsIn(await loading, of);
    } catch (error) {
      loading = undefined;
      warn('Fields are looked for without the labels that CRMs ship', error);
      return undefined;
    }
  };
}
