import type { FieldKey, RecordKind } from '../record/record';

/** A place in a CRM page that shows or edits a record. */
export type SurfaceKind = 'record' | 'create' | 'preview' | 'list';

/** How a field was found, strongest first. */
export type FoundBy = 'prefixed-attribute' | 'bare-attribute' | 'data-field' | 'label' | 'value';

/** One field found on a surface. */
export interface FoundField {
  readonly key: FieldKey;
  readonly label: string;
  readonly foundBy: FoundBy;
  /** The element that shows or edits the value: what a marker is anchored to. */
  readonly element: HTMLElement;
  /** The control, while the field is under edit or always in a form. */
  readonly control?: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  readonly editable: boolean;
}

/** A surface on the page as it is now. */
export interface Surface {
  readonly kind: SurfaceKind;
  readonly record: RecordKind;
  /** The HubSpot portal id or Pipedrive company domain, from the address. */
  readonly account: string;
  /** The record's id; none in a create form. */
  readonly id?: string;
  readonly root: HTMLElement;
}
