/**
 * What a CRM's pages look like, as data: addresses, containers, attributes. Selectors go out of date, so every table says
 * when it was true; nothing in `lib/page` knows a CRM by name.
 */
import type { FoundBy } from '../record/found-by';
import type { CrmId, FieldKey, RecordKind } from '../record/record';
import type { SurfaceKind } from './surface';

/**
 * An address that shows a surface, or may come to show one. The path's groups: `account` (where the host has no such group),
 * `type` (see `kinds`; none where the address says nothing of records) and, for a record, `id`; with `shows`: `page`.
 */
export interface AddressPattern {
  readonly surface: Exclude<SurfaceKind, 'preview'>;
  readonly path: RegExp;
  /** What may open over the page and close again while the address stays. */
  readonly opens?: 'preview' | 'create';
  /**
   * The page is of something else, a deal say, which the path's group `page` names, and shows a record of this kind in a block
   * of its own (`regions.linked`): the block's link to the record says which.
   */
  readonly shows?: RecordKind;
}

/** One way to recognise a field. Tables list the strongest evidence first. */
export interface FieldPattern {
  /** `label`: the element is a row that carries no name, and its label says which field it is. */
  readonly foundBy: Extract<FoundBy, 'prefixed-attribute' | 'bare-attribute' | 'data-field'> | 'label';
  readonly selector: string;
  /** The attribute that names the property, and the expression whose first group is the name. */
  readonly name?: { readonly attribute: string; readonly pattern: RegExp };
  /** The property that the element shows always, where it has no need of a name. */
  readonly property?: string;
  /** What the element must hold to count: guards attributes that are common words. */
  readonly holds?: string;
  /** Whether the element is a row with a label, rather than the value itself. */
  readonly isRow?: boolean;
  /** Inside a row: the element that shows the value, while no control is open in the row. Without it: what stands after the label. */
  readonly value?: string;
}

/** Fields that hold several values, and how a page shows them. */
export interface ListPattern {
  readonly fields: readonly FieldKey[];
  /** Inside the shown value: the element of one of the values. */
  readonly each: string;
  /** What the text of an element says that is no value but the label of one: `(Work)`. */
  readonly label: RegExp;
}

/** How a list shows records: a row each, a cell a property. */
export interface RowPattern {
  readonly row: string;
  /** The row's own attribute that holds the record's id. Without it the row's link to its record tells. */
  readonly id?: { readonly attribute: string; readonly pattern: RegExp };
  readonly cell: string;
  /** The attribute of a cell that names the property, its first group; a second group is the record's id. */
  readonly name: { readonly attribute: string; readonly pattern: RegExp };
  /** Inside a cell: what holds its text. Without it: the cell. */
  readonly text?: string;
  /** Columns that put several properties together. */
  readonly notProperties?: readonly string[];
}

/** The dated description of one CRM's pages. */
export interface PageTable {
  readonly crm: CrmId;
  /** Year and month in which the table was last checked against what is publicly known. */
  readonly asOf: string;
  /** Its group `account`, where the host names the account. */
  readonly host: RegExp;
  readonly addresses: readonly AddressPattern[];
  /** Record types as addresses write them. A type that is missing is none of ours. */
  readonly kinds: Readonly<Record<string, RecordKind>>;
  /** Containers of a record's fields; all that are shown are read. `linked`: of a record on the page of something else. */
  readonly regions: Readonly<Partial<Record<Exclude<SurfaceKind, 'list'> | 'linked', readonly string[]>>>;
  /** Containers that show *another* record, or repeat this one without being it, by the kind of this one. */
  readonly decoys: Readonly<Record<RecordKind, string>>;
  readonly fields: readonly FieldPattern[];
  readonly lists?: ListPattern;
  /** Its lists, where their rows can be read. */
  readonly list?: RowPattern;
  /** Names that look like properties and are parts of a control. */
  readonly notProperties: readonly string[];
  /** The field that a property holds; `custom:<name>` for one that only the account has. */
  readonly fieldOf: (kind: RecordKind, property: string) => FieldKey;
  /** In a create form: fields that say what another one would, where that one is not asked for. */
  readonly standIns: Readonly<Record<RecordKind, Readonly<Partial<Record<FieldKey, FieldKey>>>>>;
  /** Label and value of one field together. */
  readonly rows: string;
  /** Inside a row: its label. */
  readonly label: string;
  /** Inside a row: what is not the value. */
  readonly notValue: string;
  /** Inside a value: what is not its text. */
  readonly valueNoise: string;
  /** Controls that are no text fields: they only show the value, and open an editor elsewhere. */
  readonly showsOnly?: string;
  /** Inside a field: controls that belong to it and do not hold its value. */
  readonly notControl: string;
  /** Matches a row (or something in it) that cannot be edited. */
  readonly readOnly: string;
  /** Inside a row, or around its value: what a click on opens the row's editor; the likeliest first. */
  readonly opensBy: readonly string[];
  /** Controls of a record that are saved when they are left. The others wait for a button of their own, which is the user's to press. */
  readonly savesOnLeave?: string;
  /** Buttons that end the editing of the row they stand in: a press on one is leaving the field. */
  readonly rowButton?: string;
  /** How an empty value is shown. */
  readonly emptyTexts: readonly string[];
  /** Attributes whose change means that a field opened, closed or was replaced. */
  readonly watchedAttributes: readonly string[];
  /** The button of a create form that saves the draft. */
  readonly createButton: string;
  /** Properties that tell the kind of record a form or preview holds, whatever its address says. */
  readonly signs: Readonly<Record<RecordKind, readonly string[]>>;
  /** Where a list tells the id of a clicked record: selector, attribute, and the expression whose first group is the id. */
  readonly clickedRecord: readonly {
    readonly selector: string;
    readonly attribute: string;
    readonly pattern: RegExp;
  }[];
}
