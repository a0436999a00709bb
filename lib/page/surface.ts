import type { FoundBy } from '../record/found-by';
import type { CrmId, FieldKey, RecordKind } from '../record/record';
import type { PageTable } from './page-table';

/** A place in a CRM page that shows or edits a record. */
export type SurfaceKind = 'record' | 'create' | 'preview' | 'list';

/** A control people type into or choose from. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Where one value is shown or edited. */
export interface ValuePlace {
  /** The element that shows or edits the value: what a marker is anchored to. */
  readonly element: HTMLElement;
  /** The control, while the value is under edit or always in a form. */
  readonly control?: Control;
}

/** One field found on a surface, at the place of its value. */
export interface FoundField extends ValuePlace {
  readonly key: FieldKey;
  readonly label: string;
  readonly foundBy: FoundBy;
  /** Every place of a field that may hold several values, in their order. */
  readonly places?: readonly ValuePlace[];
  /** Label and value together; the element itself where the page draws no row. */
  readonly row: HTMLElement;
  /** The row's label, where it has one. */
  readonly labelElement?: Element;
  /** `false` where the page says that the field is read-only. */
  readonly editable: boolean;
}

/** A surface on the page as it is now. */
export interface Surface {
  readonly crm: CrmId;
  readonly kind: SurfaceKind;
  readonly record: RecordKind;
  /** The HubSpot portal id or Pipedrive company domain, from the address. */
  readonly account: string;
  /** The record's id; none in a create form. */
  readonly id?: string;
  /** The first of the regions: what must stay in the document for the surface to live. */
  readonly root: HTMLElement;
  /** Where the record's fields are: the only parts of the page that are read and observed. */
  readonly regions: readonly HTMLElement[];
  readonly table: PageTable;
  /** The containers were found by their fields alone: all that happens in them may concern one. */
  readonly isGuessed?: boolean;
  /** The link that named the record, where the address does not, and where it led then. */
  readonly namedBy?: { readonly link: HTMLAnchorElement; readonly href: string };
}
