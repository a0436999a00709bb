import type { FoundBy } from '../record/found-by';
import { normaliseLabel } from '../record/label';
import type { FieldKey } from '../record/record';
import type { FieldHints, FieldLabels } from './field-hints';

/** What a page is read with until the worker has told more. */
export const NO_HINTS: FieldHints = {
  labels: { isComplete: true, accountLabels: {}, shippedLabels: {}, fields: [], expected: [], choices: [] },
  shown: {},
  awaitsValues: false,
};

/** The field that a label names, and whose word it is. */
export interface Named {
  readonly key: FieldKey;
  readonly foundBy: Extract<FoundBy, 'chosen' | 'account-label' | 'shipped-label'>;
}

/** Longer texts are no labels, in UTF-16 units. */
const MAX_LABEL = 80;
/** So many different texts are remembered. */
const MAX_KNOWN = 5_000;

const indexes = new WeakMap<FieldLabels, (text: string) => Named | undefined>();

/** Looks labels up, compared whole: "Company" is not "Company domain name". What reps showed goes before the account's labels, those before shipped ones. */
export function labelIndex({ labels }: FieldHints): (text: string) => Named | undefined {
  let index = indexes.get(labels);
  if (!index) indexes.set(labels, (index = createIndex(labels)));
  return index;
}

function createIndex({ choices, accountLabels, shippedLabels }: FieldLabels): (text: string) => Named | undefined {
  const names = new Map<string, Named>();
  const add = (entries: readonly (readonly [string, FieldKey])[], foundBy: Named['foundBy']) => {
    for (const [label, key] of entries) if (!names.has(label)) names.set(label, { key, foundBy });
  };
  add(
    choices.flatMap(({ label, field }) => (label === '' ? [] : [[label, field] as const])),
    'chosen',
  );
  add(Object.entries(accountLabels), 'account-label');
  add(Object.entries(shippedLabels), 'shipped-label');
  // Normalising is dear, and a page says the same few things again and again.
  const known = new Map<string, Named | undefined>();
  return (text) => {
    if (text.length > MAX_LABEL || names.size === 0) return undefined;
    if (!known.has(text)) {
      if (known.size >= MAX_KNOWN) known.clear();
      known.set(text, names.get(normaliseLabel(text)));
    }
    return known.get(text);
  };
}
