import { listOf } from '../../../lib/crm/hubspot/fields';
import type { Draft, FieldKey, RecordKind } from '../../../lib/record/record';
import type { ColumnOf } from './columns';
import type { Cells, Row } from './read-rows';

const COMPANY_KINDS: ReadonlySet<string> = new Set(['company', 'companies', 'organization', 'organisation', '0-2']);

function kindOf(cells: Cells, columnOf: ColumnOf): RecordKind {
  for (const [name, [value = '']] of cells) {
    if (columnOf(name, 'contact') === 'kind' && COMPANY_KINDS.has(value.trim().toLowerCase())) return 'company';
  }
  return 'contact';
}

/** The draft that a row holds. A column that is not there is a field that was not read; an empty cell is an empty field. */
export function draftOfRow({ cells }: Row, columnOf: ColumnOf): Draft {
  const kind = kindOf(cells, columnOf);
  const fields: Partial<Record<FieldKey, readonly string[]>> = {};
  let id: string | undefined;
  for (const [name, values] of cells) {
    const column = columnOf(name, kind);
    if (column === 'id') id ??= values[0];
    if (typeof column === 'string') continue;
    const { field } = column;
    // Exports put all addresses into one cell.
    const own = field === 'email' ? values.flatMap(listOf) : values;
    const before = fields[field];
    fields[field] = before ? [...before, ...own] : own;
  }
  return { kind, fields, ...(id !== undefined && { id }) };
}
