/**
 * What a CRM's pages look like, as data: addresses, containers, attributes. Selectors go out of date, so every table says
 * when it was true; nothing in `lib/page` knows a CRM by name.
 */
import type { CrmId, FieldKey, RecordKind } from '../record/record';
import type { FoundBy, SurfaceKind } from './surface';

/**
 * An address that shows a surface, or may come to show one. The path's groups: `account` (where the host has no such group),
 * `type` (see `kinds`; none where the address says nothing of records) and, for a record, `id`.
 */
export interface AddressPattern {
  readonly surface: Exclude<SurfaceKind, 'preview'>;
  readonly path: RegExp;
  /** What may open over the page and close again while the address stays. */
  readonly opens?: 'preview' | 'create';
}

/** One way to recognise a field. Tables list the strongest evidence first. */
export interface FieldPattern {
  readonly foundBy: Exclude<FoundBy, 'value'>;
  readonly selector: string;
  /** The attribute that names the property, and the expression whose first group is the name. Without it the label names the field. */
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

/** Properties that hold several values, and how a page shows them. */
export interface ListPattern {
  readonly properties: readonly string[];
  /** Inside the shown value: the element of one of the values. */
  readonly each: string;
  /** What the text of an element says that is no value but the label of one: `(Work)`. */
  readonly label: RegExp;
}

/** Property → labels, as `PageTable.labels` writes them. */
export type Labels = Readonly<Record<string, string>>;

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
  /** Containers of a record's fields; all that are shown are read. */
  readonly regions: Readonly<Partial<Record<Exclude<SurfaceKind, 'list'>, readonly string[]>>>;
  /** Containers that show *another* record, or repeat this one without being it, by the kind of this one. */
  readonly decoys: Readonly<Record<RecordKind, string>>;
  readonly fields: readonly FieldPattern[];
  readonly lists?: ListPattern;
  /** Names that look like properties and are parts of a control. */
  readonly notProperties: readonly string[];
  /** The field that a property holds; `custom:<name>` for one that only the account has. */
  readonly fieldOf: (kind: RecordKind, property: string) => FieldKey;
  /** In a create form: properties that say what another field would, where that one is not asked for. */
  readonly standIns: Readonly<Record<RecordKind, Readonly<Record<string, FieldKey>>>>;
  /** Property → its labels in lower case, `|` between them, for rows that carry no name. */
  readonly labels: Readonly<Record<RecordKind, Labels>>;
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
