/**
 * What a CRM's pages look like, as data: addresses, containers, attributes. Selectors go out of date, so every table says
 * when it was true; nothing in `lib/page` knows a CRM by name.
 */
import type { CrmId, FieldKey, RecordKind } from '../record/record';
import type { FoundBy, SurfaceKind } from './surface';

/** An address that shows a surface. The path's groups: `account`, `type` (see `kinds`) and, for a record, `id`. */
export interface AddressPattern {
  readonly surface: Exclude<SurfaceKind, 'preview'>;
  readonly path: RegExp;
}

/** One way to recognise a field. Tables list the strongest evidence first. */
export interface FieldPattern {
  readonly foundBy: Exclude<FoundBy, 'value'>;
  readonly selector: string;
  /** The attribute that names the property, and the expression whose first group is the name. Without it the label names the field. */
  readonly name?: { readonly attribute: string; readonly pattern: RegExp };
  /** What the element must hold to count: guards attributes that are common words. */
  readonly holds?: string;
  /** Whether the element is a row with a label, rather than the value itself. */
  readonly isRow?: boolean;
}

/** The dated description of one CRM's pages. */
export interface PageTable {
  readonly crm: CrmId;
  /** Year and month in which the table was last checked against what is publicly known. */
  readonly asOf: string;
  readonly host: RegExp;
  readonly addresses: readonly AddressPattern[];
  /** Record types as addresses write them. A type that is missing is none of ours. */
  readonly kinds: Readonly<Record<string, RecordKind>>;
  /** Containers of a record's fields; all that are shown are read. */
  readonly regions: Readonly<Record<Exclude<SurfaceKind, 'list'>, readonly string[]>>;
  /** Containers that show *another* record, or repeat this one without being it. */
  readonly decoys: string;
  readonly fields: readonly FieldPattern[];
  /** Names that look like properties and are parts of a control. */
  readonly notProperties: readonly string[];
  /** The field that a property holds; `custom:<name>` for one that only the account has. */
  readonly fieldOf: (kind: RecordKind, property: string) => FieldKey;
  /** In a create form: properties that say what another field would, where that one is not asked for. */
  readonly standIns: Readonly<Record<RecordKind, Readonly<Record<string, FieldKey>>>>;
  /** Label, lower case, → property, for rows that carry no name. */
  readonly labels: Readonly<Record<RecordKind, Readonly<Record<string, string>>>>;
  /** Label and value of one field together. */
  readonly rows: string;
  /** Inside a row: what is not the value. */
  readonly notValue: string;
  /** Inside a value: what is not its text. */
  readonly valueNoise: string;
  /** Controls that are no text fields: they only show the value, and open an editor elsewhere. */
  readonly showsOnly: string;
  /** Inside a field: controls that belong to it and do not hold its value. */
  readonly notControl: string;
  /** Matches a row (or something in it) that cannot be edited. */
  readonly readOnly: string;
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
