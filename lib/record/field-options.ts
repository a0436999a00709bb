import type { FieldKey } from './record';

/** The choices of a field: what the CRM stores, and the label that its account gives it. */
export interface FieldOptions {
  readonly key: FieldKey;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}
