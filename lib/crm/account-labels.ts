import { normaliseLabel } from '../record/label';
import { isCanonical, type FieldKey } from '../record/record';

/** What labels are read from: a field and its label in the account's language. */
interface Labelled {
  readonly key: FieldKey;
  readonly label: string;
}

/**
 * An account's own labels → field, keys as `normaliseLabel` writes them. Where several fields are called the same, the one
 * that Lintel knows is meant; where it knows two, or none, the label names no field.
 */
export function accountLabels(fields: readonly Labelled[]): Readonly<Record<string, FieldKey>> {
  const byLabel = Map.groupBy(fields, ({ label }) => normaliseLabel(label));
  byLabel.delete('');
  return Object.fromEntries(
    [...byLabel].flatMap(([label, called]) => {
      const keys = new Set(called.map(({ key }) => key));
      const canonical = [...keys].filter(isCanonical);
      const [only, ...more] = canonical.length > 0 ? canonical : keys;
      return only !== undefined && more.length === 0 ? [[label, only]] : [];
    }),
  );
}
