import type { ReportedRow } from '../../messages/protocol';
import type { RecordKind } from '../../record/record';
import { readAddress, type Place } from '../address';
import { MAX_VALUE_LENGTH, readValues } from '../field-value';
import type { PageTable, RowPattern } from '../page-table';
import type { FoundField } from '../surface';
import { isShown } from '../visible';

/** More fields than this are not reported; the background refuses them (`lib/messages/schemas.ts`). */
const MAX_FIELDS = 60;
const MAX_VALUES = 50;
const EDITOR = 'textarea, select, input:not([type=hidden], [type=checkbox], [type=radio])';

/** A list whose rows can be read. */
export interface ListPlace extends Place {
  readonly kind: RecordKind;
  readonly table: PageTable & { readonly list: RowPattern };
}

/** A row as it stands: of which record, what it shows, and where. */
export interface ListRow extends ReportedRow {
  readonly row: HTMLElement;
  /** The first text of the row. */
  readonly element: HTMLElement;
  /** What the row calls the record; `''` where it names nobody. */
  readonly name: string;
}

/** Whether a place shows a list of records, by its address and its CRM's table. */
export function isList(place: Place): place is ListPlace {
  return place.surface === 'list' && place.kind !== undefined && place.table.list !== undefined;
}

/** The table of a list: of those in the document the first that is shown and has cells; `null` while there is none. */
export function findTable(document: Document, { table: { list } }: ListPlace): HTMLElement | null {
  // Mostly in vain while a list loads: one look through the document tells.
  if (!document.querySelector(list.cell)) return null;
  const tables = [...document.querySelectorAll('table')];
  return tables.find((table) => table.querySelector(list.cell) !== null && isShown(table)) ?? null;
}

/** The rows of a table, whatever they show now. */
export function rowsIn(table: HTMLElement, { table: { list } }: ListPlace): readonly HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>(list.row)];
}

/** The id of the record that a row shows; `undefined` where it does not tell. */
export function rowId(row: HTMLElement, place: ListPlace): string | undefined {
  const { id } = place.table.list;
  if (id) return id.pattern.exec(row.getAttribute(id.attribute) ?? '')?.[1];
  return linkOf(row, place)?.id;
}

/** The row's own link to its record; others lead to the record's company, or out of the CRM. */
export function rowLink(row: HTMLElement, place: ListPlace): HTMLAnchorElement | undefined {
  return linkOf(row, place)?.link;
}

function linkOf(
  row: HTMLElement,
  place: ListPlace,
): { readonly link: HTMLAnchorElement; readonly id: string } | undefined {
  for (const link of row.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const found = readAddress(link, [place.table]);
    if (found?.surface !== 'record' || found.account !== place.account || found.kind !== place.kind) continue;
    if (found.id !== undefined) return { link, id: found.id };
  }
  return undefined;
}

/** Whether a cell of a row is being edited: what it shows then is no value yet. */
export function isUnderEdit(row: HTMLElement): boolean {
  return row.querySelector(EDITOR) !== null;
}

/** Reads a row; `null` where it shows no record, or no column that Lintel knows. */
export function readRow(row: HTMLElement, place: ListPlace): ListRow | null {
  const { list } = place.table;
  const id = rowId(row, place);
  if (id === undefined) return null;
  const cells = [...row.querySelectorAll<HTMLElement>(list.cell)].filter((cell) => isShown(cell));
  const [first] = cells;
  if (!first) return null;
  const fields = cells.flatMap((cell) => readCell(cell, id, place)).slice(0, MAX_FIELDS);
  const element = textOf(first, list);
  return { id, row, element, name: element.textContent.trim().slice(0, MAX_VALUE_LENGTH), fields };
}

function readCell(cell: HTMLElement, id: string, { table, kind }: ListPlace): ReportedRow['fields'] {
  const { name, notProperties = [] } = table.list;
  const [, property, record] = name.pattern.exec(cell.getAttribute(name.attribute) ?? '') ?? [];
  // A cell that names another record than its row: the page is in the middle of something.
  if (property === undefined || notProperties.includes(property) || (record !== undefined && record !== id)) return [];
  const element = textOf(cell, table.list);
  const several = table.lists ? [...element.querySelectorAll<HTMLElement>(table.lists.each)] : [];
  const places = (several.length > 0 ? several : [element]).slice(0, MAX_VALUES).map((each) => ({ element: each }));
  const key = table.fieldOf(kind, property);
  const field: FoundField = { key, label: '', foundBy: 'data-field', element, places, row: cell, editable: false };
  return [{ key, values: readValues(field, table) }];
}

/** The element with a cell's text: the CRM's label for it where there is one, else the cell. */
function textOf(cell: HTMLElement, { text }: RowPattern): HTMLElement {
  return (text === undefined ? null : cell.querySelector<HTMLElement>(text)) ?? cell;
}
