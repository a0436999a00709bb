import { packagedLabels } from '../../crm/testing/packaged-labels';
import type { FieldHints } from '../field-hints';
import { NO_HINTS } from '../label-index';
import type { Surface } from '../surface';

/** What the worker tells where no CRM is connected: the labels that the CRM ships. */
export function hintsFor({ crm, record }: Pick<Surface, 'crm' | 'record'>, more: Partial<FieldHints> = {}): FieldHints {
  const labels = { ...NO_HINTS.labels, shippedLabels: packagedLabels(crm, record) };
  return { ...NO_HINTS, labels, ...more };
}
